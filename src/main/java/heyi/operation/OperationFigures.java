package heyi.operation;

import heyi.process.EngineJobs;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How much work there is, read at most every half minute, however often and for however many series it is asked. A figure
 * that cannot be read stays as it was; {@code heyi.figures.age} tells how old they are.
 */
@Repository
class OperationFigures {

    static final Duration FRESH = Duration.ofSeconds(30);
    /** OperationFigures may never hold up those who work. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(OperationFigures.class);

    private final JdbcClient sql;
    private final EngineJobs jobs;
    private final TransactionTemplate reading;
    private final Clock clock;
    private @Nullable OffsetDateTime asked;
    private Taken taken = Taken.NOTHING;

    OperationFigures(JdbcClient sql, EngineJobs jobs, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.jobs = jobs;
        this.clock = clock;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setTimeout(Math.toIntExact(PATIENCE.toSeconds()));
    }

    synchronized Taken current() {
        var now = OffsetDateTime.now(clock);
        if (asked != null && Duration.between(asked, now).abs().compareTo(FRESH) < 0) return taken;
        asked = now;
        try {
            var read = reading.execute(status -> read(now));
            if (read != null) taken = read;
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("the figures could not be read: {}", away.getClass().getSimpleName());
        }
        return taken;
    }

    /** Seconds since the figures were read; not a number before the first time. */
    double age() {
        var at = current().at();
        return at == null
                ? Double.NaN
                : Duration.between(at, OffsetDateTime.now(clock)).toMillis() / 1000.0;
    }

    private Taken read(OffsetDateTime now) {
        // the driver's own time-out stops waiting, this stops the work
        sql.sql("select set_config('statement_timeout', ?, true)")
                .param(String.valueOf(PATIENCE.toMillis()))
                .query(String.class)
                .single();
        return new Taken(now, open(now), counts(now), jobs.counts());
    }

    private Map<String, Ages> open(OffsetDateTime now) {
        return sql
                .sql(
                        """
                        select split_part(group_key, ':', 1) as party,
                               count(*) filter (where created_at > :day) as day,
                               count(*) filter (where created_at <= :day and created_at > :days) as three_days,
                               count(*) filter (where created_at <= :days and created_at > :week) as week,
                               count(*) filter (where created_at <= :week and created_at > :month) as month,
                               count(*) filter (where created_at <= :month) as longer
                        from inbox_item group by 1
                        """)
                .param("day", now.minusDays(1))
                .param("days", now.minusDays(3))
                .param("week", now.minusDays(7))
                .param("month", now.minusDays(30))
                .query(Ages.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Ages::party, a -> a));
    }

    private Counts counts(OffsetDateTime now) {
        return sql.sql(
                        """
                        select (select count(*) from case_clock where stopped_at is null and due_at < :now) as late_dates,
                               (select count(*) from message
                                where sent_at is null and given_up_at is null and skipped_at is null) as messages_waiting,
                               (select count(*) from message
                                where given_up_at is not null and dropped_at is null) as messages_dead,
                               (select coalesce(extract(epoch from :now - min(due_at)), 0) from message
                                where sent_at is null and given_up_at is null and skipped_at is null and due_at <= :now)
                                   as oldest_message_seconds,
                               (select count(*) from vote
                                where closed_at is null and opens_at <= :now and ends_at > :now) as votes_open,
                               (select count(*) from spring_session where expiry_time > :millis) as sessions
                        """)
                .param("now", now)
                .param("millis", now.toInstant().toEpochMilli())
                .query(Counts.class)
                .single();
    }

    /** @param open by the first word of the group's key */
    record Taken(
            @Nullable OffsetDateTime at,
            Map<String, Ages> open,
            @Nullable Counts counts,
            EngineJobs.@Nullable Counts jobs) {

        static final Taken NOTHING = new Taken(null, Map.of(), null, null);
    }

    /** Open items of one kind of party, by how long they lie there. */
    record Ages(String party, long day, long threeDays, long week, long month, long longer) {}

    record Counts(
            long lateDates,
            long messagesWaiting,
            long messagesDead,
            double oldestMessageSeconds,
            long votesOpen,
            long sessions) {}
}
