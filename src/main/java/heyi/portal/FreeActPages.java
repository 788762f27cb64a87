package heyi.portal;

import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.election.Succession;
import heyi.party.Actor;
import heyi.process.FreeActs;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Acts of a case that no task asks for, each drawn from its form. */
@Controller
@RequestMapping("/cases/{id}/acts/{name}")
class FreeActPages {

    private final FreeActs acts;
    private final Cases cases;
    private final FormFields fields;
    private final FormBinding binding;
    private final Succession succession;
    private final Deadlines deadlines;

    FreeActPages(
            FreeActs acts,
            Cases cases,
            FormFields fields,
            FormBinding binding,
            Succession succession,
            Deadlines deadlines) {
        this.acts = acts;
        this.cases = cases;
        this.fields = fields;
        this.binding = binding;
        this.succession = succession;
        this.deadlines = deadlines;
    }

    /** @param about what the act is about, such as the entry that holds a mistake */
    @GetMapping
    String ask(
            @PathVariable UUID id,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String about,
            Actor actor,
            Model model) {
        var act = acts.open(new CaseId(id), actor, name);
        var known = act.prefilled(cases.get(new CaseId(id)), actor, about);
        return page(
                id,
                name,
                actor,
                known == null ? Typed.nothing() : Typed.of(known).without(act.undecided()),
                Map.of(),
                null,
                model);
    }

    @PostMapping(params = "more")
    String more(
            @PathVariable UUID id, @PathVariable String name, Actor actor, HttpServletRequest request, Model model) {
        return page(id, name, actor, Typed.in(request), Map.of(), null, model);
    }

    @PostMapping
    String perform(
            @PathVariable UUID id,
            @PathVariable String name,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var typed = Typed.in(request);
        var act = acts.open(new CaseId(id), actor, name);
        var bound = binding.bind(act.formType(), typed);
        Map<String, String> errors = new LinkedHashMap<>(bound.errors());
        RuleBroken refusal = null;
        if (bound.form() != null) {
            try {
                acts.perform(new CaseId(id), actor, name, bound.form());
                flash.addFlashAttribute("told", Words.later("told.done"));
                return "redirect:/cases/" + id;
            } catch (ConstraintViolationException e) {
                errors.putAll(Violations.byPath(e));
            } catch (RuleBroken e) {
                refusal = e;
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(id, name, actor, typed, errors, refusal, model);
    }

    private String page(
            UUID id,
            String name,
            Actor actor,
            Typed typed,
            Map<String, String> errors,
            @Nullable RuleBroken refusal,
            Model model) {
        var act = acts.open(new CaseId(id), actor, name);
        BargainingCase file = cases.visible(new CaseId(id), actor).orElseThrow(NotThere::new);
        model.addAttribute("file", file);
        model.addAttribute("act", act);
        nameMandate(file, typed.one("mandateNo"), model);
        model.addAttribute("fields", fields.of(act.formType(), typed, errors));
        model.addAttribute("errors", errors);
        model.addAttribute("refusal", refusal);
        return "portal/free-act";
    }

    /** Nobody ends or hands over a mandate by its number alone: the page says whose it is and who else sits there. */
    private void nameMandate(BargainingCase file, String no, Model model) {
        var seats = succession.mandates(file.caseId());
        seats.stream()
                .filter(m -> no.equals(String.valueOf(m.no())))
                .findFirst()
                .ifPresent(mandate -> {
                    model.addAttribute("mandate", mandate);
                    model.addAttribute(
                            "others",
                            seats.stream()
                                    .filter(m -> m.side() == mandate.side() && m.no() != mandate.no())
                                    .filter(m -> m.inForce(deadlines.today()))
                                    .toList());
                });
    }
}
