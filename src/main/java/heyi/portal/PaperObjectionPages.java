package heyi.portal;

import heyi.casefile.CaseClock;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.filing.PaperObjection;
import heyi.party.Actor;
import heyi.process.BargainingCycleProcess;
import heyi.process.NotThere;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.util.LinkedHashMap;
import java.util.Map;
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

/** The bureau enters an objection that it served on paper in time. */
@Controller
@RequestMapping("/cases/{id}/paper-objection")
class PaperObjectionPages {

    private final BargainingCycleProcess cycle;
    private final Cases cases;
    private final Deadlines deadlines;
    private final FormFields fields;
    private final FormBinding binding;

    PaperObjectionPages(
            BargainingCycleProcess cycle, Cases cases, Deadlines deadlines, FormFields fields, FormBinding binding) {
        this.cycle = cycle;
        this.cases = cases;
        this.deadlines = deadlines;
        this.fields = fields;
        this.binding = binding;
    }

    @GetMapping
    String ask(@PathVariable UUID id, Actor actor, Model model) {
        return page(id, actor, Typed.nothing(), Map.of(), null, model);
    }

    @PostMapping(params = "more")
    String more(@PathVariable UUID id, Actor actor, HttpServletRequest request, Model model) {
        return page(id, actor, Typed.in(request), Map.of(), null, model);
    }

    @PostMapping
    String enter(
            @PathVariable UUID id,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var typed = Typed.in(request);
        var bound = binding.bind(PaperObjection.class, typed);
        Map<String, String> errors = new LinkedHashMap<>(bound.errors());
        RuleBroken refusal = null;
        if (bound.form() instanceof PaperObjection form) {
            try {
                cycle.objectOnPaper(new CaseId(id), actor, form);
                flash.addFlashAttribute("told", "已补录纸质异议。");
                return "redirect:/cases/" + id;
            } catch (ConstraintViolationException e) {
                errors.putAll(Violations.byPath(e));
            } catch (RuleBroken e) {
                refusal = e;
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(id, actor, typed, errors, refusal, model);
    }

    private String page(
            UUID id, Actor actor, Typed typed, Map<String, String> errors, @Nullable RuleBroken refusal, Model model) {
        var file = cases.visible(new CaseId(id), actor)
                .filter(f -> actor.actsFor(f.bureau()))
                .orElseThrow(NotThere::new);
        model.addAttribute("file", file);
        model.addAttribute(
                "window",
                deadlines.running(file.caseId(), CaseClock.PAPER_OBJECTION).orElse(null));
        model.addAttribute("fields", fields.of(PaperObjection.class, typed, errors));
        model.addAttribute("errors", errors);
        model.addAttribute("refusal", refusal);
        return "portal/paper-objection";
    }
}
