package heyi.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Homes for servers under test; the unpacked programs are shared. */
final class TestHomes {
    static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

    private TestHomes() {}

    static PostgresOptions in(Path home) {
        return PostgresOptions.in(home).binaries(BINARIES);
    }

    static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url("postgres"), EmbeddedPostgres.USER, postgres.password());
    }

    static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
        try (var connection = connect(postgres);
                var answer = connection.createStatement().executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
