package heyi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import heyi.TestDatabase;
import heyi.Together;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;

/** As src/docs/external-database.md says: one role owns and migrates, the other runs. */
class TwoRolesTest {

    @EnableConfigurationProperties(DatabaseSettings.class)
    static class Settings {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @TempDir
    Path data;

    private final HikariDataSource pool = (HikariDataSource) TestDatabase.create();
    private final String name = "roles_" + Long.toHexString(System.nanoTime());
    private final String address = pool.getJdbcUrl().replaceFirst("/t_\\d+$", "/" + name);
    private final Login owner = new Login(address, name + "_owner", "owner-secret");
    private final Login runner = new Login(address, name + "_app", "app-secret");

    @BeforeEach
    void asTheManualSays() throws Exception {
        var manual = Files.readString(Path.of("src/docs/external-database.md"));
        for (var block : List.of("```sql", "```sql in-database")) {
            var from = manual.indexOf(block + "\n") + block.length();
            var script = manual.substring(from, manual.indexOf("```", from))
                    .replace("heyi_owner", owner.user())
                    .replace("heyi_app", runner.user())
                    .replace("database heyi", "database " + name)
                    .replace("OWNER-PASSWORD", owner.password())
                    .replace("APP-PASSWORD", runner.password());
            var there = block.endsWith("in-database") ? address : pool.getJdbcUrl();
            try (var connection = new Login(there, pool.getUsername(), pool.getPassword()).open()) {
                for (var statement : script.split(";"))
                    if (!statement.isBlank()) new Catalog(connection).run(statement);
            }
        }
    }

    @Test
    void the_owner_migrates_and_the_application_can_only_read_and_write() {
        application(runner).run(context -> {
            assertThat(context).hasNotFailed();
            try (var connection = runner.open()) {
                var catalog = new Catalog(connection);
                catalog.run("insert into act_ge_property values ('a', 'b', 1)");
                assertThat(catalog.first("select nextval('bargaining_case_number')"))
                        .isEqualTo("1");
                assertRefused(catalog, "create table mine (id int)");
                assertRefused(catalog, "drop table bargaining_case");
                assertRefused(catalog, "alter table bargaining_case add column x int");
                assertRefused(catalog, "truncate document");
            }
        });
    }

    @Test
    void each_mistake_is_told_in_a_sentence() throws SQLException {
        assertFails(new Login(address, runner.user(), "wrong"), "用户名或密码不对");
        assertFails(new Login(address + "_missing", owner.user(), owner.password()), "数据库不存在");
        assertFails(new Login(address + "?sslmode=require", owner.user(), owner.password()), "TLS");
        assertFails(new Login("jdbc:postgresql://127.0.0.1:1/heyi", owner.user(), owner.password()), "无法连接数据库");
        application(runner).run(context -> assertThat(context).hasNotFailed());
        try (var connection = owner.open()) {
            new Catalog(connection).run("revoke delete on document from " + runner.user());
        }
        assertFails(runner, "对 document 等缺少读写权限");
    }

    @Test
    void tables_of_a_newer_program_are_refused_and_older_ones_kept_in_a_file_first() throws SQLException {
        migratedTo("054");
        application(runner).run(context -> assertThat(context).hasNotFailed());
        try (var kept = BackupFile.open(data.resolve("backups/before-upgrade-054.zip"))) {
            assertThat(kept.manifest().schema()).isEqualTo("054");
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        try (var connection = owner.open()) {
            new Catalog(connection)
                    .run("insert into flyway_schema_history values (999, '999', 'x', 'SQL', 'V999__x.sql', 1, 'x',"
                            + " timestamp '2026-11-22', 1, true)");
        }
        assertFails(runner, "更新版本的和议");
    }

    @Test
    void of_two_nodes_that_start_at_once_one_upgrades_and_the_other_waits() throws Exception {
        migratedTo("054");
        Together.run(List.of(startIn(data.resolve("a")), startIn(data.resolve("b"))))
                .forEach(node -> assertThat(node.thrown()).isNull());
        try (var files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(f -> f.getFileName().toString()))
                    .containsExactly("before-upgrade-054.zip");
        }
    }

    @Test
    void the_turn_takes_nothing_from_a_small_pool() {
        connectedAs(owner)
                .withPropertyValues("spring.datasource.hikari.maximum-pool-size=2")
                .run(context -> assertThat(context).hasNotFailed());
    }

    /** As {@code kill -9} does: nobody says good-bye. */
    @Test
    void the_turn_of_a_node_that_dies_is_over() throws Exception {
        migratedTo("054");
        try (var dying = owner.open()) {
            new MigrationTurn(new Catalog(dying));
            var ended = Together.run(List.of(startIn(data.resolve("b")), () -> {
                try (var server = new Login(address, pool.getUsername(), pool.getPassword()).open()) {
                    var waits = new Catalog(server);
                    await().until(() -> waits.first(
                                    "select count(*) from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())")
                            .equals("1"));
                    var backend = new Catalog(dying).first("select pg_backend_pid()");
                    return waits.first("select pg_terminate_backend(" + backend + ")")
                            .equals("t");
                }
            }));
            assertThat(ended).allMatch(Together.Ended::well);
        }
    }

    private Callable<Boolean> startIn(Path directory) {
        return () -> {
            application(runner).withPropertyValues("heyi.data-dir=" + directory).run(context -> assertThat(context)
                    .hasNotFailed());
            return true;
        };
    }

    private void migratedTo(String version) {
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/migration")
                .javaMigrations(new V0_7_24__camunda_tables())
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    private ApplicationContextRunner application(Login login) {
        var flyway = login.url().equals(address) ? owner : login;
        return connectedAs(login)
                .withPropertyValues(
                        "spring.flyway.user=" + flyway.user(), "spring.flyway.password=" + flyway.password());
    }

    private ApplicationContextRunner connectedAs(Login login) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Settings.class, GuardedMigration.class, V0_7_24__camunda_tables.class)
                .withConfiguration(
                        AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
                .withPropertyValues(
                        "heyi.data-dir=" + data,
                        "spring.datasource.url=" + login.url(),
                        "spring.datasource.username=" + login.user(),
                        "spring.datasource.password=" + login.password(),
                        "spring.datasource.hikari.connection-timeout=1000");
    }

    private void assertFails(Login login, String words) {
        application(login).run(context -> {
            var failure = context.getStartupFailure();
            assertThat(failure).as(words).isNotNull();
            var analysis = new DatabaseFaultAnalyzer().analyze(failure);
            if (analysis == null) analysis = new DatabaseUnavailableAnalyzer().analyze(failure);
            assertThat(analysis).as(failure.toString()).isNotNull();
            assertThat(analysis.getDescription()).contains(words).doesNotContain("\n");
        });
    }

    private static void assertRefused(Catalog catalog, String statement) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> catalog.run(statement))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
}
