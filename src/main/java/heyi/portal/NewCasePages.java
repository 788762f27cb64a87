package heyi.portal;

import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.casefile.Stage;
import heyi.party.Actor;
import heyi.party.Organisation;
import heyi.party.Organisations;
import heyi.process.BargainingCycleProcess;
import heyi.process.NotThere;
import heyi.rules.AgreementKind;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Either side opens a case: a union with its employer, an employer with its union (ZJ arts. 7-8). */
@Controller
@RequestMapping("/cases/new")
class NewCasePages {

    private final BargainingCycleProcess cycle;
    private final Cases cases;
    private final Organisations organisations;
    private final Deadlines deadlines;

    NewCasePages(BargainingCycleProcess cycle, Cases cases, Organisations organisations, Deadlines deadlines) {
        this.cycle = cycle;
        this.cases = cases;
        this.organisations = organisations;
        this.deadlines = deadlines;
    }

    static boolean mayOpen(Actor actor, Organisations organisations) {
        return !employers(actor, organisations).isEmpty();
    }

    /** The employers whose own union the person acts for, and the unionised ones that the person acts for itself. */
    private static List<Organisation> employers(Actor actor, Organisations organisations) {
        return actor.mandates().stream()
                .map(m -> employer(m, organisations))
                .filter(Objects::nonNull)
                .distinct()
                .map(organisations::get)
                .toList();
    }

    private static @Nullable UUID employer(Actor.Mandate mandate, Organisations organisations) {
        return switch (mandate.kind()) {
            case UNION -> organisations.get(mandate.organisationId()).employerId();
            case EMPLOYER ->
                organisations.unionOf(mandate.organisationId()).isPresent() ? mandate.organisationId() : null;
            default -> null;
        };
    }

    @GetMapping
    String ask(Actor actor, Model model) {
        return page(actor, deadlines.today().getYear(), model);
    }

    @PostMapping
    String open(
            @RequestParam UUID employer,
            @RequestParam AgreementKind kind,
            @RequestParam int year,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        try {
            return "redirect:/cases/" + cycle.open(actor, employer, kind, year).id();
        } catch (RuleBroken refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refusal);
            model.addAttribute("chosen", employer);
            model.addAttribute("kind", kind);
            leadToOpenCase(employer, kind, actor, model);
            return page(actor, year, model);
        }
    }

    /** Two offers make one case: whoever comes second is led into the one that runs. */
    private void leadToOpenCase(UUID employer, AgreementKind kind, Actor actor, Model model) {
        cases.running(employer, kind)
                .filter(c -> cases.visible(c.caseId(), actor).isPresent())
                .ifPresent(c -> {
                    model.addAttribute("running", c);
                    model.addAttribute(
                            "joins",
                            actor.actsFor(c.group(c.initiator().other()))
                                    && c.stage().compareTo(Stage.OFFER) <= 0);
                });
    }

    private String page(Actor actor, int year, Model model) {
        var employers = employers(actor, organisations);
        if (employers.isEmpty()) throw new NotThere();
        var thisYear = deadlines.today().getYear();
        model.addAttribute("employers", employers);
        model.addAttribute("kinds", List.of(AgreementKind.WAGE, AgreementKind.COMPREHENSIVE));
        model.addAttribute("years", List.of(thisYear, thisYear + 1));
        model.addAttribute("year", year);
        return "portal/case-new";
    }
}
