package heyi.portal;

import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadline;
import heyi.casefile.Deadlines;
import heyi.party.Actor;
import heyi.party.Organisations;
import heyi.process.NotThere;
import heyi.region.Region;
import heyi.rules.Answer;
import heyi.rules.DueDate;
import heyi.rules.LegalClock;
import heyi.rules.Parameter;
import heyi.rules.Place;
import heyi.rules.Rule;
import heyi.rules.RuleBook;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What another place would change: in the law, and in the dates of a case. Every answer has an address of its own. */
@Controller
class ComparePages {

    /** The place that is offered first; which one matters to nobody. */
    private static final String SHANGHAI = "310000";

    private final RuleBook book;
    private final LegalClock clock;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Organisations organisations;
    private final PlaceChoice places;
    private final LawPages law;

    ComparePages(
            RuleBook book,
            LegalClock clock,
            Deadlines deadlines,
            Cases cases,
            Organisations organisations,
            PlaceChoice places,
            LawPages law) {
        this.book = book;
        this.clock = clock;
        this.deadlines = deadlines;
        this.cases = cases;
        this.organisations = organisations;
        this.places = places;
        this.law = law;
    }

    @GetMapping("/law/compare")
    String laws(
            LawQuestion typed,
            @RequestParam(defaultValue = SHANGHAI) String with,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        var asked = typed.orElse(law.usualPlace(actor), deadlines.today());
        form(with, model);
        model.addAttribute("asked", asked);
        model.addAttribute("kinds", LawQuestion.KINDS);
        try {
            var on = asked.dayOfLaw();
            var here = places.on(asked.placeTyped(), on);
            var there = places.on(with.strip(), on);
            var kind = asked.kindAsked();
            var pairs = Stream.of(LawGroup.values())
                    .filter(group -> group != LawGroup.PLATFORM)
                    .flatMap(group -> group.parameters().stream())
                    .map(p -> new Pair(p, book.find(place(here), kind, p, on), book.find(place(there), kind, p, on)))
                    .collect(Collectors.partitioningBy(Pair::same));
            model.addAttribute("here", here);
            model.addAttribute("there", there);
            model.addAttribute("on", on);
            model.addAttribute("different", pairs.get(false));
            model.addAttribute("same", pairs.get(true));
        } catch (RuleBroken refusal) {
            LawPages.refuse(refusal, response, model);
        }
        return "portal/law-compare";
    }

    /** The clocks of a case as they would run elsewhere, from the same events and by the law of the same days. */
    @GetMapping("/cases/{id}/compare")
    String clocks(
            @PathVariable UUID id,
            @RequestParam(defaultValue = SHANGHAI) String with,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        var file = cases.visible(new CaseId(id), actor).orElseThrow(NotThere::new);
        form(with, model);
        model.addAttribute("file", file);
        model.addAttribute("employer", organisations.get(file.employerId()));
        model.addAttribute("here", places.label(file.place()));
        try {
            var there = places.on(with.strip(), deadlines.today());
            model.addAttribute("there", there);
            model.addAttribute(
                    "lines",
                    deadlines.statutory(file.caseId()).stream()
                            .map(d -> elsewhere(
                                    d,
                                    book.find(
                                            place(there),
                                            file.kind(),
                                            Objects.requireNonNull(d.clock().parameter()),
                                            d.triggerOn())))
                            .toList());
        } catch (RuleBroken refusal) {
            LawPages.refuse(refusal, response, model);
        }
        return "portal/case-compare";
    }

    private Elsewhere elsewhere(Deadline here, Answer answer) {
        return new Elsewhere(
                here,
                answer,
                answer.stated().map(rule -> clock.due(rule, here.triggerOn())).orElse(null));
    }

    private void form(String with, Model model) {
        model.addAttribute("places", places.on(deadlines.today()));
        model.addAttribute("with", with.strip());
    }

    private static Place place(Region region) {
        return new Place(region.code());
    }

    /** One parameter in two places. */
    record Pair(Parameter parameter, Answer here, Answer there) {

        /** Whether it comes to the same for the parties, whichever law says so. */
        public boolean same() {
            return meaning(here).equals(meaning(there));
        }

        private static String meaning(Answer answer) {
            return answer.row().map(Pair::meaning).orElse("");
        }

        private static String meaning(Rule rule) {
            return String.join(
                    "|",
                    rule.value(),
                    rule.unit().name(),
                    rule.trigger(),
                    rule.direction().name(),
                    "" + rule.inclusive());
        }
    }

    /** @param there null where the other place sets no such date */
    record Elsewhere(Deadline here, Answer answer, @Nullable DueDate there) {

        public boolean same() {
            return there != null && there.date().equals(here.dueOn());
        }
    }
}
