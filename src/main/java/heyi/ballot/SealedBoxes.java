package heyi.ballot;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has the database throw away the old versions of rows that sealing a box leaves behind. No query shows them, but whoever
 * reads the pages of the tables would. The database would do it by itself, only later.
 */
@Component
class SealedBoxes {

    private static final Logger LOG = LoggerFactory.getLogger(SealedBoxes.class);

    private final JdbcClient sql;
    private final Clock clock;

    SealedBoxes(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Outside of any transaction, as PostgreSQL asks; harmless when two nodes do it at once. */
    @Scheduled(fixedDelayString = "PT1M")
    void sweep() {
        var sealed = sql.sql("select id from vote where closed_at is not null and swept_at is null")
                .query(UUID.class)
                .list();
        if (sealed.isEmpty()) return;
        try {
            sql.sql("vacuum ballot, voter_roll").update();
        } catch (DataAccessException e) {
            LOG.warn("ballot and voter_roll could not be vacuumed; the database will do it in its own time");
        }
        sql.sql("update vote set swept_at = ? where id = any(?)")
                .params(OffsetDateTime.now(clock), sealed.toArray(UUID[]::new))
                .update();
    }
}
