package heyi.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A date of the law and how it came about.
 *
 * @param why the rule, its article, the event and the arithmetic, in Chinese
 * @param whyEnglish the arithmetic in English
 * @param provisional computed over a year whose holidays are not announced yet; compute again once they are
 */
public record DueDate(LocalDate date, String why, String whyEnglish, boolean provisional) implements Worded {

    /** How it came about. */
    @Override
    public String in(Locale locale) {
        return Sentences.isEnglish(locale) ? whyEnglish : why;
    }

    /** The instant at which the day is over: the start of the next day in Asia/Shanghai. */
    public Instant endOfDay() {
        return date.plusDays(1).atStartOfDay(LegalClock.ZONE).toInstant();
    }

    /** The instant at which the day begins in Asia/Shanghai. */
    public Instant startOfDay() {
        return date.atStartOfDay(LegalClock.ZONE).toInstant();
    }
}
