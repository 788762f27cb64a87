package heyi.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What has been announced, as it stood at one moment.
 *
 * @param years those whose notice is in {@code days}
 * @param revision grows with every notice; 0 for the list that travels in the jar
 */
public record Holidays(Map<LocalDate, CalendarDay> days, Set<Integer> years, long revision) {

    /** The list that travels in the jar. */
    public static Holidays shipped() {
        var days = CsvFile.rows("/data/calendar.csv").stream()
                .map(row -> new CalendarDay(
                        LocalDate.parse(row[0]), row[1].equals("workday"), row[2].replace(" make-up", "")))
                .toList();
        return of(days, 0);
    }

    public static Holidays of(Collection<CalendarDay> days, long revision) {
        return new Holidays(
                days.stream().collect(Collectors.toUnmodifiableMap(CalendarDay::date, day -> day)),
                days.stream().map(day -> day.date().getYear()).collect(Collectors.toUnmodifiableSet()),
                revision);
    }

    /** The holidays that the law fixes to a day of the year, by name. */
    public static Map<MonthDay, String> fixed() {
        Map<MonthDay, String> fixed = new LinkedHashMap<>();
        for (var row : CsvFile.rows("/data/fixed-holidays.csv")) fixed.put(MonthDay.parse("--" + row[0]), row[1]);
        return fixed;
    }

    /** The festivals that the law makes holidays without a fixed day, with the least number of days off. */
    public static Map<String, Integer> festivals() {
        Map<String, Integer> festivals = new LinkedHashMap<>();
        for (var row : CsvFile.rows("/data/festivals.csv")) festivals.put(row[0], Integer.valueOf(row[1]));
        return festivals;
    }

    /** The days of one year, in order. */
    public List<CalendarDay> in(int year) {
        return days.values().stream()
                .filter(day -> day.date().getYear() == year)
                .sorted((a, b) -> a.date().compareTo(b.date()))
                .toList();
    }

    /** These with another notice for a year, which replaces the one before. */
    Holidays with(int year, Collection<CalendarDay> notice) {
        var all = new HashMap<>(days);
        all.keySet().removeIf(day -> day.getYear() == year);
        for (var day : notice) all.put(day.date(), day);
        var known = new TreeSet<>(years);
        known.add(year);
        return new Holidays(Map.copyOf(all), Set.copyOf(known), revision);
    }
}
