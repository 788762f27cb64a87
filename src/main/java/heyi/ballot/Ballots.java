package heyi.ballot;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import heyi.casefile.CaseId;
import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who voted, and what was voted, in two tables that share no voter. */
@Repository
public class Ballots {

    /** How long after its beginning a vote may still be entered. */
    private static final Duration LATEST_ENTRY = Duration.ofDays(1);

    private final JdbcClient sql;
    private final Clock clock;

    Ballots(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Opens a vote for exactly these voters.
     *
     * @throws RuleBroken {@code ballot.empty-roll} if there is nobody who may vote; {@code ballot.no-time} if it would end
     *     before it opens or has ended already, or opened more than a day ago
     */
    @Transactional(propagation = MANDATORY)
    public VoteId open(
            CaseId id,
            Purpose purpose,
            String title,
            List<String> items,
            Collection<UUID> voters,
            Instant opensAt,
            Instant endsAt) {
        if (voters.isEmpty()) throw new RuleBroken("ballot.empty-roll");
        var now = clock.instant();
        var overdue = opensAt.isBefore(now.minus(LATEST_ENTRY));
        if (overdue || !endsAt.isAfter(opensAt) || !endsAt.isAfter(now)) {
            throw new RuleBroken("ballot.no-time");
        }
        if (endsAt.isAfter(now().plusYears(1).toInstant())) {
            throw new RuleBroken("ballot.too-far");
        }
        var vote = new VoteId(UUID.randomUUID());
        sql.sql("insert into vote (id, case_id, purpose, title, opens_at, ends_at) values (?, ?, ?, ?, ?, ?)")
                .params(vote.value(), id.value(), purpose.name(), title, at(opensAt), at(endsAt))
                .update();
        for (int i = 0; i < items.size(); i++) {
            sql.sql("insert into vote_item (vote_id, no, text) values (?, ?, ?)")
                    .params(vote.value(), i + 1, items.get(i))
                    .update();
        }
        sql.sql("insert into voter_roll (vote_id, person_id) select ?, unnest(?)")
                .params(vote.value(), voters.toArray(UUID[]::new))
                .update();
        return vote;
    }

    /** Marks a voter as present while the vote is open. Harmless when repeated. */
    @Transactional
    public void checkIn(VoteId vote, UUID voter) {
        var marked = sql.sql(
                        """
                        with open as (select id from vote where id = :vote and closed_at is null and :now >= opens_at and :now < ends_at
                                      for share)
                        update voter_roll set present = true from open where vote_id = open.id and person_id = :voter
                        """)
                .param("vote", vote.value())
                .param("voter", voter)
                .param("now", now())
                .update();
        if (marked == 0) throw refusal(vote, voter);
    }

    /**
     * Drops one ballot into the box; casting checks in. One statement tests vote, time, roll and first use and drops what was
     * chosen; its share lock makes {@link #close} wait for ballots under way. A ballot that does not fit is taken back whole.
     *
     * @param choices one for each item, in order
     * @throws RuleBroken {@code ballot.not-open}, {@code ballot.closed}, {@code ballot.not-on-roll}, {@code
     *     ballot.cast-already}, {@code ballot.incomplete}
     */
    @Transactional
    public void cast(VoteId vote, UUID voter, List<Choice> choices) {
        var count = sql.sql(
                        """
                        with open as (select id from vote
                                      where id = :vote and closed_at is null and :now >= opens_at and :now < ends_at
                                      for share),
                        marked as (update voter_roll set present = true, voted = true from open
                                   where vote_id = open.id and person_id = :voter and not voted returning vote_id),
                        dropped as (insert into ballot (vote_id, item_no, choice)
                                    select i.vote_id, i.no, c.choice
                                    from marked join vote_item i using (vote_id)
                                    join unnest(:choices::text[]) with ordinality as c (choice, no) on c.no = i.no
                                    returning item_no)
                        select (select count(*) from marked) as marked, (select count(*) from dropped) as dropped,
                               (select count(*) from vote_item where vote_id = :vote) as items
                        """)
                .param("vote", vote.value())
                .param("voter", voter)
                .param("now", now())
                .param("choices", choices.stream().map(Enum::name).toArray(String[]::new))
                .query((row, n) -> new Count(row.getInt("marked"), row.getInt("dropped"), row.getInt("items")))
                .single();
        if (count.marked == 0) throw refusal(vote, voter);
        if (count.dropped != choices.size() || count.dropped != count.items) throw new RuleBroken("ballot.incomplete");
    }

    private record Count(int marked, int dropped, int items) {}

    private RuleBroken refusal(VoteId vote, UUID voter) {
        var found = find(vote, voter);
        if (found.isEmpty()) return new RuleBroken("ballot.not-on-roll");
        var mine = found.get();
        if (mine.voted()) return new RuleBroken("ballot.cast-already");
        if (now().isBefore(mine.opensAt())) return new RuleBroken("ballot.not-open");
        return new RuleBroken("ballot.closed");
    }

    /**
     * Takes back a vote that has not opened, so that nobody can have voted.
     *
     * @throws RuleBroken {@code ballot.opened}
     */
    @Transactional(propagation = MANDATORY)
    public void cancel(VoteId vote) {
        var closed = sql.sql(
                        "update vote set closed_at = :now where id = :id and closed_at is null and opens_at > :now")
                .param("now", now())
                .param("id", vote.value())
                .update();
        if (closed == 0) throw new RuleBroken("ballot.opened");
        for (var table : List.of("voter_roll", "vote_item")) {
            sql.sql("delete from " + table + " where vote_id = ?")
                    .param(vote.value())
                    .update();
        }
        sql.sql("delete from vote where id = ?").param(vote.value()).update();
    }

    /** Counts after the last ballot and seals the box; none is accepted from here on. Closing twice counts the same. */
    @Transactional(propagation = MANDATORY)
    public List<Tally> close(VoteId vote) {
        // waits for the ballots under way: they hold the row in share
        var first = sql.sql("update vote set closed_at = ? where id = ? and closed_at is null")
                .params(now(), vote.value())
                .update();
        if (first == 1) seal(vote);
        return count(vote);
    }

    /**
     * Writes roll and box anew, each in an order that chance made. Until then the versions and places of their rows tell in
     * which order people voted and what was cast in the same transaction; afterwards every row was written by this one.
     */
    private void seal(VoteId vote) {
        sql.sql(
                        """
                        with taken as (delete from ballot where vote_id = ? returning vote_id, item_no, choice)
                        insert into ballot (vote_id, item_no, choice)
                        select vote_id, item_no, choice from taken order by gen_random_uuid()
                        """)
                .param(vote.value())
                .update();
        sql.sql(
                        """
                        with taken as (delete from voter_roll where vote_id = ? returning vote_id, person_id, present, voted)
                        insert into voter_roll (vote_id, person_id, present, voted)
                        select vote_id, person_id, present, voted from taken order by gen_random_uuid()
                        """)
                .param(vote.value())
                .update();
    }

    /** The count of a vote that is closed; empty while ballots may still come in. */
    public List<Tally> counted(VoteId vote) {
        var closed = sql.sql("select closed_at is not null from vote where id = ?")
                .param(vote.value())
                .query(Boolean.class)
                .single();
        return closed ? count(vote) : List.of();
    }

    private List<Tally> count(VoteId vote) {
        return sql.sql(
                        """
                        select i.no as item_no, i.text,
                               (select count(*) from voter_roll r where r.vote_id = i.vote_id) as eligible,
                               (select count(*) from voter_roll r where r.vote_id = i.vote_id and r.present) as present,
                               count(b.choice) as cast,
                               count(*) filter (where b.choice = 'FOR') as in_favour,
                               count(*) filter (where b.choice = 'AGAINST') as against
                        from vote_item i left join ballot b on b.vote_id = i.vote_id and b.item_no = i.no
                        where i.vote_id = ? group by i.vote_id, i.no, i.text order by i.no
                        """)
                .param(vote.value())
                .query(Tally.class)
                .list();
    }

    /** Before the close only this much is told: never how the votes fall. */
    public Turnout turnout(VoteId vote) {
        return sql.sql(
                        """
                        select count(*) as eligible, count(*) filter (where present) as present,
                               count(*) filter (where voted) as voted
                        from voter_roll where vote_id = ?
                        """)
                .param(vote.value())
                .query(Turnout.class)
                .single();
    }

    /** The votes of a case, in the order in which they opened. */
    public List<CaseVote> in(CaseId id) {
        return sql.sql(
                        """
                        select id, purpose, title, opens_at, ends_at, closed_at from vote where case_id = ? order by opens_at, id
                        """)
                .param(id.value())
                .query(CaseVote.class)
                .list();
    }

    public List<String> items(VoteId vote) {
        return sql.sql("select text from vote_item where vote_id = ? order by no")
                .param(vote.value())
                .query(String.class)
                .list();
    }

    /** Everybody on the roll. */
    public List<UUID> voters(VoteId vote) {
        return sql.sql("select person_id from voter_roll where vote_id = ?")
                .param(vote.value())
                .query(UUID.class)
                .list();
    }

    /** The votes on whose roll a person stands, open ones first. */
    public List<MyVote> of(UUID voter) {
        return sql.sql(MY_VOTE + "where r.person_id = ? order by v.closed_at is not null, v.ends_at desc limit 50")
                .param(voter)
                .query(MyVote.class)
                .list();
    }

    public Optional<MyVote> find(VoteId vote, UUID voter) {
        return sql.sql(MY_VOTE + "where r.vote_id = ? and r.person_id = ?")
                .params(vote.value(), voter)
                .query(MyVote.class)
                .optional();
    }

    private static final String MY_VOTE =
            """
            select v.id, v.case_id, v.purpose, v.title, v.opens_at, v.ends_at, v.closed_at, r.present, r.voted
            from vote v join voter_roll r on r.vote_id = v.id
            """;

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A vote as one voter sees it. */
    public record MyVote(
            UUID id,
            UUID caseId,
            Purpose purpose,
            String title,
            OffsetDateTime opensAt,
            OffsetDateTime endsAt,
            @Nullable OffsetDateTime closedAt,
            boolean present,
            boolean voted) {}

    /** A vote as the parties to the case see it. */
    public record CaseVote(
            UUID id,
            Purpose purpose,
            String title,
            OffsetDateTime opensAt,
            OffsetDateTime endsAt,
            @Nullable OffsetDateTime closedAt) {}

    /** In persons. */
    public record Turnout(int eligible, int present, int voted) {}
}
