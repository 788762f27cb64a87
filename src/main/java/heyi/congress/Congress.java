package heyi.congress;

import heyi.ballot.Ballots;
import heyi.ballot.Purpose;
import heyi.ballot.VoteId;
import heyi.casefile.CaseClock;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadline;
import heyi.casefile.Deadlines;
import heyi.party.Rolls;
import heyi.rules.Event;
import heyi.rules.Parameter;
import heyi.rules.Phrase;
import heyi.rules.RuleBook;
import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Convenes the delegates, opens the secret vote on a draft and counts it. */
@Service
@Transactional
public class Congress {

    private final JdbcClient sql;
    private final Ballots ballots;
    private final Rolls rolls;
    private final Cases cases;
    private final Deadlines deadlines;
    private final RuleBook rules;
    private final Clock clock;

    Congress(
            JdbcClient sql,
            Ballots ballots,
            Rolls rolls,
            Cases cases,
            Deadlines deadlines,
            RuleBook rules,
            Clock clock) {
        this.sql = sql;
        this.ballots = ballots;
        this.rolls = rolls;
        this.cases = cases;
        this.deadlines = deadlines;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Calls a sitting on a version of the draft; its vote opens and ends at the times given.
     *
     * @throws RuleBroken {@code ballot.empty-roll}, {@code ballot.no-time}; {@code rule.unknown} where nobody has read by
     *     which majority the vote would be counted
     */
    public void convene(CaseId id, ConveneCongress form, int draftVersion) {
        rule(id, deadlines.today());
        var opens = form.opensAt().atZone(Deadlines.LAW).toInstant();
        var ends = form.endsAt().atZone(Deadlines.LAW).toInstant();
        var vote = ballots.open(
                id,
                Purpose.RATIFICATION,
                form.session() + "：审议集体合同草案",
                List.of("是否赞成集体合同草案第" + draftVersion + "稿"),
                rolls.delegates(cases.get(id).employerId()),
                opens,
                ends);
        sql.sql(
                        """
                        insert into sitting (case_id, no, session, place, opens_at, ends_at, draft_version, vote_id, outcome)
                        select :case, coalesce(max(no), 0) + 1, :session, :place, :opens, :ends, :version, :vote, 'PENDING'
                        from sitting where case_id = :case
                        """)
                .param("case", id.value())
                .param("session", form.session())
                .param("place", form.place())
                .param("opens", OffsetDateTime.ofInstant(opens, Deadlines.LAW))
                .param("ends", OffsetDateTime.ofInstant(ends, Deadlines.LAW))
                .param("version", draftVersion)
                .param("vote", vote.value())
                .update();
        deadlines.set(id, CaseClock.VOTE_END, ends, Phrase.of("due-set.vote"));
    }

    /**
     * Takes back the call of a sitting whose vote has not opened; the period for the draft runs on.
     *
     * @throws RuleBroken {@code ballot.opened}
     */
    public Sitting cancel(CaseId id) {
        var sitting = last(id).orElseThrow();
        sql.sql("delete from sitting where case_id = ? and no = ? and outcome = 'PENDING'")
                .params(id.value(), sitting.no())
                .update();
        ballots.cancel(new VoteId(sitting.voteId()));
        deadlines.stop(id, CaseClock.VOTE_END);
        return sitting;
    }

    /** Every delegate has voted, so that ending early takes nobody's vote. */
    public void requireFullTurnout(CaseId id) {
        var turnout = ballots.turnout(new VoteId(last(id).orElseThrow().voteId()));
        if (turnout.voted() < turnout.eligible()) {
            throw new RuleBroken("congress.not-everybody-voted", turnout.eligible() - turnout.voted());
        }
    }

    /**
     * Counts the ballots by the rules in force when the sitting was called, and closes the vote for good.
     *
     * @return the sitting with its outcome; never {@code PENDING}
     */
    public Sitting count(CaseId id) {
        var sitting = last(id).orElseThrow();
        var tally = ballots.close(new VoteId(sitting.voteId())).get(0);
        var called = deadlines
                .latest(id, CaseClock.VOTE_END)
                .map(Deadline::triggerOn)
                .orElseGet(deadlines::today);
        var rule = rule(id, called);
        sql.sql(
                        """
                        update sitting set outcome = :outcome, eligible = :eligible, present = :present, cast_ballots = :cast,
                               in_favour = :for, against = :against, rule_text = :rule, closed_at = :now
                        where case_id = :case and no = :no and outcome = 'PENDING'
                        """)
                .param("outcome", rule.judge(tally).name())
                .param("eligible", tally.eligible())
                .param("present", tally.present())
                .param("cast", tally.cast())
                .param("for", tally.inFavour())
                .param("against", tally.against())
                .param("rule", rule.explain(tally))
                .param("now", OffsetDateTime.now(clock))
                .param("case", id.value())
                .param("no", sitting.no())
                .update();
        deadlines.stop(id, CaseClock.VOTE_END);
        var counted = last(id).orElseThrow();
        // without a quorum the congress has not yet dealt with the draft: its period goes on
        if (counted.outcome() != Outcome.NO_QUORUM) {
            deadlines.stop(id, CaseClock.DRAFT_TO_CONGRESS);
            deadlines.stop(id, CaseClock.REVOTE);
        }
        if (counted.outcome() == Outcome.ADOPTED) {
            deadlines.start(id, CaseClock.FILING, Event.ADOPTED, deadlines.today());
        }
        return counted;
    }

    private RatificationRule rule(CaseId id, LocalDate called) {
        var c = cases.get(id);
        return new RatificationRule(
                rules.require(c.law(), c.kind(), Parameter.QUORUM, called),
                rules.require(c.law(), c.kind(), Parameter.ADOPTION_MAJORITY, called));
    }

    @Transactional(readOnly = true)
    public Optional<Sitting> last(CaseId id) {
        return all(id).stream().reduce((a, b) -> b);
    }

    @Transactional(readOnly = true)
    public List<Sitting> all(CaseId id) {
        return sql.sql("select * from sitting where case_id = ? order by no")
                .param(id.value())
                .query(Sitting.class)
                .list();
    }
}
