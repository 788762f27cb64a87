package heyi.demonstration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the district is there, half there, or never was. */
final class Marker {

    private final JdbcClient sql;

    Marker(JdbcClient sql) {
        this.sql = sql;
    }

    /** Marks an empty database; harmless on any other. */
    void begin(Instant now) {
        sql.sql(
                        """
                        insert into demonstration (begun_at)
                        select ? where not exists (select 1 from organisation) and not exists (select 1 from person)
                        on conflict do nothing
                        """)
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** When a load began that has not been finished. */
    Optional<Instant> unfinished() {
        return sql.sql("select begun_at from demonstration where finished_at is null")
                .query((rs, i) -> rs.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    void finish(Instant now) {
        sql.sql("update demonstration set finished_at = ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
