package heyi.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Which days are worked in China: weekends, the State Council's holidays and make-up working days.
 *
 * <p>A year that was not announced is taken from weekends and the holidays of fixed date; its lunar holidays and
 * make-up days are not known until they are announced, see {@link #knows(int)}.
 */
@Service
public class WorkingCalendar {

    private static final Map<MonthDay, String> FIXED = Map.copyOf(Holidays.fixed());

    private final HolidayNotices notices;

    /** By the notices as they are kept: a new one counts at once. */
    @Autowired
    public WorkingCalendar(HolidayNotices notices) {
        this.notices = notices;
    }

    /** By the list that travels in the jar. */
    public WorkingCalendar() {
        this(always(Holidays.shipped()));
    }

    private static HolidayNotices always(Holidays holidays) {
        return () -> holidays;
    }

    /** The calendar as it is known now; it does not change while a date is counted. */
    public WorkingCalendar still() {
        return new WorkingCalendar(always(notices.current()));
    }

    /** This calendar as it would be with a notice for a year. Dates counted before over that year were provisional. */
    public WorkingCalendar announcing(int year, Collection<CalendarDay> days) {
        return new WorkingCalendar(always(notices.current().with(year, days)));
    }

    /** Grows with every notice, so that a date counted by an older one can be told. */
    public long revision() {
        return notices.current().revision();
    }

    public boolean isWorkingDay(LocalDate day) {
        return !isRestDay(day);
    }

    public boolean isRestDay(LocalDate day) {
        var known = notices.current();
        var notice = known.days().get(day);
        if (notice != null) return !notice.worked();
        return isWeekend(day) || isFixedHoliday(day, known);
    }

    /** A weekend day that is worked in exchange for a holiday. */
    public boolean isMakeUpDay(LocalDate day) {
        var notice = notices.current().days().get(day);
        return notice != null && notice.worked();
    }

    /** Whether the holidays of that year have been announced and loaded. */
    public boolean knows(int year) {
        return notices.current().years().contains(year);
    }

    /** The holiday's name, 周末 for a plain weekend, 工作日 otherwise. */
    public String nameOf(LocalDate day) {
        if (isWorkingDay(day)) return "工作日";
        var known = notices.current();
        var notice = known.days().get(day);
        if (notice != null) return notice.name();
        return isFixedHoliday(day, known) ? FIXED.getOrDefault(MonthDay.from(day), "") : "周末";
    }

    private static boolean isFixedHoliday(LocalDate day, Holidays known) {
        return !known.years().contains(day.getYear()) && FIXED.containsKey(MonthDay.from(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
