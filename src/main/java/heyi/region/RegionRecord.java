package heyi.region;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down who changed what in a place, and why. */
@Repository
class RegionRecord {

    private final JdbcClient sql;
    private final Clock clock;

    RegionRecord(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void write(String code, String what, String detail, String reason, @Nullable UUID person) {
        sql.sql("insert into region_change (code, what, detail, reason, person_id, at) values (?, ?, ?, ?, ?, ?)")
                .params(code, what, detail, reason, person, OffsetDateTime.now(clock))
                .update();
    }
}
