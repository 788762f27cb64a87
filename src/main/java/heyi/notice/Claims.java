package heyi.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who delivers which message now. A claim is a lease in the row: it is taken and recorded in short transactions, with none
 * open while a carrier works. When a node dies in between, the lease ends and the message goes again under the same id.
 */
@Repository
class Claims {

    /** Between the end of a carrier's patience and the end of the lease. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Address address;
    private final QuietHours quiet;
    private final List<StillToDo> stillToDo;
    private final Clock clock;

    Claims(
            JdbcClient sql,
            TransactionTemplate transaction,
            Address address,
            QuietHours quiet,
            List<StillToDo> stillToDo,
            Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.address = address;
        this.quiet = quiet;
        this.stillToDo = stillToDo;
        this.clock = clock;
    }

    /** The next message that may leave now, held for this caller; empty if there is none. */
    Optional<Claim> next(Carrier carrier) {
        while (true) {
            var looked = Objects.requireNonNull(transaction.execute(status -> look(carrier)));
            if (looked.isEmpty() || looked.get().claimed()) return looked;
        }
    }

    private Optional<Claim> look(Carrier carrier) {
        var now = now();
        var due = sql.sql(
                        """
                        select m.id, m.serial, m.kind, m.about, m.subject, m.text, m.detail, m.link, m.to_mail, m.attempts,
                               m.useless_after, p.id as person, coalesce(p.name, '') as name,
                               coalesce(m.to_phone, p.phone) as phone, c.mail,
                               exists (select 1 from message_unwanted u where u.person_id = p.id and u.kind = m.kind) as unwanted
                        from message m left join person p on p.id = m.person_id left join message_contact c on c.person_id = p.id
                        where m.sent_at is null and m.given_up_at is null and m.skipped_at is null
                          and m.channel = :channel and m.due_at <= :now
                          and (m.claimed_until is null or m.claimed_until <= :now)
                        order by m.due_at, m.id limit 1 for update of m skip locked
                        """)
                .param("channel", carrier.channel().name())
                .param("now", now)
                .query(Due.class)
                .optional();
        return due.map(d -> decide(d, now, carrier.patience().plus(MARGIN)));
    }

    private Claim decide(Due d, OffsetDateTime now, Duration lease) {
        var loud = d.kind().isAwaited() ? now.toInstant() : quiet.loud(now.toInstant());
        if (isPointless(d, loud)) {
            skip(d, now);
            return Claim.none();
        }
        if (loud.isAfter(now.toInstant())) {
            sql.sql("update message set due_at = ? where id = ?")
                    .params(loud.atOffset(ZoneOffset.UTC), d.id())
                    .update();
            return Claim.none();
        }
        var until = now.plus(lease);
        sql.sql("update message set claimed_until = ?, attempts = attempts + 1 where id = ?")
                .params(until, d.id())
                .update();
        return new Claim(d.message(address), d.attempts() + 1, until);
    }

    /** Too late, not wanted, or done in the meantime. */
    private boolean isPointless(Due d, Instant sendAt) {
        if (d.uselessAfter() != null && !sendAt.isBefore(d.uselessAfter().toInstant())) return true;
        var person = d.person();
        if (d.unwanted()) return true;
        if (person == null) return false;
        return stillToDo.stream()
                .filter(s -> s.kinds().contains(d.kind()))
                .anyMatch(s -> !s.stillToDo(d.kind(), d.about(), person));
    }

    private void skip(Due d, OffsetDateTime now) {
        if (d.kind().tellsOfVote()) {
            blur(d.id());
            return;
        }
        sql.sql("update message set skipped_at = :now, " + ERASED + " where id = :id")
                .param("now", now)
                .param("secret", d.kind().isSecret())
                .param("id", d.id())
                .update();
    }

    /** A row of somebody who was reminded and one of somebody who had voted by then are the same. */
    private void blur(UUID message) {
        sql.sql(
                        """
                        update message set sent_at = created_at, due_at = created_at, attempts = 1, fault = null,
                               claimed_until = null, to_mail = null, to_phone = null
                        where id = ? and sent_at is null
                        """)
                .param(message)
                .update();
    }

    /** Whatever the lease says by now: the carrier has it. */
    void delivered(Claim claim) {
        if (claim.message().kind().tellsOfVote()) {
            blur(claim.message().id());
            return;
        }
        sql.sql("update message set sent_at = :now, claimed_until = null, " + ERASED
                        + " where id = :id and sent_at is null")
                .param("now", now())
                .param("secret", claim.message().kind().isSecret())
                .param("id", claim.message().id())
                .update();
    }

    /** Nothing if the lease ran out and somebody else holds the message. */
    void failed(Claim claim, String fault, OffsetDateTime again) {
        sql.sql(
                        """
                        update message set claimed_until = null, fault = :fault, due_at = :again
                        where id = :id and claimed_until = :lease
                        """)
                .param("fault", fault)
                .param("again", again)
                .param("id", claim.message().id())
                .param("lease", claim.until())
                .update();
    }

    void givenUp(Claim claim, String fault) {
        sql.sql("update message set claimed_until = null, fault = :fault, given_up_at = :now, " + ERASED
                        + " where id = :id and claimed_until = :lease")
                .param("fault", fault)
                .param("now", now())
                .param("secret", claim.message().kind().isSecret())
                .param("id", claim.message().id())
                .param("lease", claim.until())
                .update();
    }

    private static final String ERASED =
            """
            text = case when :secret then null else text end, detail = case when :secret then null else detail end,
            to_mail = null, to_phone = null
            """;

    /** As the database keeps it, so that a lease is found again. */
    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * A message in the hands of one node.
     *
     * @param attempt from one
     */
    record Claim(@Nullable Message held, int attempt, OffsetDateTime until) {

        /** The row was dealt with otherwise: look for another one. */
        static Claim none() {
            return new Claim(null, 0, OffsetDateTime.MIN);
        }

        boolean claimed() {
            return held != null;
        }

        Message message() {
            return Objects.requireNonNull(held);
        }
    }

    private record Due(
            UUID id,
            long serial,
            MessageKind kind,
            String about,
            String subject,
            String text,
            @Nullable String detail,
            @Nullable String link,
            @Nullable String toMail,
            int attempts,
            @Nullable OffsetDateTime uselessAfter,
            @Nullable UUID person,
            String name,
            @Nullable String phone,
            @Nullable String mail,
            boolean unwanted) {

        Message message(Address address) {
            var to = new Receiver(person, name, phone, toMail == null ? mail : toMail);
            var brief = "【和议】" + text + (link == null ? "" : address.shortLink(serial, link));
            var whole = (detail == null ? text : detail) + (link == null ? "" : "\n\n" + address.of(link));
            return new Message(id, kind, to, subject, brief, whole);
        }
    }
}
