package heyi.portal;

import heyi.notice.DeadLetters;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the outbox stands, and what it could not deliver; never to whom, and never what it says. */
@Controller
@RequestMapping("/admin/messages")
class AdminMessagePages {

    private static final int SHOWN = 100;

    private final DeadLetters letters;

    AdminMessagePages(DeadLetters letters) {
        this.letters = letters;
    }

    @GetMapping
    String show(Model model) {
        return page(null, model);
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable UUID id, HttpServletResponse response, RedirectAttributes flash, Model model) {
        return change(() -> letters.retry(id), "told.message-again", response, flash, model);
    }

    @PostMapping("/{id}/drop")
    String drop(@PathVariable UUID id, HttpServletResponse response, RedirectAttributes flash, Model model) {
        return change(() -> letters.drop(id), "told.message-dropped", response, flash, model);
    }

    private String change(
            Runnable each, String told, HttpServletResponse response, RedirectAttributes flash, Model model) {
        try {
            each.run();
        } catch (RuleBroken refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(refusal, model);
        }
        flash.addFlashAttribute("told", Words.later(told));
        return "redirect:/admin/messages";
    }

    private String page(@Nullable RuleBroken refusal, Model model) {
        model.addAttribute("counts", letters.counts());
        model.addAttribute("dead", letters.givenUp(SHOWN));
        model.addAttribute("refusal", refusal);
        return "portal/admin-messages";
    }
}
