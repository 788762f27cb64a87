package heyi.rehearsal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far a rehearsal came, told by what it left in the database. */
final class Whereabouts {

    private final JdbcClient sql;

    Whereabouts(JdbcClient sql) {
        this.sql = sql;
    }

    /** The latest moment at which anything happened; empty before the first. */
    Optional<Instant> latest() {
        return sql.sql(
                        """
                        select max(at) from (
                            select max(at) as at from act
                            union all select max(opened_at) from bargaining_case
                            union all select max(closed_at) from bargaining_case
                            union all select max(started_at) from case_clock
                            union all select max(created_at) from inbox_item
                            union all select max(created_at) from document) as moment
                        """)
                .query((rs, i) -> Optional.ofNullable(rs.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }
}
