package heyi.portal;

import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.party.Actor;
import heyi.process.NotThere;
import heyi.process.Renewals;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The case of the next year, from an agreement in force. */
@Controller
@RequestMapping("/cases/{id}/renewal")
class RenewalPages {

    private final Renewals renewals;
    private final Cases cases;
    private final Deadlines deadlines;

    RenewalPages(Renewals renewals, Cases cases, Deadlines deadlines) {
        this.renewals = renewals;
        this.cases = cases;
        this.deadlines = deadlines;
    }

    @GetMapping
    String ask(@PathVariable UUID id, Actor actor, Model model) {
        var file = cases.visible(new CaseId(id), actor).orElseThrow(NotThere::new);
        var signed = renewals.renewable(file, actor).orElseThrow(NotThere::new);
        var window = renewals.window(file, signed).orElse(null);
        model.addAttribute("file", file);
        model.addAttribute("signed", signed);
        model.addAttribute("window", window);
        model.addAttribute("early", window != null && deadlines.today().isBefore(window.date()));
        model.addAttribute(
                "running", cases.running(file.employerId(), file.kind()).orElse(null));
        return "portal/renewal";
    }

    @PostMapping
    String renew(@PathVariable UUID id, Actor actor, HttpServletResponse response, Model model) {
        try {
            return "redirect:/cases/" + renewals.renew(new CaseId(id), actor).id();
        } catch (RuleBroken refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refusal);
            return ask(id, actor, model);
        }
    }
}
