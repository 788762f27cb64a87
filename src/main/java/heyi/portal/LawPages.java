package heyi.portal;

import heyi.casefile.Deadlines;
import heyi.party.Actor;
import heyi.party.Organisations;
import heyi.region.PlaceChoice;
import heyi.rules.AgreementKind;
import heyi.rules.LawGroup;
import heyi.rules.LawLookup;
import heyi.rules.Place;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

    private final LawLookup law;
    private final Deadlines deadlines;
    private final Organisations organisations;
    private final PlaceChoice places;

    LawPages(LawLookup law, Deadlines deadlines, Organisations organisations, PlaceChoice places) {
        this.law = law;
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
                            .map(g -> new Group(g, law.lines(g, place, kind, on)))
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
        model.addAttribute("parameters", law.reckonable(deadlines.today()));
        try {
            var place = places.any(asked.placeTyped());
            var kind = asked.kindAsked();
            if (asked.from() != null) reckon(asked, place, kind, model);
        } catch (RuleBroken refusal) {
            refuse(refusal, response, model);
        }
        return "portal/law-dates";
    }

    private void reckon(LawQuestion asked, Place place, AgreementKind kind, Model model) {
        var found = law.reckon(place, kind, asked.parameterAsked(), asked.dayOfEvent());
        model.addAttribute("rule", found.rule());
        model.addAttribute("event", found.event());
        model.addAttribute("due", found.due());
        model.addAttribute("opens", found.opens());
    }

    private void form(LawQuestion asked, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("places", places.on(deadlines.today()));
        model.addAttribute("kinds", LawLookup.KINDS);
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
    record Group(LawGroup group, List<LawLookup.Line> lines) {}
}
