package heyi.portal;

import heyi.calendar.CalendarFile;
import heyi.calendar.CalendarNotices;
import heyi.calendar.CalendarText;
import heyi.casefile.Recount;
import heyi.party.Actor;
import heyi.process.NotThere;
import heyi.process.Recounts;
import heyi.rules.RuleBroken;
import heyi.rules.WorkingCalendar;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator loads the State Council's arrangement of a year: check, preview, confirm. */
@Controller
@RequestMapping("/admin/calendar")
class CalendarAdminPages {

    private final CalendarNotices notices;
    private final WorkingCalendar calendar;
    private final Recounts recounts;
    private final Recount recount;

    CalendarAdminPages(CalendarNotices notices, WorkingCalendar calendar, Recounts recounts, Recount recount) {
        this.notices = notices;
        this.calendar = calendar;
        this.recounts = recounts;
        this.recount = recount;
    }

    @GetMapping
    String years(Model model) {
        return page(nextUnknown(), "", model);
    }

    /** Nothing is kept yet: the text that was checked comes back with the confirmation and is checked again. */
    @PostMapping
    String check(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Model model)
            throws IOException {
        try {
            var asked = year(year);
            CalendarNotices.requireSource(source);
            var text = CalendarText.decode(file == null ? new byte[0] : file.getBytes());
            var read = CalendarFile.read(text, asked);
            if (!read.findings().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
                model.addAttribute("findings", read.findings());
                return page(year, source, model);
            }
            model.addAttribute("year", asked);
            model.addAttribute("source", source.strip());
            model.addAttribute("file", read);
            model.addAttribute("text", CalendarFile.write(read.days()));
            model.addAttribute("seen", notices.latest(asked).orElse(null));
            model.addAttribute("differences", notices.differences(asked, read.days()));
            return "portal/calendar-preview";
        } catch (RuleBroken refusal) {
            return refused(refusal, year, source, response, model);
        }
    }

    @PostMapping("/confirm")
    String confirm(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable Long seen,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        try {
            var asked = year(year);
            notices.keep(asked, CalendarFile.read(text, asked), source, seen, actor.person());
        } catch (RuleBroken refusal) {
            return refused(refusal, year, source, response, model);
        }
        recounts.begin();
        flash.addFlashAttribute("told", Words.later("told.calendar", year(year)));
        return "redirect:/admin/calendar";
    }

    @GetMapping("/{year:\\d{4}}.csv")
    ResponseEntity<byte[]> download(@PathVariable int year) {
        if (!calendar.knows(year)) throw new NotThere();
        // with a mark by which spreadsheets know UTF-8
        var text = "\uFEFF" + CalendarFile.write(notices.current().in(year));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"calendar-" + year + ".csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private String refused(RuleBroken refusal, String year, String source, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refusal", refusal);
        return page(year, source, model);
    }

    private String page(String year, String source, Model model) {
        var known = notices.inForce();
        model.addAttribute("notices", known);
        model.addAttribute("behind", recount.behind());
        model.addAttribute("year", year);
        model.addAttribute("source", source);
        return "portal/calendar-admin";
    }

    private String nextUnknown() {
        return notices.inForce().stream()
                .findFirst()
                .map(latest -> String.valueOf(latest.year() + 1))
                .orElse("");
    }

    private static int year(String typed) {
        if (!typed.strip().matches("\\d{4}")) throw new RuleBroken("calendar.year/digits");
        var year = Integer.parseInt(typed.strip());
        CalendarNotices.requireYear(year);
        return year;
    }
}
