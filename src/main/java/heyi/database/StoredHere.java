package heyi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The embedded database: that of the running application, or started for this command.
 *
 * @param server null if the application runs it
 */
record StoredHere(Login login, Path dataDir, @Nullable EmbeddedPostgres server) implements Stored {
    private static final String NEXT = "heyi_restored";

    /** @throws DatabaseUnavailable if the application must not run but does, or the database cannot start */
    static StoredHere open(DatabaseSettings settings, boolean alone) {
        var options = PostgresOptions.in(settings.dataDir().resolve("postgres")).with(settings.postgres());
        if (!alone && !Files.exists(options.home().resolve("pgdata")))
            throw new DatabaseUnavailable(
                    "目录 " + settings.dataDir() + " 中没有和议的数据：请用 --heyi.data-dir 指明数据目录。",
                    "There are no data of Heyi in " + settings.dataDir()
                            + ": name the directory with --heyi.data-dir.");
        if (!alone) {
            var running = running(options.home());
            if (running != null) return new StoredHere(running, settings.dataDir(), null);
        }
        var server = EmbeddedPostgres.start(options);
        server.createIfMissing(EmbeddedDatabase.NAME);
        var login = new Login(server.url(EmbeddedDatabase.NAME), EmbeddedPostgres.USER, server.password());
        return new StoredHere(login, settings.dataDir(), server);
    }

    /** @return null if no living application holds the directory */
    private static @Nullable Login running(Path home) {
        try {
            DirectoryLock.take(home).close();
            return null;
        } catch (DatabaseUnavailable held) {
            return login(home, held);
        } catch (IOException unreadable) {
            throw new DatabaseUnavailable(
                    "无法读取 " + home + "（" + unreadable.getMessage() + "）：请检查权限。",
                    home + " cannot be read (" + unreadable.getMessage() + "): check the permissions.",
                    unreadable);
        }
    }

    private static Login login(Path home, DatabaseUnavailable held) {
        try {
            // Fourth line: the port.
            var port = Files.readAllLines(home.resolve("pgdata/postmaster.pid"))
                    .get(3)
                    .trim();
            var password = Files.readString(home.resolve("password")).trim();
            return new Login(
                    EmbeddedPostgres.url(Integer.parseInt(port), EmbeddedDatabase.NAME),
                    EmbeddedPostgres.USER,
                    password);
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException starting) {
            throw held;
        }
    }

    /** Built beside the old one and renamed: a failure leaves the old one as it was. */
    @Override
    public void restore(BackupFile backup) throws SQLException, IOException {
        if (server == null) throw new IllegalStateException("the application runs");
        drop(NEXT);
        server.createIfMissing(NEXT);
        var next = new Restore(backup, new Login(server.url(NEXT), login.user(), login.password()));
        try {
            next.run();
        } catch (SQLException | IOException | RuntimeException failed) {
            drop(NEXT);
            throw failed;
        }
        next.files(dataDir);
        drop(EmbeddedDatabase.NAME);
        maintain("alter database " + NEXT + " rename to " + EmbeddedDatabase.NAME);
    }

    private void drop(String database) throws SQLException {
        maintain("drop database if exists " + database + " with (force)");
    }

    private void maintain(String statement) throws SQLException {
        if (server == null) return;
        try (var connection = new Login(server.url("postgres"), login.user(), login.password()).open()) {
            new Catalog(connection).run(statement);
        }
    }

    @Override
    public void close() {
        if (server != null) server.close();
    }
}
