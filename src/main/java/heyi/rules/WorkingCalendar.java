package heyi.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Which days are worked in China: weekends, the State Council's holidays and make-up working days.
 *
 * <p>A year that is not in the list is taken from weekends and the holidays of fixed date; its lunar holidays and
 * make-up days are not known until they are announced, see {@link #knows(int)}.
 */
@Service
public class WorkingCalendar {

    private final Map<LocalDate, String> holidays = new HashMap<>();
    private final Map<LocalDate, String> makeUpDays = new HashMap<>();
    private final Map<MonthDay, String> fixedHolidays = new HashMap<>();
    private final Set<Integer> years = new HashSet<>();

    public WorkingCalendar() {
        for (var row : CsvFile.rows("/data/calendar.csv")) {
            var day = LocalDate.parse(row[0]);
            years.add(day.getYear());
            (row[1].equals("workday") ? makeUpDays : holidays).put(day, row[2].replace(" make-up", ""));
        }
        for (var row : CsvFile.rows("/data/fixed-holidays.csv"))
            fixedHolidays.put(MonthDay.parse("--" + row[0]), row[1]);
    }

    public boolean isWorkingDay(LocalDate day) {
        return !isRestDay(day);
    }

    public boolean isRestDay(LocalDate day) {
        return isHoliday(day) || (isWeekend(day) && !isMakeUpDay(day));
    }

    /** A weekend day that is worked in exchange for a holiday. */
    public boolean isMakeUpDay(LocalDate day) {
        return makeUpDays.containsKey(day);
    }

    /** Whether the holidays of that year have been announced and loaded. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    /** The holiday's name, 周末 for a plain weekend, 工作日 otherwise. */
    public String nameOf(LocalDate day) {
        if (!isRestDay(day)) return "工作日";
        if (!isHoliday(day)) return "周末";
        return holidays.getOrDefault(day, fixedHolidays.getOrDefault(MonthDay.from(day), "周末"));
    }

    private boolean isHoliday(LocalDate day) {
        return holidays.containsKey(day) || (!knows(day.getYear()) && fixedHolidays.containsKey(MonthDay.from(day)));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
