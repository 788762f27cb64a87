package heyi.calendar;

import heyi.rules.CalendarDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A day about which two notices of a year disagree; null where one does not name it. */
public record Difference(LocalDate date, @Nullable CalendarDay before, @Nullable CalendarDay after) {

    static List<Difference> between(Collection<CalendarDay> before, Collection<CalendarDay> after) {
        var old = byDate(before);
        var fresh = byDate(after);
        var dates = new TreeSet<>(old.keySet());
        dates.addAll(fresh.keySet());
        var found = new ArrayList<Difference>();
        for (var date : dates) {
            var difference = new Difference(date, old.get(date), fresh.get(date));
            if (!String.valueOf(difference.before).equals(String.valueOf(difference.after))) found.add(difference);
        }
        return found;
    }

    private static TreeMap<LocalDate, CalendarDay> byDate(Collection<CalendarDay> days) {
        return days.stream().collect(Collectors.toMap(CalendarDay::date, day -> day, (a, b) -> b, TreeMap::new));
    }
}
