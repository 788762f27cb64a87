package heyi.portal;

import heyi.casefile.Deadlines;
import heyi.contract.PaperAgreement;
import heyi.party.Actor;
import heyi.party.Organisations;
import heyi.process.NotThere;
import heyi.process.Renewals;
import heyi.rules.AgreementKind;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The case of the next year, from an agreement that exists on paper only. */
@Controller
@RequestMapping("/cases/new/paper")
class PaperRenewalPages {

    private final Renewals renewals;
    private final Organisations organisations;
    private final Deadlines deadlines;
    private final FormFields fields;
    private final FormBinding binding;

    PaperRenewalPages(
            Renewals renewals,
            Organisations organisations,
            Deadlines deadlines,
            FormFields fields,
            FormBinding binding) {
        this.renewals = renewals;
        this.organisations = organisations;
        this.deadlines = deadlines;
        this.fields = fields;
        this.binding = binding;
    }

    @GetMapping
    String ask(Actor actor, Model model) {
        return page(actor, Typed.nothing(), Map.of(), null, model);
    }

    @PostMapping(params = "more")
    String more(Actor actor, HttpServletRequest request, Model model) {
        return page(actor, Typed.in(request), Map.of(), null, model);
    }

    @PostMapping
    String open(
            @RequestParam UUID employer,
            @RequestParam AgreementKind kind,
            @RequestParam int year,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var typed = Typed.in(request);
        var bound = binding.bind(PaperAgreement.class, typed);
        Map<String, String> errors = new LinkedHashMap<>(bound.errors());
        RuleBroken refusal = null;
        if (bound.form() instanceof PaperAgreement form) {
            try {
                return "redirect:/cases/"
                        + renewals.renewPaper(actor, employer, null, kind, year, form)
                                .id();
            } catch (ConstraintViolationException e) {
                errors.putAll(Violations.byPath(e));
            } catch (RuleBroken e) {
                refusal = e;
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(actor, typed, errors, refusal, model);
    }

    private String page(
            Actor actor, Typed typed, Map<String, String> errors, @Nullable RuleBroken refusal, Model model) {
        var employers = NewCasePages.employers(actor, organisations);
        if (employers.isEmpty()) throw new NotThere();
        var thisYear = deadlines.today().getYear();
        model.addAttribute("employers", employers);
        model.addAttribute("kinds", List.of(AgreementKind.WAGE, AgreementKind.COMPREHENSIVE));
        model.addAttribute("years", List.of(thisYear, thisYear + 1));
        model.addAttribute(
                "typed",
                Map.of("employer", typed.one("employer"), "kind", typed.one("kind"), "year", typed.one("year")));
        model.addAttribute("fields", fields.of(PaperAgreement.class, typed, errors));
        model.addAttribute("errors", errors);
        model.addAttribute("refusal", refusal);
        return "portal/renewal-paper";
    }
}
