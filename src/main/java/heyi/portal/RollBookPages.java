package heyi.portal;

import heyi.party.Actor;
import heyi.party.Organisation;
import heyi.party.Organisations;
import heyi.process.NotThere;
import heyi.roll.Keepers;
import heyi.roll.RollBook;
import heyi.roll.RollLine;
import heyi.roll.WorkerEntry;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Consumer;
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

/** The employer's roll, line by line, for those who keep it. */
@Controller
@RequestMapping("/rolls/{employer}")
class RollBookPages {

    private final RollBook book;
    private final Keepers keepers;
    private final Organisations organisations;
    private final FormFields fields;
    private final FormBinding binding;
    private final Validator validator;

    RollBookPages(
            RollBook book,
            Keepers keepers,
            Organisations organisations,
            FormFields fields,
            FormBinding binding,
            Validator validator) {
        this.book = book;
        this.keepers = keepers;
        this.organisations = organisations;
        this.fields = fields;
        this.binding = binding;
        this.validator = validator;
    }

    @ModelAttribute("employer")
    Organisation employer(@PathVariable UUID employer, Actor actor) {
        if (!keepers.keeps(actor, employer)) throw new NotThere();
        return organisations.get(employer);
    }

    @ModelAttribute("union")
    boolean union(@PathVariable UUID employer, Actor actor) {
        return keepers.isUnion(actor, employer);
    }

    @GetMapping
    String list(
            @PathVariable UUID employer,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean gone,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var lines = book.list(employer, text, gone, Math.min(page, 100_000));
        model.addAttribute("lines", lines.stream().limit(RollBook.PAGE).toList());
        model.addAttribute("more", lines.size() > RollBook.PAGE);
        model.addAttribute("text", text);
        model.addAttribute("gone", gone);
        model.addAttribute("page", Math.max(0, page));
        return "portal/roll-book";
    }

    @GetMapping("/new")
    String ask(Model model) {
        return form(null, Typed.nothing(), Map.of(), null, model);
    }

    @PostMapping("/new")
    String add(
            @PathVariable UUID employer,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        return save(employer, null, request, response, model, entry -> {
            book.add(actor, employer, entry);
            flash.addFlashAttribute("told", Words.later("told.roll-added"));
        });
    }

    @GetMapping("/workers/{person}")
    String show(@PathVariable UUID employer, @PathVariable UUID person, Model model) {
        var line = line(employer, person);
        return form(line, Typed.of(line.entry()), Map.of(), null, model);
    }

    @PostMapping("/workers/{person}")
    String edit(
            @PathVariable UUID employer,
            @PathVariable UUID person,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        return save(employer, line(employer, person), request, response, model, entry -> {
            book.edit(actor, employer, person, entry);
            flash.addFlashAttribute("told", Words.later("told.roll-corrected"));
        });
    }

    @PostMapping("/workers/{person}/leave")
    String leave(
            @PathVariable UUID employer,
            @PathVariable UUID person,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var line = line(employer, person);
        try {
            book.leave(actor, employer, person);
            flash.addFlashAttribute("told", Words.later("told.roll-left"));
            return "redirect:/rolls/" + employer;
        } catch (RuleBroken refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(line, Typed.of(line.entry()), Map.of(), refusal, model);
        }
    }

    private String save(
            UUID employer,
            @Nullable RollLine line,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Consumer<WorkerEntry> act) {
        var typed = Typed.in(request);
        var bound = binding.bind(WorkerEntry.class, typed);
        Map<String, String> errors = new LinkedHashMap<>(bound.errors());
        RuleBroken refusal = null;
        if (bound.form() instanceof WorkerEntry entry) {
            validator
                    .validate(entry)
                    .forEach(v -> errors.putIfAbsent(v.getPropertyPath().toString(), v.getMessage()));
            if (errors.isEmpty()) {
                try {
                    act.accept(entry);
                    return "redirect:/rolls/" + employer;
                } catch (RuleBroken refused) {
                    refusal = refused;
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return form(line, typed, errors, refusal, model);
    }

    private String form(
            @Nullable RollLine line,
            Typed typed,
            Map<String, String> errors,
            @Nullable RuleBroken refusal,
            Model model) {
        model.addAttribute("line", line);
        model.addAttribute("fields", fields.of(WorkerEntry.class, typed, errors));
        model.addAttribute("errors", errors);
        model.addAttribute("refusal", refusal);
        if (line != null && model.getAttribute("employer") instanceof Organisation e) {
            model.addAttribute("history", book.history(e.id(), line.personId()));
        }
        return "portal/roll-worker";
    }

    private RollLine line(UUID employer, UUID person) {
        try {
            return book.get(employer, person);
        } catch (NoSuchElementException nobody) {
            throw new NotThere();
        }
    }
}
