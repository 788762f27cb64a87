package heyi.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Chooses for each due message the one way that it goes. */
@Repository
class Routing {

    private static final int BATCH = 500;

    private final JdbcClient sql;
    private final Channels channels;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Routing(JdbcClient sql, Channels channels, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.channels = channels;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What waits for a channel that was taken out of the settings looks for another one. */
    void releaseRemoved() {
        sql.sql(
                        """
                        update message set channel = null
                        where sent_at is null and given_up_at is null and skipped_at is null and channel <> all(?)
                        """)
                .param(channels.names())
                .update();
    }

    void routeDue() {
        while (Objects.requireNonNull(transaction.execute(status -> routeSome())) == BATCH) {}
    }

    private int routeSome() {
        var waiting = sql.sql(
                        """
                        select m.id, m.kind, m.to_mail, p.id as person, coalesce(p.name, '') as name,
                               coalesce(m.to_phone, p.phone) as phone, c.mail, c.preferred
                        from message m left join person p on p.id = m.person_id left join message_contact c on c.person_id = p.id
                        where m.sent_at is null and m.given_up_at is null and m.skipped_at is null
                          and m.channel is null and m.due_at <= ?
                        order by m.due_at, m.id limit ? for update of m skip locked
                        """)
                .params(OffsetDateTime.now(clock), BATCH)
                .query(Unrouted.class)
                .list();
        waiting.forEach(this::route);
        return waiting.size();
    }

    private void route(Unrouted m) {
        var channel = channels.choose(m.kind(), m.receiver(), m.preferred());
        if (channel.isPresent()) {
            sql.sql("update message set channel = ? where id = ?")
                    .params(channel.get().name(), m.id())
                    .update();
        } else {
            sql.sql(
                            """
                            update message set given_up_at = :now, fault = 'no address', text = case when :secret then null else text end,
                                   to_phone = null, to_mail = null
                            where id = :id
                            """)
                    .param("now", OffsetDateTime.now(clock))
                    .param("secret", m.kind().isSecret())
                    .param("id", m.id())
                    .update();
        }
    }

    private record Unrouted(
            UUID id,
            MessageKind kind,
            @Nullable String toMail,
            @Nullable UUID person,
            String name,
            @Nullable String phone,
            @Nullable String mail,
            @Nullable Channel preferred) {

        Receiver receiver() {
            return new Receiver(person, name, phone, toMail == null ? mail : toMail);
        }
    }
}
