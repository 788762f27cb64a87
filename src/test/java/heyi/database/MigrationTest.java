package heyi.database;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationTest {
    private final JdbcClient sql = JdbcClient.create(TestDatabase.create());

    @Test
    void the_engine_and_the_sessions_find_their_tables() {
        assertThat(names("select table_name from information_schema.tables where table_schema = 'public'"))
                .contains("act_ru_task", "act_hi_procinst", "act_re_decision_def", "act_id_user", "spring_session");
    }

    @Test
    void the_engines_tables_are_of_the_version_on_the_classpath() {
        assertThat(names("select version_ from act_ge_schema_log")).containsExactly("7.24.0");
    }

    @Test
    void every_call_gives_another_database() {
        sql.sql("create table mine (id int)").update();
        var other = JdbcClient.create(TestDatabase.create());
        assertThat(other.sql("select to_regclass('mine')::text").query().singleRow())
                .containsValue(null);
    }

    @Test
    void chinese_names_can_be_searched_by_similarity() {
        sql.sql("create extension if not exists pg_trgm").update();
        assertThat(sql.sql("select similarity('绍兴纺织有限公司', '绍兴纺织公司')")
                        .query(Double.class)
                        .single())
                .isGreaterThan(0.3);
    }

    private List<String> names(String query) {
        return sql.sql(query).query(String.class).list();
    }
}
