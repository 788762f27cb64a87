package heyi.calendar;

import heyi.rules.CalendarDay;
import heyi.rules.Holidays;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every notice must hold: the holidays of the law (全国年节及纪念日放假办法), and no make-up day but on a weekend. */
final class YearCheck {

    private YearCheck() {}

    static Optional<Finding> day(int line, CalendarDay day) {
        var fixed = Holidays.fixed().get(MonthDay.from(day.date()));
        if (day.worked() && fixed != null) {
            return Optional.of(
                    Finding.in(line, CalendarFile.KIND, "worked", day.date().toString(), fixed));
        }
        var weekday = day.date().getDayOfWeek();
        if (day.worked() && weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY) {
            return Optional.of(
                    Finding.in(line, CalendarFile.DATE, "weekday", day.date().toString()));
        }
        return Optional.empty();
    }

    static List<Finding> year(List<CalendarDay> days, int year) {
        var findings = new ArrayList<Finding>();
        Holidays.fixed().forEach((monthDay, name) -> {
            var date = monthDay.atYear(year);
            if (days.stream().noneMatch(day -> !day.worked() && day.date().equals(date))) {
                findings.add(Finding.ofFile("missing", date.toString(), name));
            }
        });
        Holidays.festivals().forEach((name, least) -> {
            var found = days.stream()
                    .filter(day -> !day.worked() && day.name().contains(name))
                    .count();
            if (found < least) {
                findings.add(Finding.ofFile("too-few", name, least, found));
            }
        });
        return findings;
    }
}
