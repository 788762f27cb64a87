package heyi.election;

import heyi.ballot.Ballots;
import heyi.ballot.Purpose;
import heyi.ballot.VoteId;
import heyi.casefile.BargainingCase;
import heyi.casefile.CaseClock;
import heyi.casefile.Deadline;
import heyi.casefile.Deadlines;
import heyi.party.People;
import heyi.party.Rolls;
import heyi.party.Side;
import heyi.party.Worker;
import heyi.rules.Phrase;
import heyi.rules.RuleBroken;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Secret votes of the congress on candidates for the workers' side. */
@Component
class Elections {

    private final Slates slates;
    private final SideRules rules;
    private final Ballots ballots;
    private final Deadlines deadlines;
    private final People people;
    private final Rolls rolls;

    Elections(Slates slates, SideRules rules, Ballots ballots, Deadlines deadlines, People people, Rolls rolls) {
        this.slates = slates;
        this.rules = rules;
        this.ballots = ballots;
        this.deadlines = deadlines;
        this.people = people;
        this.rolls = rolls;
    }

    /** @param endorsed whether there is no union, so that the chief stands too and the staff may vote without a congress */
    VoteId open(
            BargainingCase c,
            List<Representative> members,
            LocalDateTime from,
            LocalDateTime until,
            String title,
            boolean endorsed) {
        // nobody votes where nobody has read how the vote would be counted
        if (endorsed) {
            rules.endorsement(c, deadlines.today());
        } else {
            rules.majority(c, deadlines.today());
            rules.quorum(c, deadlines.today());
        }
        var ends = until.atZone(Deadlines.LAW).toInstant();
        var candidates = members.stream()
                .filter(m -> endorsed || !m.chief())
                .map(m -> m.name() + "（" + m.post() + (m.outside() ? "，外聘" : "") + (m.chief() ? "，首席代表" : "") + "）")
                .toList();
        var vote = ballots.open(
                c.caseId(),
                Purpose.REPRESENTATIVES,
                title,
                candidates,
                voters(c, endorsed),
                from.atZone(Deadlines.LAW).toInstant(),
                ends);
        deadlines.set(c.caseId(), CaseClock.ELECTION_END, ends, Phrase.of("due-set.election"));
        return vote;
    }

    private List<UUID> voters(BargainingCase c, boolean endorsed) {
        var delegates = rolls.delegates(c.employerId());
        if (!endorsed || !delegates.isEmpty()) return delegates;
        return rolls.search(c.employerId(), "", Integer.MAX_VALUE).stream()
                .map(Worker::personId)
                .toList();
    }

    void requireFullTurnout(Slate slate) {
        var turnout = ballots.turnout(new VoteId(Objects.requireNonNull(slate.voteId())));
        if (turnout.voted() < turnout.eligible()) {
            throw new RuleBroken("election.not-everybody-voted", turnout.eligible() - turnout.voted());
        }
    }

    /** Marks who is elected and settles the slate. */
    Representatives.ElectionResult count(BargainingCase c, Slate slate) {
        var tallies = ballots.close(new VoteId(Objects.requireNonNull(slate.voteId())));
        deadlines.stop(c.caseId(), CaseClock.ELECTION_END);
        var started = deadlines
                .latest(c.caseId(), CaseClock.ELECTION_END)
                .map(Deadline::triggerOn)
                .orElseGet(deadlines::today);
        var majority = slate.endorsed() ? rules.endorsement(c, started) : rules.majority(c, started);
        var all = true;
        for (var t : tallies) {
            var candidate = slate.candidates().get(t.itemNo() - 1);
            var elected =
                    (slate.endorsed() || rules.quorum(c, started).majority().metBy(t.present(), t.eligible()))
                            && majority.majority().metBy(t.inFavour(), t.eligible())
                            && !wentOver(c, candidate);
            slates.elected(slate, candidate.no(), elected);
            all &= elected;
        }
        slates.settle(slate, all ? Slate.State.ELECTED : Slate.State.NOT_ELECTED);
        return new Representatives.ElectionResult(all, tallies, majority.cited());
    }

    /** A nomination binds nobody: the candidate may have taken the other side since. */
    private boolean wentOver(BargainingCase c, Representative candidate) {
        return candidate.personId() != null && people.actsFor(candidate.personId(), c.employerId(), Side.EMPLOYER);
    }
}
