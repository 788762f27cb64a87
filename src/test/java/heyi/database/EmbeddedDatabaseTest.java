package heyi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedDatabaseTest {
    @TempDir
    Path data;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(EmbeddedDatabase.class, V0_7_24__camunda_tables.class)
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class));

    @Test
    void serves_pool_and_flyway_and_stops_after_them() throws IOException {
        borrowUnpackedPrograms();
        var pool = new AtomicReference<HikariDataSource>();
        var port = new AtomicReference<Integer>();
        application
                .withPropertyValues("heyi.data-dir=" + data, "heyi.postgres.shared-buffers=64MB")
                .run(context -> {
                    pool.set(context.getBean(HikariDataSource.class));
                    port.set(context.getBean(EmbeddedPostgres.class).port());
                    var sql = JdbcClient.create(pool.get());
                    assertThat(sql.sql("select current_database() || count(*) from act_ru_task")
                                    .query(String.class)
                                    .single())
                            .isEqualTo("heyi0");
                    assertThat(sql.sql("show shared_buffers")
                                    .query(String.class)
                                    .single())
                            .isEqualTo("64MB");
                    var beans = context.getBeanFactory();
                    assertThat(beans.getDependenciesForBean("dataSource")).contains("embeddedConnection");
                    assertThat(beans.getDependenciesForBean("embeddedConnection"))
                            .contains("embeddedPostgres");
                });
        assertThat(pool.get().isClosed()).isTrue();
        assertThatThrownBy(() -> new Socket("127.0.0.1", port.get()).close()).isInstanceOf(ConnectException.class);
    }

    @Test
    void stays_off_when_a_database_is_configured() {
        application
                .withPropertyValues(
                        "spring.datasource.url=jdbc:postgresql://db/x?options='a'", "spring.flyway.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedPostgres.class));
    }

    @Test
    void an_empty_address_means_the_embedded_one_and_an_empty_setting_is_refused() {
        application
                .withPropertyValues("spring.datasource.url=", "heyi.data-dir=" + data, "heyi.postgres.work-mem=")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("heyi"));
    }

    /** Unpacking takes longer than all else here and is tested elsewhere. */
    private void borrowUnpackedPrograms() throws IOException {
        var programs = PostgresBinaries.unpack(Files.createDirectories(TestHomes.BINARIES));
        var home = Files.createDirectories(data.resolve("postgres"));
        Files.createSymbolicLink(home.resolve(programs.getFileName()), programs);
    }
}
