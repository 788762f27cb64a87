package heyi.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A date that runs in a case, with the sentence why.
 *
 * @param dueOn the last day, in Asia/Shanghai
 * @param dueAt the instant at which it is over
 * @param why in Chinese, as it was told when the date was counted
 * @param whyEn in English; null for dates counted before there was one
 * @param provisional computed for a year whose holidays are not announced yet
 */
public record Deadline(
        CaseClock clock,
        LocalDate triggerOn,
        LocalDate dueOn,
        OffsetDateTime dueAt,
        String why,
        @Nullable String whyEn,
        boolean provisional,
        @Nullable OffsetDateTime stoppedAt) {

    /** The law moves by the date, not by when a machine woke up. */
    public boolean isOver(Clock now) {
        return !now.instant().isBefore(dueAt.toInstant());
    }
}
