package heyi.calendar;

import heyi.rules.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring days of one name that differ from a plain week.
 *
 * @param name the holiday, or 调休上班
 * @param worked for make-up days
 */
public record Stretch(String name, LocalDate from, LocalDate to, boolean worked) {

    /** Those of a year, in their order. */
    public static List<Stretch> of(int year, WorkingCalendar calendar) {
        var found = new ArrayList<Stretch>();
        for (var day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            var makeUp = calendar.isMakeUpDay(day);
            var name = calendar.nameOf(day);
            if (!makeUp && (name.equals("周末") || name.equals("工作日"))) continue;
            var last = found.isEmpty() ? null : found.get(found.size() - 1);
            if (last != null && last.continuedBy(day, name, makeUp)) {
                found.set(found.size() - 1, new Stretch(last.name(), last.from(), day, makeUp));
            } else {
                found.add(new Stretch(makeUp ? "调休上班" : name, day, day, makeUp));
            }
        }
        return found;
    }

    private boolean continuedBy(LocalDate day, String name, boolean makeUp) {
        return to.plusDays(1).equals(day) && worked == makeUp && (makeUp || this.name.equals(name));
    }

    public long days() {
        return to.toEpochDay() - from.toEpochDay() + 1;
    }
}
