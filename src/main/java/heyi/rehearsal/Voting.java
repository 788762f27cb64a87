package heyi.rehearsal;

import heyi.ballot.Choice;
import heyi.ballot.Purpose;
import java.util.Optional;

/** How the delegates vote. Decided by a delegate's place on the roll, so that a rehearsal taken up again goes on the same way. */
@FunctionalInterface
public interface Voting {

    /**
     * @param round of that purpose in the case, from 1
     * @param place on the roll, from 0
     * @param size of the roll
     * @return empty for a delegate who stays away
     */
    Optional<Choice> of(Purpose purpose, int round, int place, int size);

    /** Everybody comes; a few are against, a few abstain. */
    static Voting approving() {
        return (purpose, round, place, size) ->
                Optional.of(place % 10 == 7 ? Choice.AGAINST : place % 10 == 9 ? Choice.ABSTAIN : Choice.FOR);
    }
}
