package heyi.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;

/** A program that starts the server, stores a row and waits to be killed; that loses no page cache, so fsync may rest. */
class PostgresHost {
    public static void main(String[] args) throws Exception {
        var postgres = EmbeddedPostgres.start(
                PostgresOptions.in(Path.of(args[0])).binaries(Path.of(args[1])).with(Map.of("fsync", "off")));
        try (var connection = DriverManager.getConnection(
                        postgres.url("postgres"), EmbeddedPostgres.USER, postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("create table kept (word text)");
            statement.execute("insert into kept values ('协商')");
        }
        System.out.println("stored");
        System.in.read();
    }
}
