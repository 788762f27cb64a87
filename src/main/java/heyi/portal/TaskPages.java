package heyi.portal;

import heyi.casefile.Acts;
import heyi.form.OnPaper;
import heyi.form.Upload;
import heyi.party.Actor;
import heyi.party.People;
import heyi.party.Role;
import heyi.process.Desk;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One piece of work: what is asked, until when and why, and the form that does it. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskPages {

    private static final String ORIGINAL = "original";

    private final Desk desk;
    private final FormFields fields;
    private final FormBinding binding;
    private final People people;
    private final StepReading reading;
    private final Acts acts;
    private final Words words;

    TaskPages(
            Desk desk,
            FormFields fields,
            FormBinding binding,
            People people,
            StepReading reading,
            Acts acts,
            Words words) {
        this.desk = desk;
        this.fields = fields;
        this.binding = binding;
        this.people = people;
        this.reading = reading;
        this.acts = acts;
        this.words = words;
    }

    @GetMapping
    String open(@PathVariable String id, Actor actor, Model model) {
        var opened = desk.open(id, actor);
        var prefilled = opened.prefilled();
        return page(opened, actor, prefilled == null ? Typed.nothing() : Typed.of(prefilled), Map.of(), null, model);
    }

    @PostMapping(params = "more")
    String more(@PathVariable String id, Actor actor, HttpServletRequest request, Model model) {
        model.addAttribute("typed", true);
        return page(desk.open(id, actor), actor, Typed.in(request), Map.of(), null, model);
    }

    /** The same person sending the same act again is told the same; the desk sees to everybody else. */
    @PostMapping
    String complete(
            @PathVariable String id,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var before = acts.completed(id).filter(c -> c.personId().equals(actor.person()));
        if (before.isPresent()) return again(before.get(), flash);
        var typed = Typed.in(request);
        var opened = desk.open(id, actor);
        var bound = binding.bind(opened.formType(), typed);
        Map<String, String> errors = new LinkedHashMap<>(bound.errors());
        var original = opened.onPaper() ? original(typed, errors) : Upload.NONE;
        RuleBroken refusal = null;
        if (bound.form() != null && errors.isEmpty()) {
            try {
                return next(desk.complete(id, actor, bound.form(), original), opened, flash);
            } catch (ConstraintViolationException e) {
                errors.putAll(Violations.byPath(e));
            } catch (RuleBroken e) {
                refusal = e;
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("typed", true);
        return page(opened, actor, typed, errors, refusal, model);
    }

    private Upload original(Typed typed, Map<String, String> errors) {
        var original = binding.upload(ORIGINAL, typed, errors);
        if (original.isEmpty()) errors.putIfAbsent(ORIGINAL, words.say("form.original"));
        return original;
    }

    private static String next(Desk.Done done, Desk.Opened opened, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "told",
                Words.later("told.done-task", Words.titleLater(opened.item().step(), done.title())));
        flash.addFlashAttribute("submitted", formId(opened));
        var next = done.next();
        return next == null ? "redirect:/cases/" + done.caseId() : "redirect:/tasks/" + next.taskId();
    }

    private static String again(Acts.Completed before, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "told", Words.later("told.done-before", Words.titleLater(before.step(), before.title())));
        return "redirect:/cases/" + before.caseId();
    }

    static boolean asksEmployeeNumbers(Desk.Opened opened) {
        return Stream.of(opened.formType().getRecordComponents())
                .anyMatch(c -> c.getName().equals("employeeNumbers"));
    }

    private String page(
            Desk.Opened opened,
            Actor actor,
            Typed typed,
            Map<String, String> errors,
            @Nullable RuleBroken refusal,
            Model model) {
        var item = opened.item();
        model.addAttribute("item", item);
        model.addAttribute("heading", words.title(item));
        model.addAttribute("actor", actor);
        model.addAttribute("formId", formId(opened));
        model.addAttribute("fields", fields(opened, typed, errors));
        model.addAttribute("errors", errors);
        model.addAttribute("refusal", refusal);
        model.addAttribute("asksEmployeeNumbers", asksEmployeeNumbers(opened));
        model.addAttribute("onPaper", opened.onPaper());
        model.addAttribute("colleagues", colleagues(item.groupKey(), actor));
        reading.beside(opened, actor, model);
        return "portal/task";
    }

    private List<Field> fields(Desk.Opened opened, Typed typed, Map<String, String> errors) {
        var all = new ArrayList<>(fields.of(opened.formType(), typed, errors));
        if (opened.onPaper()) all.add(fields.file(ORIGINAL, "paper.original", errors));
        else all.removeIf(f -> onPaperOnly(opened.formType()).contains(f.path()));
        return all;
    }

    private static Set<String> onPaperOnly(Class<?> form) {
        return Arrays.stream(form.getRecordComponents())
                .filter(c -> c.isAnnotationPresent(OnPaper.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private List<People.Member> colleagues(String group, Actor actor) {
        if (!actor.actsFor(group)) return List.of();
        var organisation = UUID.fromString(group.substring(group.indexOf(':') + 1));
        return people.membersOf(organisation).stream()
                .filter(m -> !m.personId().equals(actor.person()) && m.role() != Role.SERVICE)
                .toList();
    }

    private static String formId(Desk.Opened opened) {
        return "task-" + opened.item().taskId();
    }
}
