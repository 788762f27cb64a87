package heyi.offer;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The reply as received.
 *
 * @param late received after the last day of the reply period; it counts all the same
 */
public record Reply(
        ReplyToOffer.Decision decision,
        String content,
        @Nullable OffsetDateTime meetingAt,
        String place,
        String papers,
        String reasons,
        LocalDate repliedOn,
        boolean late,
        boolean fromPaper,
        OffsetDateTime recordedAt) {}
