package heyi.portal;

import heyi.casefile.Deadlines;
import heyi.party.Actor;
import heyi.party.Organisation;
import heyi.party.OrganisationKind;
import heyi.party.Organisations;
import heyi.process.BargainingCycleProcess;
import heyi.process.NotThere;
import heyi.rules.AgreementKind;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A union opens a case with its employer. */
@Controller
@RequestMapping("/cases/new")
class NewCasePages {

    private final BargainingCycleProcess cycle;
    private final Organisations organisations;
    private final Deadlines deadlines;

    NewCasePages(BargainingCycleProcess cycle, Organisations organisations, Deadlines deadlines) {
        this.cycle = cycle;
        this.organisations = organisations;
        this.deadlines = deadlines;
    }

    static boolean mayOpen(Actor actor, Organisations organisations) {
        return !employers(actor, organisations).isEmpty();
    }

    /** The employers whose own union the person acts for. */
    private static List<Organisation> employers(Actor actor, Organisations organisations) {
        return actor.mandates().stream()
                .filter(m -> m.kind() == OrganisationKind.UNION)
                .map(m -> organisations.get(m.organisationId()).employerId())
                .filter(Objects::nonNull)
                .map(organisations::get)
                .toList();
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
            return page(actor, year, model);
        }
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
