package heyi.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Looks before it migrates, and keeps a backup of what an upgrade is about to change. */
@Component
class GuardedMigration implements FlywayMigrationStrategy {

    private final DataSource application;
    private final DatabaseSettings settings;
    private final Clock clock;

    GuardedMigration(DataSource application, DatabaseSettings settings, Clock clock) {
        this.application = application;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws DatabaseUnavailable if the server, the tables' version or the application's rights do not fit */
    @Override
    public void migrate(Flyway flyway) {
        try {
            try (var owner = besidesThePool(flyway.getConfiguration().getDataSource());
                    var turn = new MigrationTurn(new Catalog(owner))) {
                new ServerCheck(new Catalog(owner)).requireUsable();
                requireNoNewer(flyway);
                backUp(flyway, owner);
                flyway.migrate();
            }
            try (var connection = application.getConnection()) {
                new ServerCheck(new Catalog(connection)).requireRights();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Flyway takes two from the pool meanwhile, and a pool may have no more. */
    private static Connection besidesThePool(DataSource source) throws SQLException {
        if (!(source instanceof HikariDataSource pool)) return source.getConnection();
        var how = new Properties();
        how.putAll(pool.getDataSourceProperties());
        if (pool.getUsername() != null) how.setProperty("user", pool.getUsername());
        if (pool.getPassword() != null) how.setProperty("password", pool.getPassword());
        return DriverManager.getConnection(pool.getJdbcUrl(), how);
    }

    /** Flyway itself would take tables of a later program in silence. */
    private static void requireNoNewer(Flyway flyway) {
        var future = Arrays.stream(flyway.info().applied())
                .filter(migration ->
                        migration.getVersion() != null && !migration.getState().isResolved())
                .findFirst();
        if (future.isEmpty()) return;
        var version = future.get().getVersion();
        throw new DatabaseUnavailable(
                "数据库已由更新版本的和议升级（结构第 " + version + " 版），本程序不认识：请改用新版本的程序，或恢复升级前的备份。",
                "A newer Heyi has upgraded the database (version " + version
                        + "), which this program does not know: use the newer program or restore the backup made before.");
    }

    private void backUp(Flyway flyway, Connection owner) throws SQLException {
        var current = flyway.info().current();
        if (current == null || flyway.info().pending().length == 0) return;
        var file = unused(settings.dataDir().resolve(DataFiles.BACKUPS), "before-upgrade-" + current.getVersion());
        new Backup(owner, settings.dataDir(), clock).write(file);
    }

    private static Path unused(Path directory, String name) {
        int number = 1;
        var file = directory.resolve(name + ".zip");
        while (Files.exists(file)) file = directory.resolve(name + "-" + ++number + ".zip");
        return file;
    }
}
