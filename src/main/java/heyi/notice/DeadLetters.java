package heyi.notice;

import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How the outbox stands, and what could not be delivered. To whom a message goes, and what it says, is never told. */
@Repository
@Transactional
public class DeadLetters {

    private final JdbcClient sql;
    private final Clock clock;

    DeadLetters(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** All messages by state, those of the last thirty days. */
    @Transactional(readOnly = true)
    public Counts counts() {
        var now = OffsetDateTime.now(clock);
        return sql.sql(
                        """
                        select count(*) filter (where sent_at is not null) as sent,
                               count(*) filter (where skipped_at is not null) as skipped,
                               count(*) filter (where dropped_at is not null) as dropped,
                               (select count(*) from message where given_up_at is not null and dropped_at is null) as given_up,
                               (select count(*) from message
                                where sent_at is null and given_up_at is null and skipped_at is null) as waiting,
                               (select count(*) from message
                                where sent_at is null and given_up_at is null and skipped_at is null and attempts > 0) as failing,
                               (select min(due_at) from message
                                where sent_at is null and given_up_at is null and skipped_at is null and due_at <= :now)
                                   as waiting_since
                        from message where created_at >= :since
                        """)
                .param("now", now)
                .param("since", now.minusDays(30))
                .query(Counts.class)
                .single();
    }

    /** The messages that no attempt could deliver, newest first. */
    @Transactional(readOnly = true)
    public List<GivenUp> givenUp(int limit) {
        return givenUp(null, limit);
    }

    /** The same, part by part. @param after null for the beginning */
    @Transactional(readOnly = true)
    public List<GivenUp> givenUp(@Nullable Position after, int limit) {
        return sql.sql(
                        """
                        select id, kind, channel, created_at, given_up_at, attempts, fault, text is not null as repeatable from message
                        where given_up_at is not null and dropped_at is null
                          and (:at::timestamptz is null or given_up_at < :at or given_up_at = :at and id > :id::uuid)
                        order by given_up_at desc, id limit :limit
                        """)
                .param("at", after == null ? null : after.givenUpAt())
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query(GivenUp.class)
                .list();
    }

    /**
     * Starts anew, on whatever channel suits now.
     *
     * @throws RuleBroken {@code message.not-there}; {@code message.erased} for a code or secret link
     */
    public void retry(UUID id) {
        var erased = sql.sql("select text is null from message where id = ? and given_up_at is not null")
                .param(id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (erased) throw new RuleBroken("message.erased");
        change(
                id,
                """
                update message set given_up_at = null, attempts = 0, fault = null, channel = null, due_at = :now
                where id = :id and given_up_at is not null and dropped_at is null
                """);
    }

    /** @throws RuleBroken {@code message.not-there} */
    public void drop(UUID id) {
        change(
                id,
                "update message set dropped_at = :now where id = :id and given_up_at is not null and dropped_at is null");
    }

    private void change(UUID id, String statement) {
        var changed = sql.sql(statement)
                .param("id", id)
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (changed == 0) throw new RuleBroken("message.not-there");
    }

    /** Where a part of the list ended. */
    public record Position(OffsetDateTime givenUpAt, UUID id) {}

    /**
     * @param failing waiting after a failed attempt
     * @param waitingSince the oldest that is due and not delivered; null if none
     */
    public record Counts(
            long sent,
            long skipped,
            long dropped,
            long givenUp,
            long waiting,
            long failing,
            @Nullable OffsetDateTime waitingSince) {}

    /**
     * @param channel null if there was no way to the person
     * @param fault kind of the last failure
     * @param repeatable whether its text is still there
     */
    public record GivenUp(
            UUID id,
            MessageKind kind,
            @Nullable Channel channel,
            OffsetDateTime createdAt,
            OffsetDateTime givenUpAt,
            int attempts,
            @Nullable String fault,
            boolean repeatable) {}
}
