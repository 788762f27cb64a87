package heyi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import heyi.database.EmbeddedPostgres;
import heyi.database.PostgresOptions;
import heyi.database.V0_7_24__camunda_tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL for the whole test JVM; every database is a copy of a template that Flyway migrated once. */
public final class TestDatabase {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String TEMPLATE = "heyi_template";
    private static final String PREFIX = "heyi-test-postgres-";
    private static final List<AutoCloseable> POOLS = new ArrayList<>();
    private static int count;

    /** Spring closes its contexts in a shutdown hook of its own, after which it runs handlers. */
    private static boolean springEndsIt;

    private TestDatabase() {}

    /** A fresh, migrated, empty database for one test class; never give it back. */
    public static synchronized DataSource create() {
        var config = new HikariConfig();
        config.setJdbcUrl(createDatabase());
        config.setUsername(EmbeddedPostgres.USER);
        config.setPassword(Server.POSTGRES.password());
        config.setPoolName("test-" + count);
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        var pool = new HikariDataSource(config);
        POOLS.add(pool);
        return pool;
    }

    /** Gives a Spring context a database of its own; the embedded one of the application stays off. */
    public static class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            if (!springEndsIt) SpringApplication.getShutdownHandlers().add(Server::end);
            springEndsIt = true;
            TestPropertyValues.of(
                            "spring.datasource.url=" + createDatabase(),
                            "spring.datasource.username=" + EmbeddedPostgres.USER,
                            "spring.datasource.password=" + Server.POSTGRES.password())
                    .applyTo(context);
        }
    }

    /** @return its JDBC address */
    private static synchronized String createDatabase() {
        var name = "t_" + ++count;
        try (var connection = DriverManager.getConnection(
                        Server.POSTGRES.url("postgres"), EmbeddedPostgres.USER, Server.POSTGRES.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + TEMPLATE);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return Server.POSTGRES.url(name);
    }

    /** Started by the first use. */
    private static class Server {
        private static final Path PARENT = parent();
        private static final Path HOME =
                PARENT.resolve(PREFIX + ProcessHandle.current().pid());
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            removeLeftovers();
            var postgres = EmbeddedPostgres.start(PostgresOptions.in(HOME)
                    .binaries(TARGET.resolve("postgres-binaries"))
                    .with(Map.of("fsync", "off", "full_page_writes", "off")));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (!springEndsIt) end();
            }));
            postgres.createIfMissing(TEMPLATE);
            Flyway.configure()
                    .dataSource(postgres.url(TEMPLATE), EmbeddedPostgres.USER, postgres.password())
                    .locations("classpath:db/migration")
                    .javaMigrations(new V0_7_24__camunda_tables())
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
            return postgres;
        }

        /** A copy of the template is some 300 files: 25 ms in memory, up to 400 ms on a disk. */
        private static Path parent() {
            var memory = Path.of("/dev/shm");
            var roomy = memory.toFile().getUsableSpace() > 4L << 30;
            return roomy && Files.isWritable(memory) ? memory : TARGET;
        }

        /** A killed test JVM could not tidy up. */
        private static void removeLeftovers() {
            try (var homes = Files.newDirectoryStream(PARENT, PREFIX + "*")) {
                for (var home : homes) {
                    var pid = Long.parseLong(home.getFileName().toString().substring(PREFIX.length()));
                    if (Files.isWritable(home) && ProcessHandle.of(pid).isEmpty())
                        FileSystemUtils.deleteRecursively(home);
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        static void end() {
            try {
                for (var pool : POOLS) pool.close();
                POSTGRES.close();
                FileSystemUtils.deleteRecursively(HOME);
            } catch (Exception atExit) {
                System.err.println("test database not removed: " + atExit);
            }
        }
    }
}
