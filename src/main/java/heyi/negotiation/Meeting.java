package heyi.negotiation;

import heyi.party.Side;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One round of the talks.
 *
 * @param revision how often the minutes were written; 0 before the first time
 */
public record Meeting(
        int round,
        OffsetDateTime startsAt,
        String place,
        Side presiding,
        String recorder,
        String agenda,
        @Nullable OffsetDateTime endedAt,
        @Nullable String attendance,
        @Nullable String claims,
        @Nullable String answer,
        @Nullable String debate,
        @Nullable String summary,
        @Nullable String agreedItems,
        @Nullable String openItems,
        RecordMinutes.@Nullable Outcome outcome,
        @Nullable LocalDate resumeOn,
        @Nullable String suspension,
        int revision) {

    /** Of the document that holds this revision of the minutes. */
    public String documentSubject() {
        return "minutes-" + round + "-" + revision;
    }
}
