package heyi.process;

import heyi.casefile.Deadlines;
import heyi.notice.DigestTime;
import heyi.notice.Letters;
import heyi.notice.Outbox;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Once a day, everybody who acts for a party hears how much new work arrived; not a message for each item. */
@Service
public class Digests {

    private final JdbcClient sql;
    private final Outbox outbox;
    private final Deadlines deadlines;
    private final DigestTime time;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Digests(
            JdbcClient sql,
            Outbox outbox,
            Deadlines deadlines,
            DigestTime time,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.deadlines = deadlines;
        this.time = time;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Writes the digest of the day, once its time has come; the second node finds it written. */
    @Scheduled(fixedDelayString = "PT1M")
    public void sweep() {
        var until = time.on(deadlines.today());
        if (clock.instant().isBefore(until.toInstant())) return;
        transaction.executeWithoutResult(status -> write(until));
    }

    private void write(OffsetDateTime until) {
        var since = sql.sql("select max(until) from digest where until < ?")
                .param(until)
                .query(OffsetDateTime.class)
                .optional()
                .orElse(until.minusDays(1));
        var first = sql.sql("insert into digest (until) values (?) on conflict do nothing")
                .param(until)
                .update();
        if (first == 0) return;
        var today = deadlines.today();
        for (var share : shares(since, until)) outbox.send(share.personId(), Letters.newWork(today, share.items()));
    }

    /** Only work that the person's role lets it do; who is chief, the case alone tells, and chiefs are heads. */
    private List<Share> shares(OffsetDateTime since, OffsetDateTime until) {
        return sql.sql(
                        """
                        select a.person_id, count(*) as items
                        from inbox_item i
                        join organisation o on o.id = split_part(i.group_key, ':', 2)::uuid
                        join affiliation a on a.organisation_id = o.id and (i.role = 'STAFF' and a.role <> 'SERVICE' or a.role = 'HEAD')
                        where i.created_at > ? and i.created_at <= ? and (i.assignee is null or i.assignee = a.person_id)
                        group by a.person_id order by a.person_id
                        """)
                .params(since, until)
                .query(Share.class)
                .list();
    }

    private record Share(UUID personId, int items) {}
}
