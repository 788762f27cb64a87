package heyi.congress;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sitting on one version of the draft. Counts are persons and null until the vote is closed.
 *
 * @param ruleText quorum and majority as applied, with their articles
 */
public record Sitting(
        int no,
        String session,
        String place,
        OffsetDateTime opensAt,
        OffsetDateTime endsAt,
        int draftVersion,
        UUID voteId,
        Outcome outcome,
        @Nullable Integer eligible,
        @Nullable Integer present,
        @Nullable Integer castBallots,
        @Nullable Integer inFavour,
        @Nullable Integer against,
        @Nullable String ruleText,
        @Nullable OffsetDateTime closedAt) {

    public String documentSubject() {
        return "resolution-" + no;
    }
}
