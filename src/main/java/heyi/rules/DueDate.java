package heyi.rules;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A date of the law and how it came about.
 *
 * @param why the rule, its article, the event and the arithmetic, in Chinese
 * @param provisional computed over a year whose holidays are not announced yet; compute again once they are
 */
public record DueDate(LocalDate date, String why, boolean provisional) {

    /** The instant at which the day is over: the start of the next day in Asia/Shanghai. */
    public Instant endOfDay() {
        return date.plusDays(1).atStartOfDay(LegalClock.ZONE).toInstant();
    }

    /** The instant at which the day begins in Asia/Shanghai. */
    public Instant startOfDay() {
        return date.atStartOfDay(LegalClock.ZONE).toInstant();
    }
}
