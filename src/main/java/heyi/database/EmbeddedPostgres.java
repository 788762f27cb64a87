package heyi.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real, durable PostgreSQL in a directory of its own: child of this JVM, reachable from this machine alone, with a
 * random password. It ends with the JVM; what a crash leaves behind is put right at the next start.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    public static final String USER = "postgres";

    private static final long LARGE_LOG = 10_000_000;
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final DirectoryLock lock;
    private final PostgresServer server;
    private final String password;

    private EmbeddedPostgres(DirectoryLock lock, PostgresServer server, String password) {
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @throws DatabaseUnavailable if it cannot run here; the message says why
     */
    public static EmbeddedPostgres start(PostgresOptions options) {
        try {
            Files.createDirectories(options.home());
            Files.createDirectories(options.binaries());
            var lock = DirectoryLock.take(options.home());
            try {
                return start(options, lock);
            } catch (IOException | RuntimeException | InterruptedException failed) {
                lock.close();
                throw failed;
            }
        } catch (AccessDeniedException forbidden) {
            throw new DatabaseUnavailable(
                    "无权读写 " + forbidden.getFile() + "：请检查数据目录 " + options.home() + " 的所有者和权限。",
                    "No permission for " + forbidden.getFile() + ": check the owner and the permissions of "
                            + options.home() + ".",
                    forbidden);
        } catch (IOException broken) {
            throw new DatabaseUnavailable(
                    "无法使用数据库目录 " + options.home() + "（" + broken.getMessage() + "）：请检查磁盘空间和权限。",
                    "The database directory " + options.home() + " cannot be used (" + broken.getMessage()
                            + "): check disk space and permissions.",
                    broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("启动数据库时被中断。", "Interrupted while the database started.", stopped);
        }
    }

    private static EmbeddedPostgres start(PostgresOptions options, DirectoryLock lock)
            throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var user = ServerUser.choose();
        user.requireAccess(options.home());
        user.requireAccess(options.binaries());
        var binaries = PostgresBinaries.unpack(options.binaries());
        var unpacked = System.nanoTime();
        var tools = new PostgresTools(binaries, user, log(options.home()));
        var cluster = new PostgresCluster(options.home(), tools);
        cluster.prepare(options.durable());
        var prepared = System.nanoTime();
        var server = PostgresServer.start(tools, cluster, options.settings());
        LOG.info(
                "Embedded PostgreSQL {} on 127.0.0.1:{} in {}: unpack {} ms, initdb {} ms, start {} ms",
                tools.version(),
                server.port(),
                options.home(),
                (unpacked - begin) / 1_000_000,
                (prepared - unpacked) / 1_000_000,
                (System.nanoTime() - prepared) / 1_000_000);
        return new EmbeddedPostgres(lock, server, cluster.password());
    }

    private static Path log(Path home) throws IOException {
        var log = home.resolve("postgres.log");
        if (Files.exists(log) && Files.size(log) > LARGE_LOG)
            Files.move(log, home.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        return log;
    }

    public int port() {
        return server.port();
    }

    public String password() {
        return password;
    }

    public String url(String database) {
        return url(port(), database);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** @param name a plain lower-case identifier */
    public void createIfMissing(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) throw new IllegalArgumentException("not a database name: " + name);
        var source = new PGSimpleDataSource();
        source.setURL(url("postgres"));
        try (var connection = source.getConnection(USER, password);
                var statement = connection.createStatement()) {
            var found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'");
            if (!found.next()) statement.execute("create database " + name);
        } catch (SQLException failed) {
            throw new DatabaseUnavailable(
                    "无法建立数据库 " + name + "（" + failed.getMessage() + "）。",
                    "The database " + name + " could not be created (" + failed.getMessage() + ").",
                    failed);
        }
    }

    /** Stops the server after rolling back what is still open. */
    @Override
    public void close() {
        try (lock) {
            server.stop();
        } catch (IOException failed) {
            LOG.warn("Embedded PostgreSQL did not stop cleanly; the next start recovers it", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
