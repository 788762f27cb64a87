package heyi.portal;

import heyi.casefile.Deadlines;
import heyi.party.Actor;
import heyi.process.NotThere;
import heyi.region.EndRegion;
import heyi.region.Region;
import heyi.region.RegionAdministration;
import heyi.region.Regions;
import heyi.region.Succession;
import heyi.region.Successions;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator keeps the places: finds, adds, renames and ends them, and says where organisations belong. */
@Controller
@RequestMapping("/admin/regions")
class RegionPages {

    private static final int SHOWN = 50;
    private static final String ZHEJIANG = "330000";

    private final Regions regions;
    private final RegionAdministration administration;
    private final Successions successions;
    private final Deadlines deadlines;

    RegionPages(Regions regions, RegionAdministration administration, Successions successions, Deadlines deadlines) {
        this.regions = regions;
        this.administration = administration;
        this.successions = successions;
        this.deadlines = deadlines;
    }

    @GetMapping
    String all(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String on,
            HttpServletResponse response,
            Model model) {
        var day = deadlines.today();
        try {
            if (!on.isBlank()) day = day(on);
        } catch (RuleBroken refusal) {
            refuse(refusal, response, model);
        }
        return list(text, day, model);
    }

    private String list(String text, LocalDate day, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("on", day);
        model.addAttribute("waiting", successions.waiting().size());
        model.addAttribute("found", text.isBlank() ? null : regions.search(text, day, SHOWN));
        model.addAttribute("shown", SHOWN);
        var above = regions.aboveTownships(day);
        model.addAttribute(
                "cities",
                above.stream()
                        .filter(r -> ZHEJIANG.equals(r.parent()))
                        .map(city -> new City(
                                city,
                                above.stream()
                                        .filter(r -> city.code().equals(r.parent()))
                                        .toList()))
                        .toList());
        return "portal/regions";
    }

    @PostMapping
    String add(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var typed = Typed.in(request);
        try {
            var added = administration.add(
                    typed.one("code"), typed.one("name"), day(typed.one("from")), typed.one("reason"), actor.person());
            flash.addFlashAttribute("told", Words.later("told.region-added", added.name()));
            return "redirect:/admin/regions/" + added.code();
        } catch (RuleBroken refusal) {
            refuse(refusal, response, model);
            model.addAttribute("typed", shown(typed));
            return list("", deadlines.today(), model);
        }
    }

    @GetMapping("/{code:\\d+}")
    String one(@PathVariable String code, Model model) {
        var history = regions.history(code);
        if (history.isEmpty()) throw new NotThere();
        model.addAttribute("code", code);
        model.addAttribute("region", history.get(0));
        model.addAttribute("history", history);
        model.addAttribute("standing", history.stream().anyMatch(r -> r.validTo() == null));
        model.addAttribute("parts", regions.in(code, deadlines.today()));
        model.addAttribute(
                "successions",
                regions.successions(code).stream()
                        .map(s -> new Step(
                                s,
                                regions.nameOf(s.oldCode(), s.onDay().minusDays(1)),
                                regions.nameOf(s.newCode(), s.onDay())))
                        .toList());
        model.addAttribute("changes", regions.changes(code));
        model.addAttribute("kinds", Succession.Kind.values());
        return "portal/region";
    }

    @PostMapping("/{code:\\d+}/rename")
    String rename(
            @PathVariable String code,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var typed = Typed.in(request);
        try {
            administration.rename(code, typed.one("name"), day(typed.one("from")), typed.one("reason"), actor.person());
        } catch (RuleBroken refusal) {
            return again(code, "rename", typed, refusal, response, model);
        }
        flash.addFlashAttribute("told", Words.later("told.region-renamed"));
        return "redirect:/admin/regions/" + code;
    }

    @PostMapping("/{code:\\d+}/end")
    String end(
            @PathVariable String code,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var typed = Typed.in(request);
        try {
            administration.end(
                    new EndRegion(
                            code,
                            day(typed.one("on")),
                            kind(typed.one("kind")),
                            codes(typed.one("successors")),
                            typed.one("reason")),
                    actor.person());
        } catch (RuleBroken refusal) {
            return again(code, "end", typed, refusal, response, model);
        }
        successions.settle();
        flash.addFlashAttribute("told", Words.later("told.region-changed"));
        return "redirect:/admin/regions/" + code;
    }

    private String again(
            String code, String form, Typed typed, RuleBroken refusal, HttpServletResponse response, Model model) {
        refuse(refusal, response, model);
        model.addAttribute("form", form);
        model.addAttribute("typed", shown(typed));
        return one(code, model);
    }

    @GetMapping("/assignments")
    String waiting(Model model) {
        model.addAttribute(
                "waiting",
                successions.waiting().stream()
                        .map(w -> new Waiting(
                                w,
                                regions.nameOf(w.oldCode(), w.onDay().minusDays(1)),
                                successions.choices(w.oldCode(), w.onDay())))
                        .toList());
        return "portal/region-assignments";
    }

    @PostMapping("/assignments")
    String assign(
            @RequestParam UUID organisation,
            @RequestParam(defaultValue = "") String region,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        try {
            successions.assign(organisation, region, actor.person());
        } catch (RuleBroken refusal) {
            refuse(refusal, response, model);
            return waiting(model);
        }
        flash.addFlashAttribute("told", Words.later("told.region-assigned"));
        return "redirect:/admin/regions/assignments";
    }

    private static void refuse(RuleBroken refusal, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refusal", refusal);
    }

    private static Map<String, String> shown(Typed typed) {
        return typed.values().keySet().stream().collect(Collectors.toMap(name -> name, typed::one));
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new RuleBroken("region.date/format", typed);
        }
    }

    private static Succession.@Nullable Kind kind(String typed) {
        return Arrays.stream(Succession.Kind.values())
                .filter(kind -> kind.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static List<String> codes(String typed) {
        return Arrays.stream(typed.split("[^0-9]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    /** A city with its counties. */
    record City(Region region, List<Region> counties) {}

    /** A change of place in names. */
    record Step(Succession succession, String from, String to) {}

    /** An organisation of a split county with the parts among which to choose. */
    record Waiting(Successions.Waiting organisation, String from, List<Region> choices) {}
}
