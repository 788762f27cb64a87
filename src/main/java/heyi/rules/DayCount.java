package heyi.rules;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts one period from one event and remembers what it met on the way. */
final class DayCount {

    private final WorkingCalendar calendar;
    private final Period period;
    private final int step;
    private final SortedSet<LocalDate> skipped = new TreeSet<>();
    private final SortedSet<LocalDate> makeUpDays = new TreeSet<>();
    private final SortedSet<Integer> unknownYears = new TreeSet<>();
    private LocalDate end;
    private @Nullable LocalDate rolledFrom;

    DayCount(WorkingCalendar calendar, Period period, LocalDate trigger) {
        this.calendar = calendar;
        this.period = period;
        step = period.direction() == Direction.BEFORE ? -1 : 1;
        var amount = (long) step * period.amount();
        end = switch (period.unit()) {
            case DAY -> trigger.plusDays(amount);
            case MONTH -> trigger.plusMonths(amount);
            case YEAR -> trigger.plusYears(amount);
            default -> trigger;
        };
        if (period.unit() == Unit.WORKING_DAY) walk();
    }

    private void walk() {
        var left = period.amount();
        while (left > 0) {
            end = end.plusDays(step);
            if (rests(end)) {
                skipped.add(end);
            } else {
                left--;
                if (calendar.isMakeUpDay(end)) makeUpDays.add(end);
            }
        }
    }

    /** Later after an event, earlier before one. Working days never end on a rest day. */
    void rollToWorkingDay() {
        var first = end;
        while (rests(end)) end = end.plusDays(step);
        if (!end.equals(first)) rolledFrom = first;
        else if (calendar.isMakeUpDay(end)) makeUpDays.add(end);
    }

    private boolean rests(LocalDate day) {
        if (!calendar.knows(day.getYear())) unknownYears.add(day.getYear());
        return calendar.isRestDay(day);
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    Period period() {
        return period;
    }

    LocalDate end() {
        return end;
    }

    @Nullable
    LocalDate rolledFrom() {
        return rolledFrom;
    }

    SortedSet<LocalDate> skipped() {
        return skipped;
    }

    SortedSet<LocalDate> makeUpDays() {
        return makeUpDays;
    }

    SortedSet<Integer> unknownYears() {
        return unknownYears;
    }

    boolean provisional() {
        return !unknownYears.isEmpty();
    }
}
