package heyi.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The way to one database. */
record Login(String url, String user, String password) {

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return user + "@" + url.replaceFirst("\\?.*", "");
    }
}
