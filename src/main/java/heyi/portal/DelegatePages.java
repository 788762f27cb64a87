package heyi.portal;

import heyi.party.Actor;
import heyi.party.Organisation;
import heyi.party.Organisations;
import heyi.process.NotThere;
import heyi.roll.Composition.Demand;
import heyi.roll.DelegateRoll;
import heyi.roll.Keepers;
import heyi.roll.RollBook;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who sits in the workers' congress: composed by the union alone. */
@Controller
@RequestMapping("/rolls/{employer}/delegates")
class DelegatePages {

    private final DelegateRoll delegates;
    private final RollBook book;
    private final Keepers keepers;
    private final Organisations organisations;

    DelegatePages(DelegateRoll delegates, RollBook book, Keepers keepers, Organisations organisations) {
        this.delegates = delegates;
        this.book = book;
        this.keepers = keepers;
        this.organisations = organisations;
    }

    @ModelAttribute("employer")
    Organisation employer(@PathVariable UUID employer, Actor actor) {
        if (!keepers.isUnion(actor, employer)) throw new NotThere();
        return organisations.get(employer);
    }

    @GetMapping
    String show(@PathVariable UUID employer, @RequestParam(defaultValue = "") String text, Model model) {
        return page(employer, text, null, model);
    }

    @PostMapping("/draft")
    String draft(@PathVariable UUID employer, Actor actor) {
        delegates.draft(actor, employer);
        return back(employer);
    }

    @PostMapping("/add")
    String add(
            @PathVariable UUID employer,
            @RequestParam(defaultValue = "") String numbers,
            @RequestParam(defaultValue = "") String constituency,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("numbers", numbers);
        model.addAttribute("constituency", constituency);
        return act(
                employer,
                response,
                model,
                () -> delegates.add(employer, Arrays.asList(numbers.split("[\\s,，、;；]+")), constituency));
    }

    @PostMapping("/remove")
    String remove(
            @PathVariable UUID employer,
            @RequestParam(defaultValue = "") List<UUID> person,
            HttpServletResponse response,
            Model model) {
        return act(employer, response, model, () -> delegates.remove(employer, person));
    }

    @PostMapping("/discard")
    String discard(@PathVariable UUID employer, RedirectAttributes flash) {
        delegates.discard(employer);
        flash.addFlashAttribute("told", Words.later("told.delegates-kept"));
        return back(employer);
    }

    @PostMapping("/save")
    String save(
            @PathVariable UUID employer,
            @RequestParam(defaultValue = "") String termFrom,
            @RequestParam(defaultValue = "") String termTo,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        model.addAttribute("termFrom", termFrom);
        model.addAttribute("termTo", termTo);
        return act(employer, response, model, () -> {
            var doubts = delegates.save(actor, employer, day(termFrom), day(termTo)).stream()
                    .map(Demand::title)
                    .map(title -> title.in(Languages.current()))
                    .collect(Collectors.joining(Languages.english() ? ", " : "、"));
            flash.addFlashAttribute(
                    "told",
                    doubts.isEmpty() ? Words.later("told.delegates") : Words.later("told.delegates-doubts", doubts));
        });
    }

    /** Null if it is no date of a calendar on the wall. */
    private static @Nullable LocalDate day(String text) {
        try {
            return text.matches("(19|20|21)\\d\\d-\\d\\d-\\d\\d") ? LocalDate.parse(text) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private String act(UUID employer, HttpServletResponse response, Model model, Runnable act) {
        try {
            act.run();
            return back(employer);
        } catch (RuleBroken refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(employer, "", refusal, model);
        }
    }

    private String page(UUID employer, String text, @Nullable RuleBroken refusal, Model model) {
        var drafting = delegates.isDrafting(employer);
        var found = drafting && !text.isBlank() ? book.list(employer, text, false, 0) : List.of();
        model.addAttribute("drafting", drafting);
        model.addAttribute("delegates", drafting ? delegates.drafted(employer) : delegates.inOffice(employer));
        model.addAttribute("composition", delegates.composition(employer));
        model.addAttribute("found", found.stream().limit(RollBook.PAGE).toList());
        model.addAttribute("text", text);
        model.addAttribute("refusal", refusal);
        return "portal/roll-delegates";
    }

    private static String back(UUID employer) {
        return "redirect:/rolls/" + employer + "/delegates";
    }
}
