package heyi.rules;

import java.time.LocalDate;

/**
 * One day of the State Council's yearly notice.
 *
 * @param worked true for a weekend day that is worked in exchange, false for a day off
 */
public record CalendarDay(LocalDate date, boolean worked, String name) {}
