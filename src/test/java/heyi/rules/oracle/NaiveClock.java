package heyi.rules.oracle;

import heyi.rules.Direction;
import heyi.rules.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Civil Code arts 201-203 read a second time: one finger on a wall calendar, one day per step, nothing computed.
 *
 * <p>Shares no code with {@link heyi.rules.LegalClock} and was written without reading it, so that a mistake in one
 * of them shows. Not for several threads.
 */
final class NaiveClock {

    /** The first and the last day of the wall calendar. */
    static final LocalDate FIRST = LocalDate.of(2022, 1, 1);

    static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<LocalDate> makeUpDays = new HashSet<>();
    private boolean leftTheCalendar;

    /** @param known whether every day that had to be looked up is on the wall calendar */
    record Finding(LocalDate date, boolean known) {}

    NaiveClock() {
        for (var line : calendar().split("\n")) {
            var cells = line.strip().split(",");
            if (cells[1].equals("holiday")) holidays.add(LocalDate.parse(cells[0]));
            if (cells[1].equals("workday")) makeUpDays.add(LocalDate.parse(cells[0]));
        }
    }

    Finding due(LocalDate trigger, int amount, Unit unit, Direction direction) {
        leftTheCalendar = false;
        var day =
                switch (unit) {
                    case DAY -> afterDays(trigger, amount, direction);
                    case WORKING_DAY -> afterWorkingDays(trigger, amount, direction);
                    case MONTH -> afterMonths(trigger, amount, direction);
                    case YEAR -> afterYears(trigger, amount, direction);
                    default -> throw new IllegalArgumentException("not a unit of time: " + unit);
                };
        while (!isWorkingDay(day)) day = step(day, direction);
        return new Finding(day, !leftTheCalendar);
    }

    private LocalDate afterDays(LocalDate trigger, int amount, Direction direction) {
        var day = trigger;
        for (var counted = 0; counted < amount; counted++) day = step(day, direction);
        return day;
    }

    private LocalDate afterWorkingDays(LocalDate trigger, int amount, Direction direction) {
        var day = trigger;
        var counted = 0;
        while (counted < amount) {
            day = step(day, direction);
            if (isWorkingDay(day)) counted++;
        }
        return day;
    }

    private LocalDate afterMonths(LocalDate trigger, int amount, Direction direction) {
        var day = trigger;
        var monthsEntered = 0;
        while (monthsEntered < amount || !corresponds(day, trigger)) {
            var next = step(day, direction);
            if (next.getMonth() != day.getMonth()) monthsEntered++;
            day = next;
        }
        return day;
    }

    private LocalDate afterYears(LocalDate trigger, int amount, Direction direction) {
        var day = trigger;
        var yearsEntered = 0;
        while (yearsEntered < amount || day.getMonth() != trigger.getMonth() || !corresponds(day, trigger)) {
            var next = step(day, direction);
            if (next.getYear() != day.getYear()) yearsEntered++;
            day = next;
        }
        return day;
    }

    /** Art. 202: the day of the same number, or the last of its month if the month is too short for that number. */
    private static boolean corresponds(LocalDate day, LocalDate trigger) {
        if (day.getDayOfMonth() == trigger.getDayOfMonth()) return true;
        var lastOfMonth = day.plusDays(1).getDayOfMonth() == 1;
        return lastOfMonth && day.getDayOfMonth() < trigger.getDayOfMonth();
    }

    private boolean isWorkingDay(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) leftTheCalendar = true;
        if (makeUpDays.contains(day)) return true;
        if (holidays.contains(day)) return false;
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static LocalDate step(LocalDate day, Direction direction) {
        return direction == Direction.BEFORE ? day.minusDays(1) : day.plusDays(1);
    }

    private static String calendar() {
        try (var file = Objects.requireNonNull(NaiveClock.class.getResourceAsStream("/data/calendar.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
