package heyi.notice;

import heyi.party.Person;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands due messages to the carrier, each in a transaction of its own; several nodes share the work. */
@Component
public class OutboxSender {

    static final int ATTEMPTS = 8;
    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);

    private final JdbcClient sql;
    private final MessageSink sink;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutboxSender(JdbcClient sql, MessageSink sink, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.sink = sink;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends everything that is due now. A failure is tried again after one, two, four … minutes. */
    @Scheduled(fixedDelayString = "PT2S")
    public void sendDue() {
        while (Boolean.TRUE.equals(transaction.execute(status -> sendNext()))) {}
    }

    private boolean sendNext() {
        var next = next();
        next.ifPresent(this::attempt);
        return next.isPresent();
    }

    private Optional<Waiting> next() {
        return sql.sql(
                        """
                        select m.id, m.kind, m.text, m.attempts, m.person_id, p.name, p.sex, p.phone
                        from message m join person p on p.id = m.person_id
                        where m.sent_at is null and m.given_up_at is null and m.due_at <= ?
                        order by m.due_at, m.id limit 1 for update of m skip locked
                        """)
                .param(OffsetDateTime.now(clock))
                .query(Waiting.class)
                .optional();
    }

    private void attempt(Waiting w) {
        try {
            sink.deliver(w.message());
            sent(w);
        } catch (IOException | RuntimeException e) {
            failed(w, e);
        }
    }

    private void sent(Waiting w) {
        sql.sql("update message set sent_at = ?, attempts = attempts + 1, text = ? where id = ?")
                .params(OffsetDateTime.now(clock), w.kept(), w.id())
                .update();
    }

    /** What the carrier says may repeat the number, so that only the kind of failure is kept. */
    private void failed(Waiting w, Exception e) {
        var fault = e.getClass().getSimpleName();
        var now = OffsetDateTime.now(clock);
        var last = w.attempts() + 1 == ATTEMPTS;
        LOG.warn("message {} not delivered at attempt {}: {}", w.id(), w.attempts() + 1, fault);
        sql.sql(
                        """
                        update message set attempts = attempts + 1, fault = :fault, due_at = :due, given_up_at = :over,
                               text = :text
                        where id = :id
                        """)
                .param("fault", fault)
                .param("due", now.plus(FIRST_DELAY.multipliedBy(1L << w.attempts())))
                .param("over", last ? now : null)
                .param("text", last ? w.kept() : w.text())
                .param("id", w.id())
                .update();
    }

    private record Waiting(
            UUID id,
            MessageKind kind,
            @Nullable String text,
            int attempts,
            UUID personId,
            String name,
            Person.Sex sex,
            @Nullable String phone) {

        Message message() {
            return new Message(id, kind, new Person(personId, name, sex, phone), Objects.requireNonNull(text));
        }

        @Nullable
        String kept() {
            return kind.isSecret() ? null : text;
        }
    }
}
