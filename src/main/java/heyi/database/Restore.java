package heyi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.PGConnection;

/** Fills an empty database from a backup, at the version of its tables, and then brings it to ours. */
record Restore(BackupFile backup, Login login) {

    /** @throws DatabaseUnavailable if the backup is of a newer program; nothing has happened then */
    void requireKnownVersion() {
        var wanted = MigrationVersion.fromVersion(backup.manifest().schema());
        var ours = Arrays.stream(flyway().load().info().all())
                .filter(migration -> migration.getState().isResolved())
                .map(migration -> migration.getVersion())
                .filter(Objects::nonNull)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
        if (wanted.isNewerThan(ours.getVersion()))
            throw new DatabaseUnavailable(
                    "备份的数据结构为第 " + wanted + " 版，本程序只到第 " + ours + " 版：请用写成该备份的和议（"
                            + backup.manifest().heyi() + "）或更新的版本恢复。",
                    "The tables of the backup are of version " + wanted + ", this program knows " + ours
                            + ": restore with the Heyi that wrote it ("
                            + backup.manifest().heyi() + ") or a newer one.");
    }

    void run() throws SQLException, IOException {
        var schema = backup.manifest().schema();
        flyway().target(MigrationVersion.fromVersion(schema)).load().migrate();
        try (var connection = login.open()) {
            connection.setAutoCommit(false);
            load(connection);
            connection.commit();
        }
        flyway().load().migrate();
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(login.url(), login.user(), login.password())
                .locations("classpath:db/migration")
                .javaMigrations(new V0_7_24__camunda_tables())
                .validateMigrationNaming(true);
    }

    /** The foreign keys are taken off and put on again, which proves them: any owner may do that. */
    private void load(Connection connection) throws SQLException, IOException {
        var catalog = new Catalog(connection);
        var tables = new ArrayList<>(backup.manifest().tables());
        tables.removeIf(table -> table.name().equals(Catalog.HISTORY));
        var names = tables.stream().map(BackupManifest.Table::name).toList();
        requireSameTables(catalog, names);
        var keys = foreignKeys(catalog);
        for (var key : keys) catalog.run("alter table " + key.table() + " drop constraint " + key.name());
        catalog.run("truncate " + Catalog.quoted(names));
        for (var table : tables) {
            catalog.run("alter table " + Catalog.quoted(table.name()) + " disable trigger user");
            load(connection, table);
            catalog.run("alter table " + Catalog.quoted(table.name()) + " enable trigger user");
        }
        for (var key : keys)
            catalog.run("alter table %s add constraint %s %s".formatted(key.table(), key.name(), key.definition()));
        for (var sequence : backup.manifest().sequences()) {
            try (var set = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
                set.setString(1, "public." + Catalog.quoted(sequence.name()));
                set.setLong(2, sequence.last());
                set.setBoolean(3, sequence.called());
                set.execute();
            }
        }
    }

    private static void requireSameTables(Catalog catalog, List<String> names) throws SQLException {
        var ours = new HashSet<>(catalog.tables());
        ours.remove(Catalog.HISTORY);
        if (ours.equals(new HashSet<>(names))) return;
        throw new DatabaseUnavailable(
                "备份中的数据表与该版本应有的数据表不同，无法恢复。",
                "The tables in the backup are not those of its version: nothing was restored.");
    }

    private void load(Connection connection, BackupManifest.Table table) throws SQLException, IOException {
        var copy = "copy public.%s (%s) from stdin (format binary)"
                .formatted(Catalog.quoted(table.name()), Catalog.quoted(table.columns()));
        try (var stream = backup.stream(table.entry())) {
            var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, stream);
            if (rows != table.rows())
                throw new SQLException(table.name() + ": " + rows + " of " + table.rows() + " rows");
        }
    }

    private record ForeignKey(String table, String name, String definition) {}

    private static List<ForeignKey> foreignKeys(Catalog catalog) throws SQLException {
        try (var statement = catalog.connection().createStatement();
                var rows = statement.executeQuery(
                        """
                        select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
                        from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace""")) {
            var keys = new ArrayList<ForeignKey>();
            while (rows.next()) keys.add(new ForeignKey(rows.getString(1), rows.getString(2), rows.getString(3)));
            return keys;
        }
    }

    /** What lies there under the same name with other content is kept beside it. */
    void files(Path dataDir) throws IOException {
        var root = Files.createDirectories(dataDir).toAbsolutePath().normalize();
        for (var content : backup.manifest().files()) {
            var target = root.resolve(content.path()).normalize();
            if (!target.startsWith(root) || target.equals(root)) throw new IOException(content.path());
            if (Files.exists(target)) {
                if (Backup.sum(Files.readAllBytes(target)).equals(content.sha256())) continue;
                Files.move(
                        target,
                        target.resolveSibling(target.getFileName() + ".before-restore"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            Files.createDirectories(target.getParent());
            Files.createFile(target, PostgresCluster.ownerOnly("rw-------"));
            try (var stream = backup.stream(content.entry())) {
                Files.copy(stream, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
