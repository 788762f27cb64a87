package heyi.portal;

import heyi.casefile.CaseId;
import heyi.party.Actor;
import heyi.process.CaseHistory;
import heyi.process.NotThere;
import heyi.process.ProcessPicture.Run;
import heyi.process.ProcessWatch;
import heyi.process.ProcessWatch.Cursor;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletResponse;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What runs, what failed and what is late in the whole installation, for its administrators. */
@Controller
@RequestMapping("/admin/processes")
class ProcessAdminPages {

    private static final int PAGE = 50;
    private static final int LOG = 20;

    private final ProcessWatch watch;
    private final CaseHistory past;
    private final MessageSource messages;

    ProcessAdminPages(ProcessWatch watch, CaseHistory past, MessageSource messages) {
        this.watch = watch;
        this.past = past;
        this.messages = messages;
    }

    @GetMapping
    String show(Asked asked, Locale locale, Model model) {
        var one = asked.model();
        model.addAttribute("asked", asked);
        model.addAttribute("counts", watch.counts(one));
        model.addAttribute("names", new ProcessPages.Names(messages, locale));
        switch (asked.list()) {
            case "running" -> listed(watch.running(one, asked.cursor(), PAGE + 1), model);
            case "late" -> listed(watch.late(one, asked.cursor(), PAGE + 1), model);
            default -> listed(watch.failed(one, asked.afterId(), PAGE + 1), model);
        }
        model.addAttribute("log", watch.retries(null, LOG));
        return "portal/admin-processes";
    }

    private static void listed(List<?> found, Model model) {
        var more = found.size() > PAGE;
        var page = more ? found.subList(0, PAGE) : found;
        model.addAttribute("rows", page);
        model.addAttribute("last", more ? page.get(PAGE - 1) : null);
    }

    @GetMapping("/jobs/{job}")
    String ask(@PathVariable String job, Locale locale, Model model) {
        return confirmation(job, "", null, locale, model);
    }

    @PostMapping("/jobs/{job}")
    String retry(
            @PathVariable String job,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes flash,
            Locale locale,
            Model model) {
        try {
            watch.retry(job, actor, reason);
        } catch (RuleBroken refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return confirmation(job, reason, refusal, locale, model);
        }
        flash.addFlashAttribute("told", Words.later("processes.told"));
        return "redirect:/admin/processes";
    }

    @GetMapping("/cases/{id}")
    String history(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String run,
            Actor actor,
            Locale locale,
            Model model) {
        var file = past.file(new CaseId(id), actor);
        var runs = past.runs(file.caseId(), actor);
        var shown = runs.stream()
                .filter(r -> run == null || r.id().equals(run))
                .findFirst()
                .map(Run::id)
                .orElseThrow(NotThere::new);
        model.addAttribute("file", file);
        model.addAttribute("runs", runs);
        model.addAttribute("shown", shown);
        model.addAttribute("steps", past.steps(file.caseId(), shown, actor));
        model.addAttribute("names", new ProcessPages.Names(messages, locale));
        return "portal/admin-process-case";
    }

    private String confirmation(String job, String reason, @Nullable RuleBroken refusal, Locale locale, Model model) {
        var failed = watch.failed(job);
        if (failed.isEmpty() && refusal == null) throw new NotThere();
        model.addAttribute("failed", failed.orElse(null));
        model.addAttribute("job", job);
        model.addAttribute("reason", reason);
        model.addAttribute("refusal", refusal);
        model.addAttribute("names", new ProcessPages.Names(messages, locale));
        return "portal/admin-process-retry";
    }

    /** The list and the place in it, as the address says. */
    record Asked(
            @Nullable String list, @Nullable String model, @Nullable OffsetDateTime after, @Nullable String afterId) {

        private static final List<String> LISTS = List.of("failed", "late", "running");

        Asked {
            list = list != null && LISTS.contains(list) ? list : "failed";
            model = model == null || model.isBlank() ? null : model;
        }

        @Override
        public String list() {
            return list == null ? "failed" : list;
        }

        @Nullable
        Cursor cursor() {
            return after == null || afterId == null ? null : new Cursor(after, afterId);
        }
    }
}
