package heyi.portal;

import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.casefile.Stage;
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

/** Either side opens a case (ZJ arts. 7-8): a union with its employer, an employer, or an upper union for workers who have none. */
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

    /** Those with which, or as which, the person may open a case. */
    static List<Organisation> employers(Actor actor, Organisations organisations) {
        return choices(actor, null, organisations).stream()
                .map(Choice::employer)
                .distinct()
                .toList();
    }

    static boolean mayOpen(Actor actor, Organisations organisations) {
        return !choices(actor, null, organisations).isEmpty();
    }

    /** The employers that the person or their own unions act for; and the one asked for, if an upper union acts for its workers. */
    private static List<Choice> choices(Actor actor, @Nullable UUID asked, Organisations organisations) {
        var own = actor.mandates().stream().map(m -> employer(m, organisations));
        return Stream.concat(own, Stream.ofNullable(asked).filter(id -> isEmployer(id, organisations)))
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(employer -> choicesOf(actor, organisations.get(employer), organisations))
                .toList();
    }

    private static @Nullable UUID employer(Actor.Mandate mandate, Organisations organisations) {
        return switch (mandate.kind()) {
            case UNION -> organisations.get(mandate.organisationId()).employerId();
            case EMPLOYER -> mandate.organisationId();
            default -> null;
        };
    }

    private static Stream<Choice> choicesOf(Actor actor, Organisation employer, Organisations organisations) {
        var mine = organisations.bargainersFor(employer.id()).stream()
                .filter(union -> actor.actsFor(union.group()) || actor.actsFor(employer.group()))
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
            leadToOpenCase(employer, kind, actor, model);
            return page(actor, employer, year, model);
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
