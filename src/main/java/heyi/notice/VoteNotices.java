package heyi.notice;

import heyi.ballot.Ballots;
import heyi.ballot.VoteId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls everybody on the roll of a vote, and once more before the end who has not voted by then. Both are written when the
 * vote is there; only the roll is asked, right before sending, and nothing is kept of its answer.
 */
@Service
public class VoteNotices implements StillToDo {

    private static final Logger LOG = LoggerFactory.getLogger(VoteNotices.class);

    private static final Duration LONGEST_LEAD = Duration.ofHours(24);

    private final JdbcClient sql;
    private final Ballots ballots;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VoteNotices(JdbcClient sql, Ballots ballots, Outbox outbox, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.ballots = ballots;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Writes the messages of every vote that is new, each vote in a transaction of its own. */
    @Scheduled(fixedDelayString = "PT20S")
    public void sweep() {
        var now = OffsetDateTime.now(clock);
        var votes = sql.sql(
                        """
                        select v.id, v.opens_at, v.ends_at from vote v
                        where v.closed_at is null and v.ends_at > ?
                          and not exists (select 1 from vote_announced a where a.vote_id = v.id)
                        order by v.ends_at, v.id
                        """)
                .param(now)
                .query(Vote.class)
                .list();
        votes.forEach(v -> apart(v, now));
    }

    /** A vote that is called off in the same moment keeps nobody else from being told. */
    private void apart(Vote vote, OffsetDateTime now) {
        try {
            transaction.executeWithoutResult(status -> announce(vote, now));
        } catch (RuntimeException e) {
            LOG.error("a vote was not announced", e);
        }
    }

    private void announce(Vote vote, OffsetDateTime now) {
        var first = sql.sql("insert into vote_announced (vote_id, announced_at) values (?, ?) on conflict do nothing")
                .params(vote.id(), now)
                .update();
        if (first == 0) return;
        var roll = ballots.voters(new VoteId(vote.id()));
        outbox.sendAll(roll, Letters.voteOpen(vote.id(), vote.opensAt(), vote.endsAt()));
        outbox.sendAll(roll, Letters.voteEnds(vote.id(), vote.remindAt(), vote.endsAt()));
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.VOTE_OPEN, MessageKind.VOTE_ENDS);
    }

    @Override
    public boolean stillToDo(MessageKind kind, String about, UUID person) {
        return ballots.find(VoteId.of(about), person)
                .filter(v -> v.closedAt() == null && !v.voted())
                .isPresent();
    }

    private record Vote(UUID id, OffsetDateTime opensAt, OffsetDateTime endsAt) {

        /** With a quarter of the time left, but not more than a day ahead. */
        OffsetDateTime remindAt() {
            var quarter = Duration.between(opensAt, endsAt).dividedBy(4);
            return endsAt.minus(quarter.compareTo(LONGEST_LEAD) < 0 ? quarter : LONGEST_LEAD);
        }
    }
}
