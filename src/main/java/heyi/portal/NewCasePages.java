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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A union opens a case with its employer, or an upper union for workers who have none. */
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
        return !choices(actor, null, organisations).isEmpty();
    }

    /** The employers whose own unions the person acts for; and the one asked for, if an upper union acts for its workers. */
    private static List<Choice> choices(Actor actor, @Nullable UUID asked, Organisations organisations) {
        var own = actor.mandates().stream()
                .filter(m -> m.kind() == OrganisationKind.UNION)
                .map(m -> organisations.get(m.organisationId()).employerId());
        return Stream.concat(own, Stream.ofNullable(asked).filter(id -> isEmployer(id, organisations)))
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(employer -> choicesOf(actor, organisations.get(employer), organisations))
                .toList();
    }

    private static Stream<Choice> choicesOf(Actor actor, Organisation employer, Organisations organisations) {
        var mine = organisations.bargainersFor(employer.id()).stream()
                .filter(union -> actor.actsFor(union.group()))
                .toList();
        return mine.stream().map(union -> new Choice(employer, union, mine.size() > 1));
    }

    private static boolean isEmployer(UUID id, Organisations organisations) {
        return organisations
                .find(id)
                .filter(o -> o.kind() == OrganisationKind.EMPLOYER)
                .isPresent();
    }

    @GetMapping
    String ask(@RequestParam(required = false) @Nullable UUID employer, Actor actor, Model model) {
        return page(actor, employer, deadlines.today().getYear(), model);
    }

    @PostMapping
    String open(
            @RequestParam UUID employer,
            @RequestParam(required = false) @Nullable UUID union,
            @RequestParam AgreementKind kind,
            @RequestParam int year,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        try {
            return "redirect:/cases/"
                    + cycle.open(actor, employer, union, kind, year).id();
        } catch (RuleBroken refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refusal);
            model.addAttribute("chosen", employer);
            model.addAttribute("chosenUnion", union);
            model.addAttribute("kind", kind);
            return page(actor, employer, year, model);
        }
    }

    private String page(Actor actor, @Nullable UUID asked, int year, Model model) {
        var choices = choices(actor, asked, organisations);
        if (choices.isEmpty()) throw new NotThere();
        var thisYear = deadlines.today().getYear();
        model.addAttribute(
                "employers", choices.stream().map(Choice::employer).distinct().toList());
        model.addAttribute(
                "unions",
                choices.stream().filter(Choice::several).map(Choice::union).toList());
        model.addAttribute("acting", choices.stream().map(Choice::union).anyMatch(Organisation::isUpperUnion));
        model.addAttribute("kinds", List.of(AgreementKind.WAGE, AgreementKind.COMPREHENSIVE));
        model.addAttribute("years", List.of(thisYear, thisYear + 1));
        model.addAttribute("year", year);
        return "portal/case-new";
    }

    /** @param several whether the person acts for more than one union of the employer */
    private record Choice(Organisation employer, Organisation union, boolean several) {}
}
