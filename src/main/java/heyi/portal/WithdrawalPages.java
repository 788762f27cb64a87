package heyi.portal;

import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.offer.Offers;
import heyi.offer.WithdrawOffer;
import heyi.party.Actor;
import heyi.process.NotThere;
import heyi.process.OfferWithdrawal;
import heyi.rules.AgreementKind;
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

/** The side that offered takes its offer back, after reading what follows. */
@Controller
@RequestMapping("/cases/{id}/withdrawal")
class WithdrawalPages {

    private final OfferWithdrawal withdrawal;
    private final Cases cases;
    private final Offers offers;
    private final FormFields fields;
    private final FormBinding binding;

    WithdrawalPages(OfferWithdrawal withdrawal, Cases cases, Offers offers, FormFields fields, FormBinding binding) {
        this.withdrawal = withdrawal;
        this.cases = cases;
        this.offers = offers;
        this.fields = fields;
        this.binding = binding;
    }

    @GetMapping
    String ask(@PathVariable UUID id, Actor actor, Model model) {
        return page(id, actor, Typed.nothing(), Map.of(), null, model);
    }

    @PostMapping
    String withdraw(
            @PathVariable UUID id,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var typed = Typed.in(request);
        var bound = binding.bind(WithdrawOffer.class, typed);
        Map<String, String> errors = new LinkedHashMap<>(bound.errors());
        RuleBroken refusal = null;
        if (bound.form() instanceof WithdrawOffer form) {
            try {
                withdrawal.withdraw(new CaseId(id), actor, form);
                flash.addFlashAttribute("told", "要约已撤回，本案终结。");
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
                .filter(f -> actor.actsFor(f.group(f.initiator())))
                .orElseThrow(NotThere::new);
        model.addAttribute("file", file);
        model.addAttribute("served", offers.service(file.caseId()).isPresent());
        model.addAttribute("yearly", file.kind() == AgreementKind.WAGE);
        model.addAttribute("fields", fields.of(WithdrawOffer.class, typed, errors));
        model.addAttribute("errors", errors);
        model.addAttribute("refusal", refusal);
        return "portal/withdrawal";
    }
}
