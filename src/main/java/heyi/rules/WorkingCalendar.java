package heyi.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * Which days are worked in China: weekends, the State Council's holidays and make-up working days.
 *
 * <p>A year that is not in the list is taken from weekends and the holidays of fixed date; its lunar holidays and
 * make-up days are not known until they are announced, see {@link #knows(int)}.
 */
@Service
public class WorkingCalendar {

    private final Map<LocalDate, CalendarDay> announced = new ConcurrentHashMap<>();
    private final Set<Integer> years = ConcurrentHashMap.newKeySet();
    private final Map<MonthDay, String> fixedHolidays = new HashMap<>();

    public WorkingCalendar() {
        for (var row : CsvFile.rows("/data/calendar.csv")) {
            var day =
                    new CalendarDay(LocalDate.parse(row[0]), row[1].equals("workday"), row[2].replace(" make-up", ""));
            announced.put(day.date(), day);
            years.add(day.date().getYear());
        }
        for (var row : CsvFile.rows("/data/fixed-holidays.csv"))
            fixedHolidays.put(MonthDay.parse("--" + row[0]), row[1]);
    }

    /**
     * Takes in the notice for a year; its days may reach into the neighbouring years. Dates computed before over that
     * year were provisional and must be computed again.
     */
    public void announce(int year, Collection<CalendarDay> days) {
        for (var day : days) announced.put(day.date(), day);
        years.add(year);
    }

    public boolean isWorkingDay(LocalDate day) {
        return !isRestDay(day);
    }

    public boolean isRestDay(LocalDate day) {
        var notice = announced.get(day);
        if (notice != null) return !notice.worked();
        return isWeekend(day) || isFixedHoliday(day);
    }

    /** A weekend day that is worked in exchange for a holiday. */
    public boolean isMakeUpDay(LocalDate day) {
        var notice = announced.get(day);
        return notice != null && notice.worked();
    }

    /** Whether the holidays of that year have been announced and loaded. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    /** The holiday's name, 周末 for a plain weekend, 工作日 otherwise. */
    public String nameOf(LocalDate day) {
        if (isWorkingDay(day)) return "工作日";
        var notice = announced.get(day);
        if (notice != null) return notice.name();
        return isFixedHoliday(day) ? fixedHolidays.getOrDefault(MonthDay.from(day), "") : "周末";
    }

    private boolean isFixedHoliday(LocalDate day) {
        return !knows(day.getYear()) && fixedHolidays.containsKey(MonthDay.from(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
