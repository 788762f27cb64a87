package heyi.election;

import heyi.party.Side;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The representatives that one side proposed, elected or appointed together.
 *
 * @param endorsed whether the chief stands too, because no union has a chair who leads by office
 * @param refill whether it fills vacant seats beside those in office
 */
public record Slate(
        UUID id,
        UUID caseId,
        Side side,
        int no,
        State state,
        @Nullable UUID voteId,
        OffsetDateTime proposedAt,
        @Nullable OffsetDateTime settledAt,
        boolean refill,
        boolean endorsed,
        List<Representative> members) {

    public enum State {
        PROPOSED("待选举"),
        ELECTED("选举产生"),
        NOT_ELECTED("未全部当选"),
        NAMED("工会指派"),
        APPOINTED("企业指派");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Those on the ballot, in its order: the chair of the union is chief by office and stands in no election (ZJ art. 10). */
    public List<Representative> candidates() {
        return members.stream().filter(m -> endorsed || !m.chief()).toList();
    }

    Slate with(List<Representative> representatives) {
        return new Slate(id, caseId, side, no, state, voteId, proposedAt, settledAt, refill, endorsed, representatives);
    }
}
