package heyi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import heyi.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    Path home;

    private final HikariDataSource pool = (HikariDataSource) TestDatabase.create();
    private final Login source = new Login(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());

    @Test
    void a_copy_taken_while_people_act_holds_whole_acts_only_and_comes_back_equal() throws Exception {
        Files.writeString(home.resolve("secret.key"), "key");
        act(source);
        var stop = new AtomicBoolean();
        var acting = CompletableFuture.runAsync(() -> {
            while (!stop.get()) act(source);
        });
        var file = home.resolve("one.zip");
        BackupManifest manifest;
        try (var connection = source.open()) {
            manifest = new Backup(connection, home, Clock.systemUTC()).write(file);
        } finally {
            stop.set(true);
        }
        acting.get(20, TimeUnit.SECONDS);
        assertThat(rows(manifest, "act_ru_job"))
                .isEqualTo(rows(manifest, "act_ge_bytearray"))
                .isPositive();
        assertThat(manifest.files()).extracting(BackupManifest.Content::path).containsExactly("secret.key");

        var elsewhere = home.resolve("elsewhere");
        var target = new StoredElsewhere(emptyDatabase(), elsewhere);
        assertThat(BackupCommand.restore(target, file, false)).contains("恢复完成");
        assertThat(sums(target.login(), manifest)).isEqualTo(expected(manifest));
        assertThat(elsewhere.resolve("secret.key")).hasContent("key");
        act(target.login());
    }

    @Test
    void a_database_with_data_is_left_alone_unless_told_and_then_kept_in_a_file() throws Exception {
        act(source);
        var file = home.resolve("one.zip");
        var stored = new StoredElsewhere(emptyDatabase(), home.resolve("data"));
        BackupCommand.backup(new StoredElsewhere(source, home.resolve("data")), file);
        BackupCommand.restore(stored, file, false);
        act(stored.login());
        assertThatThrownBy(() -> BackupCommand.restore(stored, file, false))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("--replace");
        assertThat(count(stored.login(), "act_ru_job")).isEqualTo("2");
        BackupCommand.restore(stored, file, true);
        assertThat(count(stored.login(), "act_ru_job")).isEqualTo("1");
        try (var kept = BackupFile.open(home.resolve("before-restore-1.zip"))) {
            assertThat(rows(kept.manifest(), "act_ru_job")).isEqualTo(2);
        }
    }

    @Test
    void a_cut_off_or_altered_file_is_refused_and_touches_nothing() throws Exception {
        act(source);
        var file = home.resolve("one.zip");
        BackupCommand.backup(new StoredElsewhere(source, home.resolve("data")), file);
        var whole = Files.readAllBytes(file);
        var cut = Files.write(home.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
        var altered = home.resolve("altered.zip");
        rewrite(file, altered);
        var stored = new StoredElsewhere(source, home.resolve("data"));
        for (var wrong : List.of(cut, altered, home.resolve("missing.zip")))
            assertThatThrownBy(() -> BackupCommand.restore(stored, wrong, true))
                    .as(wrong.toString())
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("不是完整的和议备份");
        assertThat(count(source, "act_ru_job")).isEqualTo("1");
        assertThat(home.resolve("before-restore-1.zip")).doesNotExist();
    }

    @Test
    void an_older_backup_is_brought_to_our_version_and_a_newer_one_refused() throws Exception {
        var old = emptyDatabase();
        Flyway.configure()
                .dataSource(old.url(), old.user(), old.password())
                .locations("classpath:db/migration")
                .javaMigrations(new V0_7_24__camunda_tables())
                .target(MigrationVersion.fromVersion("054"))
                .load()
                .migrate();
        act(old);
        var file = home.resolve("old.zip");
        BackupCommand.backup(new StoredElsewhere(old, home.resolve("data")), file);
        var target = new StoredElsewhere(emptyDatabase(), home.resolve("data"));
        BackupCommand.restore(target, file, false);
        assertThat(schema(target.login())).isEqualTo(schema(source)).isNotEqualTo("054");
        assertThat(count(target.login(), "act_ru_job")).isEqualTo("1");

        try (var connection = source.open()) {
            new Catalog(connection)
                    .run("update flyway_schema_history set version = '999' where version = '" + schema(source) + "'");
        }
        var newer = home.resolve("newer.zip");
        BackupCommand.backup(new StoredElsewhere(source, home.resolve("data")), newer);
        assertThatThrownBy(() -> BackupCommand.restore(target, newer, true))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("第 999 版");
        assertThat(count(target.login(), "act_ru_job")).isEqualTo("1");
    }

    /** Two rows of the engine in one transaction, one of them with bytes. */
    private static void act(Login login) {
        try (var connection = login.open()) {
            connection.setAutoCommit(false);
            var catalog = new Catalog(connection);
            catalog.run(
                    """
                    with content as (
                        insert into act_ge_bytearray (id_, rev_, name_, bytes_)
                        values (gen_random_uuid()::text, 1, '文书', sha256(gen_random_uuid()::text::bytea)) returning id_)
                    insert into act_ru_job (id_, rev_, type_, retries_, suspension_state_, exception_stack_id_)
                    select gen_random_uuid()::text, 1, 'timer', 3, 1, id_ from content""");
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Login emptyDatabase() throws SQLException {
        var name = "restored_" + Long.toHexString(System.nanoTime());
        try (var connection = source.open()) {
            new Catalog(connection).run("create database " + name);
        }
        return new Login(source.url().replaceFirst("/t_\\d+$", "/" + name), source.user(), source.password());
    }

    private static long rows(BackupManifest manifest, String table) {
        return manifest.tables().stream()
                .filter(one -> one.name().equals(table))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    private static TreeMap<String, String> expected(BackupManifest manifest) {
        var sums = new TreeMap<String, String>();
        for (var table : manifest.tables())
            if (!table.name().equals(Catalog.HISTORY)) sums.put(table.name(), table.sha256());
        return sums;
    }

    /** Of every table's rows as they lie, which is the order they were loaded in. */
    private TreeMap<String, String> sums(Login login, BackupManifest original) throws SQLException, IOException {
        var again = home.resolve("again.zip");
        BackupCommand.backup(new StoredElsewhere(login, home.resolve("nothing")), again);
        try (var file = BackupFile.open(again)) {
            assertThat(file.manifest().sequences()).isEqualTo(original.sequences());
            return expected(file.manifest());
        }
    }

    private static String count(Login login, String table) throws SQLException {
        try (var connection = login.open()) {
            return new Catalog(connection).first("select count(*) from " + table);
        }
    }

    private static String schema(Login login) throws SQLException {
        try (var connection = login.open()) {
            return new Catalog(connection).schema();
        }
    }

    /** A valid ZIP with one byte of one table changed. */
    private static void rewrite(Path from, Path to) throws IOException {
        try (var zip = new ZipFile(from.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var entry : new ArrayList<ZipEntry>(
                    zip.stream().map(ZipEntry.class::cast).toList())) {
                var bytes = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("tables/act_ru_job")) bytes[bytes.length - 3] ^= 1;
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(bytes);
                out.closeEntry();
            }
        }
    }
}
