package heyi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class RecordMapperTest {
    enum Colour {
        RED
    }

    record Everything(
            UUID caseId,
            String longName,
            int count,
            @Nullable Integer optional,
            boolean paper,
            @Nullable Boolean known,
            BigDecimal monthlyWage,
            LocalDate dueOn,
            OffsetDateTime createdAt,
            Instant sealedAt,
            @Nullable Colour colour,
            byte[] content) {}

    record Named(@Nullable String name) {}

    private static final String ONE =
            """
            select 'x' as more, '00000000-0000-0000-0000-000000000007'::uuid as case_id, '和议' as long_name, 3 as count,
                   %s::int as optional, true as paper, %s::boolean as known, 3100.50 as monthly_wage,
                   date '2026-03-01' as due_on, timestamptz '2026-03-01 09:00+08' as created_at,
                   timestamptz '2026-03-01 09:00+08' as sealed_at, %s::text as colour, '\\x07'::bytea as content
            """;

    private final JdbcClient sql = new RecordClient(new NamedParameterJdbcTemplate(TestDatabase.create()));

    @Test
    void columns_are_found_by_their_names_and_become_the_types_of_the_components() {
        var row = sql.sql(ONE.formatted("5", "false", "'RED'"))
                .query(Everything.class)
                .single();

        assertThat(row.caseId()).isEqualTo(new UUID(0, 7));
        assertThat(row.longName()).isEqualTo("和议");
        assertThat(row.count()).isEqualTo(3);
        assertThat(row.optional()).isEqualTo(5);
        assertThat(row.paper()).isTrue();
        assertThat(row.known()).isFalse();
        assertThat(row.monthlyWage()).isEqualByComparingTo("3100.50");
        assertThat(row.dueOn()).isEqualTo("2026-03-01");
        assertThat(row.createdAt().toInstant()).isEqualTo("2026-03-01T01:00:00Z");
        assertThat(row.sealedAt()).isEqualTo("2026-03-01T01:00:00Z");
        assertThat(row.colour()).isEqualTo(Colour.RED);
        assertThat(row.content()).containsExactly(7);
    }

    @Test
    void what_is_null_stays_null() {
        var row = sql.sql(ONE.formatted("null", "null", "null"))
                .query(Everything.class)
                .single();

        assertThat(row.optional()).isNull();
        assertThat(row.known()).isNull();
        assertThat(row.colour()).isNull();
    }

    @Test
    void each_row_is_its_own_record_and_each_query_finds_its_own_columns() {
        var names = sql.sql("select name from (values ('甲'), (null), ('乙')) as them (name)")
                .query(Named.class);
        var later = sql.sql("select 1 as no, '丙' as name").query(Named.class);

        assertThat(names.list()).containsExactly(new Named("甲"), new Named(null), new Named("乙"));
        assertThat(later.single()).isEqualTo(new Named("丙"));
    }

    @Test
    void a_component_without_a_column_is_a_mistake_of_the_program() {
        var wrong = sql.sql("select 'x' as title").query(Named.class);

        assertThatThrownBy(wrong::list)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("name");
    }

    @Test
    void single_values_are_read_as_ever() {
        assertThat(sql.sql("select 'RED'").query(Colour.class).single()).isEqualTo(Colour.RED);
        assertThat(sql.sql("select :n").param("n", 7).query(Integer.class).single())
                .isEqualTo(7);
    }
}
