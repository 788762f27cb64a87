package heyi.portal;

import heyi.calendar.CalendarNotices;
import heyi.casefile.Deadlines;
import heyi.rules.WorkingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The days off and make-up days of a year, by which every date here is counted, for everybody to see. */
@Controller
class CalendarPages {

    private final CalendarNotices notices;
    private final WorkingCalendar calendar;
    private final Deadlines deadlines;

    CalendarPages(CalendarNotices notices, WorkingCalendar calendar, Deadlines deadlines) {
        this.notices = notices;
        this.calendar = calendar;
        this.deadlines = deadlines;
    }

    @GetMapping("/law/calendar")
    String year(@RequestParam(defaultValue = "") String year, Model model) {
        var known = new TreeSet<>(notices.current().years());
        known.add(deadlines.today().getYear());
        known.add(deadlines.today().getYear() + 1);
        int asked = year.matches("\\d{4}") && known.contains(Integer.valueOf(year))
                ? Integer.parseInt(year)
                : deadlines.today().getYear();
        var still = calendar.still();
        model.addAttribute("years", known);
        model.addAttribute("year", asked);
        model.addAttribute("notice", notices.of(asked).stream().findFirst().orElse(null));
        model.addAttribute("stretches", stretches(asked, still));
        model.addAttribute(
                "months",
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(YearMonth.of(asked, month), still))
                        .toList());
        return "portal/law-calendar";
    }

    /** Neighbouring days of one name that differ from a plain week. */
    private static List<Stretch> stretches(int year, WorkingCalendar calendar) {
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

    private static Month month(YearMonth month, WorkingCalendar calendar) {
        var weeks = new ArrayList<List<Day>>();
        var week = new ArrayList<Day>();
        for (int blank = 1; blank < month.atDay(1).getDayOfWeek().getValue(); blank++) week.add(Day.BLANK);
        for (int no = 1; no <= month.lengthOfMonth(); no++) {
            week.add(Day.of(month.atDay(no), calendar));
            if (week.size() == 7) {
                weeks.add(List.copyOf(week));
                week.clear();
            }
        }
        if (!week.isEmpty()) {
            while (week.size() < 7) week.add(Day.BLANK);
            weeks.add(List.copyOf(week));
        }
        return new Month(month.getMonthValue(), weeks);
    }

    /** @param name the holiday, or 调休上班 */
    record Stretch(String name, LocalDate from, LocalDate to, boolean worked) {

        private boolean continuedBy(LocalDate day, String name, boolean makeUp) {
            return to.plusDays(1).equals(day) && worked == makeUp && (makeUp || this.name.equals(name));
        }

        public long days() {
            return to.toEpochDay() - from.toEpochDay() + 1;
        }
    }

    record Month(int no, List<List<Day>> weeks) {}

    /** @param mark work or rest; null on a plain day */
    record Day(int no, String tone, @Nullable String mark) {
        private static final Day BLANK = new Day(0, "", null);

        private static Day of(LocalDate day, WorkingCalendar calendar) {
            if (calendar.isMakeUpDay(day)) return new Day(day.getDayOfMonth(), "work", "work");
            if (!calendar.isRestDay(day)) return new Day(day.getDayOfMonth(), "", null);
            var plain = calendar.nameOf(day).equals("周末");
            return new Day(day.getDayOfMonth(), plain ? "off" : "rest", plain ? null : "rest");
        }
    }
}
