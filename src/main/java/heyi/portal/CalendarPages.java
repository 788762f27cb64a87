package heyi.portal;

import heyi.calendar.CalendarNotices;
import heyi.calendar.Stretch;
import heyi.casefile.Deadlines;
import heyi.rules.WorkingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
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
        var known = notices.yearsAround(deadlines.today());
        int asked = year.matches("\\d{4}") && known.contains(Integer.valueOf(year))
                ? Integer.parseInt(year)
                : deadlines.today().getYear();
        var still = calendar.still();
        model.addAttribute("years", known);
        model.addAttribute("year", asked);
        model.addAttribute("notice", notices.of(asked).stream().findFirst().orElse(null));
        model.addAttribute("stretches", Stretch.of(asked, still));
        model.addAttribute(
                "months",
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(YearMonth.of(asked, month), still))
                        .toList());
        return "portal/law-calendar";
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
