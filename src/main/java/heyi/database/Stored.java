package heyi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The database that a command works on, and the directory beside it. */
interface Stored extends AutoCloseable {
    Login login();

    Path dataDir();

    /** Puts the backup in the place of what is there. */
    void restore(BackupFile backup) throws SQLException, IOException;

    @Override
    void close();

    /**
     * Nothing is lost by a restoring: without consent what is there stays, with consent it is written to a file first.
     *
     * @return that file; null if there was nothing
     */
    default @Nullable Path keep(boolean replace, Path backup) throws SQLException {
        try (var connection = login().open()) {
            if (new Catalog(connection).empty()) return null;
            if (!replace)
                throw new DatabaseUnavailable(
                        "数据库 " + login() + " 中已有数据，未作改动：确需覆盖时请加 --replace，原有数据将先自动备份。",
                        "The database " + login()
                                + " is not empty and was not touched: add --replace to overwrite it; what is there is"
                                + " backed up first.");
            var file = unused(backup);
            new Backup(connection, dataDir(), Clock.systemUTC()).write(file);
            return file;
        }
    }

    private static Path unused(Path backup) {
        int number = 1;
        var file = backup.resolveSibling("before-restore-1.zip");
        while (Files.exists(file)) file = backup.resolveSibling("before-restore-" + ++number + ".zip");
        return file;
    }
}
