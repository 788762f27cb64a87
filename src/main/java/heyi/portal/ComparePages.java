package heyi.portal;

import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.casefile.ElsewhereDates;
import heyi.party.Actor;
import heyi.party.Organisations;
import heyi.process.NotThere;
import heyi.region.PlaceChoice;
import heyi.region.Region;
import heyi.rules.LawLookup;
import heyi.rules.Place;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private final LawLookup lookup;
    private final ElsewhereDates elsewhere;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Organisations organisations;
    private final PlaceChoice places;
    private final LawPages law;

    ComparePages(
            LawLookup lookup,
            ElsewhereDates elsewhere,
            Deadlines deadlines,
            Cases cases,
            Organisations organisations,
            PlaceChoice places,
            LawPages law) {
        this.lookup = lookup;
        this.elsewhere = elsewhere;
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
        model.addAttribute("kinds", LawLookup.KINDS);
        try {
            var on = asked.dayOfLaw();
            var here = places.on(asked.placeTyped(), on);
            var there = places.on(with.strip(), on);
            var pairs = lookup.compare(place(here), place(there), asked.kindAsked(), on).stream()
                    .collect(Collectors.partitioningBy(LawLookup.Pair::same));
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
            model.addAttribute("lines", elsewhere.of(file, place(there)));
        } catch (RuleBroken refusal) {
            LawPages.refuse(refusal, response, model);
        }
        return "portal/case-compare";
    }

    private void form(String with, Model model) {
        model.addAttribute("places", places.on(deadlines.today()));
        model.addAttribute("with", with.strip());
    }

    private static Place place(Region region) {
        return new Place(region.code());
    }
}
