package heyi.e2e;

import com.zaxxer.hikari.HikariDataSource;
import heyi.HeyiApplication;
import heyi.TestClock;
import heyi.portal.Scene;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A Heyi of its own in which nothing happens by itself and time stands still, with the scene of the authorisation table. */
final class Standstill implements AutoCloseable {

    final Scene scene;

    private final Path directory = temporary();
    private final ConfigurableApplicationContext heyi = new SpringApplicationBuilder(HeyiApplication.class)
            .initializers(new TestClock.Initializer())
            .run(
                    "--heyi.data-dir=" + directory,
                    "--heyi.demonstration=false",
                    "--heyi.postgres.fsync=off",
                    "--heyi.schedule=false",
                    "--heyi.second-factor=optional",
                    "--camunda.bpm.job-execution.enabled=false",
                    "--server.port=0",
                    "--spring.main.register-shutdown-hook=false");

    Standstill() {
        scene = new Scene(heyi);
    }

    String url(String path) {
        return "http://127.0.0.1:" + heyi.getEnvironment().getProperty("local.server.port") + path;
    }

    /** Every connection ends and none is let in, as while the server restarts. */
    void loseDatabase() {
        var pool = heyi.getBean(HikariDataSource.class);
        var name = pool.getJdbcUrl().replaceFirst(".*/", "");
        var server = pool.getJdbcUrl().replace("/" + name, "/postgres");
        try (var connection = DriverManager.getConnection(server, pool.getUsername(), pool.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("alter database " + name + " allow_connections false");
            statement.execute(
                    "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '" + name + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("heyi-e2e-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        heyi.close();
        TestClock.letGo();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
