package heyi.portal;

import heyi.casefile.Deadlines;
import heyi.party.Actor;
import heyi.party.Organisations;
import heyi.rules.AgreementKind;
import heyi.rules.Answer;
import heyi.rules.Direction;
import heyi.rules.DueDate;
import heyi.rules.LegalClock;
import heyi.rules.Parameter;
import heyi.rules.Place;
import heyi.rules.Rule;
import heyi.rules.RuleBook;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The law as this platform applies it, for everybody to look up and to reckon with. */
@Controller
@RequestMapping("/law")
class LawPages {

    private static final Place XIAOSHAN = new Place("330109");

    /** Lengths of time that lead to no single day: terms that the parties choose, and a sum of several pauses. */
    private static final Set<Parameter> DURATIONS =
            EnumSet.of(Parameter.TERM_MIN, Parameter.TERM_MAX, Parameter.TERM_USUAL, Parameter.SUSPENSION_TOTAL);

    /** Counted back to the day on which something may begin, which never moves. */
    private static final Set<Parameter> OPENINGS = EnumSet.of(Parameter.RENEWAL_WINDOW, Parameter.REMINDER_LEAD);

    private final RuleBook book;
    private final LegalClock clock;
    private final Deadlines deadlines;
    private final Organisations organisations;
    private final PlaceChoice places;

    LawPages(RuleBook book, LegalClock clock, Deadlines deadlines, Organisations organisations, PlaceChoice places) {
        this.book = book;
        this.clock = clock;
        this.deadlines = deadlines;
        this.organisations = organisations;
        this.places = places;
    }

    @GetMapping
    String rules(LawQuestion typed, Actor actor, HttpServletResponse response, Model model) {
        var asked = typed.orElse(usualPlace(actor), deadlines.today());
        form(asked, model);
        try {
            var on = asked.dayOfLaw();
            var region = places.on(asked.placeTyped(), on);
            var place = new Place(region.code());
            var kind = asked.kindAsked();
            model.addAttribute("place", region);
            model.addAttribute("on", on);
            model.addAttribute(
                    "groups",
                    Stream.of(LawGroup.values())
                            .map(g -> new Group(g, lines(g, place, kind, on)))
                            .toList());
        } catch (RuleBroken refusal) {
            refuse(refusal, response, model);
        }
        return "portal/law";
    }

    @GetMapping("/dates")
    String dates(LawQuestion typed, Actor actor, HttpServletResponse response, Model model) {
        var asked = typed.orElse(usualPlace(actor), deadlines.today());
        form(asked, model);
        model.addAttribute("parameters", reckonable());
        try {
            var place = places.any(asked.placeTyped());
            var kind = asked.kindAsked();
            if (asked.from() != null) reckon(asked, place, kind, model);
        } catch (RuleBroken refusal) {
            refuse(refusal, response, model);
        }
        return "portal/law-dates";
    }

    /** By the law of the day of the event. */
    private void reckon(LawQuestion asked, Place place, AgreementKind kind, Model model) {
        var parameter = asked.parameterAsked();
        var event = asked.dayOfEvent();
        var rule = book.require(place, kind, parameter, event);
        if (!leadsToADay(rule)) throw new RuleBroken("law.no-period", parameter);
        model.addAttribute("rule", rule);
        model.addAttribute("event", event);
        model.addAttribute("due", due(rule, event));
        model.addAttribute("opens", OPENINGS.contains(parameter));
    }

    private DueDate due(Rule rule, LocalDate event) {
        return OPENINGS.contains(rule.parameter()) ? clock.opens(rule, event) : clock.due(rule, event);
    }

    private List<Line> lines(LawGroup group, Place place, AgreementKind kind, LocalDate on) {
        return group.parameters().stream()
                .map(parameter -> new Line(parameter, book.find(place, kind, parameter, on)))
                .toList();
    }

    /** What a date can be reckoned for somewhere today; whether it can be there and then, the answer tells. */
    private List<Parameter> reckonable() {
        var found = EnumSet.noneOf(Parameter.class);
        for (var place : book.places())
            for (var kind : LawQuestion.KINDS)
                book.all(place, kind, deadlines.today()).stream()
                        .filter(LawPages::leadsToADay)
                        .forEach(rule -> found.add(rule.parameter()));
        return List.copyOf(found);
    }

    private static boolean leadsToADay(Rule rule) {
        return rule.unit().isTime()
                && rule.direction() != Direction.NONE
                && !DURATIONS.contains(rule.parameter())
                && Answer.of(rule).stated().isPresent();
    }

    private void form(LawQuestion asked, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("places", places.on(deadlines.today()));
        model.addAttribute("kinds", LawQuestion.KINDS);
    }

    static void refuse(RuleBroken refusal, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refusal", refusal);
    }

    /** Where the reader's own organisation is, as far as our list of places reaches. */
    Place usualPlace(Actor actor) {
        return Stream.concat(actor.mandates().stream().map(Actor.Mandate::organisationId), actor.employers().stream())
                .map(id -> new Place(organisations.get(id).region()))
                .filter(places::knows)
                .findFirst()
                .orElse(XIAOSHAN);
    }

    /** One heading with its parameters. */
    record Group(LawGroup group, List<Line> lines) {}

    /** One parameter and what the law says about it. */
    record Line(Parameter parameter, Answer answer) {

        public boolean isStated() {
            return answer instanceof Answer.Stated;
        }

        /** Whether a date can be reckoned from it. */
        public boolean isReckonable() {
            return answer.row().filter(LawPages::leadsToADay).isPresent();
        }
    }
}
