package heyi.rehearsal;

import heyi.ballot.Ballots;
import heyi.ballot.Choice;
import heyi.ballot.Purpose;
import heyi.ballot.VoteId;
import heyi.casefile.BargainingCase;
import heyi.congress.Outcome;
import heyi.election.Slate;
import heyi.party.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** The vote under way in a case, and the delegates who go to it. */
final class Votes {

    private static final Duration UNTIL_ALL_CAME = Duration.ofMinutes(90);

    private Votes() {}

    /** The vote that waits for ballots or for its end. */
    static Optional<Open> current(BargainingCase file, Props on) {
        var slate = on.representatives().slate(file.caseId(), Side.WORKERS);
        if (slate.filter(s -> s.state() == Slate.State.PROPOSED).isPresent()) {
            return slate.map(s -> open(file, on, Purpose.REPRESENTATIVES, s.no(), Objects.requireNonNull(s.voteId())));
        }
        return on.congress()
                .last(file.caseId())
                .filter(s -> s.outcome() == Outcome.PENDING)
                .map(s -> open(file, on, Purpose.RATIFICATION, s.no(), s.voteId()));
    }

    private static Open open(BargainingCase file, Props on, Purpose purpose, int round, UUID id) {
        var vote = new VoteId(id);
        var delegates = on.rolls().delegates(file.employerId());
        var seen = on.ballots().find(vote, delegates.get(0)).orElseThrow();
        return new Open(vote, purpose, round, seen.opensAt().toInstant());
    }

    /** When the delegates go to vote; empty if all who mean to have done so. */
    static Optional<Instant> waiting(BargainingCase file, Props on, Voting voting) {
        return current(file, on)
                .filter(o -> on.ballots().turnout(o.vote()).voted() < expected(o, file, on, voting))
                .map(o -> o.opensAt().plusSeconds(20 * 60));
    }

    private static long expected(Open open, BargainingCase file, Props on, Voting voting) {
        int size = on.rolls().delegates(file.employerId()).size();
        return IntStream.range(0, size)
                .filter(i -> voting.of(open.purpose(), open.round(), i, size).isPresent())
                .count();
    }

    /** When the vote can be ended early because everybody has voted. */
    static Optional<Instant> complete(Scene s) {
        return current(s.file(), s.on())
                .filter(o -> full(s.on().ballots().turnout(o.vote())))
                .map(o -> o.opensAt().plus(UNTIL_ALL_CAME));
    }

    private static boolean full(Ballots.Turnout turnout) {
        return turnout.voted() == turnout.eligible();
    }

    /** @return how many ballots were cast now */
    static int cast(BargainingCase file, Props on, Voting voting) {
        var open = current(file, on).orElseThrow();
        var delegates = on.rolls().delegates(file.employerId());
        int items = on.ballots().items(open.vote()).size();
        int cast = 0;
        for (int i = 0; i < delegates.size(); i++) {
            var choice = voting.of(open.purpose(), open.round(), i, delegates.size());
            if (choice.isPresent() && cast(open.vote(), delegates.get(i), choice.get(), items, on.ballots())) cast++;
        }
        return cast;
    }

    private static boolean cast(VoteId vote, UUID delegate, Choice choice, int items, Ballots ballots) {
        if (ballots.find(vote, delegate).map(Ballots.MyVote::voted).orElse(true)) return false;
        ballots.cast(vote, delegate, Collections.nCopies(items, choice));
        return true;
    }

    /** @param round of that purpose in the case, from 1 */
    record Open(VoteId vote, Purpose purpose, int round, Instant opensAt) {}
}
