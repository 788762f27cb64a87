package heyi.database;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeyiTest
class ApplicationStartTest {
    @Autowired
    DataSource source;

    @Autowired
    ConfigurableListableBeanFactory beans;

    @Autowired
    ObjectProvider<EmbeddedPostgres> embedded;

    @Test
    void a_configured_database_keeps_the_embedded_one_off() {
        assertThat(embedded.stream()).isEmpty();
        assertThat(JdbcClient.create(source)
                        .sql("select current_database()")
                        .query(String.class)
                        .single())
                .startsWith("t_");
    }

    @Test
    void the_engine_waits_for_flyway() {
        assertThat(beans.getBeanDefinition("processEngineFactoryBean").getDependsOn())
                .contains("flywayInitializer");
    }

    @Test
    void flyway_has_nothing_left_to_do_in_a_copy_of_the_template() {
        assertThat(JdbcClient.create(source)
                        .sql("select count(*) from flyway_schema_history where not success")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
