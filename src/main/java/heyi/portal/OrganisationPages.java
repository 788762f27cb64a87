package heyi.portal;

import heyi.party.Actor;
import heyi.party.Organisation;
import heyi.party.OrganisationChanges;
import heyi.process.NotThere;
import heyi.registration.AddPlant;
import heyi.registration.Directory;
import heyi.registration.EditOrganisation;
import heyi.registration.FileCredential;
import heyi.registration.Headed;
import heyi.registration.Merges;
import heyi.registration.OrganisationRecords;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Organisations: search, the record with plants, unions and papers, its history, and what its head brings up to date. */
@Controller
@RequestMapping("/organisations")
class OrganisationPages {

    private final OrganisationRecords records;
    private final Directory directory;
    private final Merges merges;
    private final OrganisationChanges changes;
    private final RegisterForms forms;
    private final Words words;

    OrganisationPages(
            OrganisationRecords records,
            Directory directory,
            Merges merges,
            OrganisationChanges changes,
            RegisterForms forms,
            Words words) {
        this.records = records;
        this.directory = directory;
        this.merges = merges;
        this.changes = changes;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    String search(@RequestParam(defaultValue = "") String q, Actor actor, Model model) {
        if (!directory.maySearch(actor)) throw new NotThere();
        model.addAttribute("q", q);
        model.addAttribute("found", directory.search(q, actor));
        return "portal/organisations";
    }

    /** A record that was merged leads to the one that took it over. */
    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Actor actor, Model model) {
        var kept = records.mergedInto(id, actor);
        if (kept.isPresent()) return "redirect:/organisations/" + kept.get();
        var r = records.find(id, actor).orElseThrow(NotThere::new);
        var o = r.organisation();
        model.addAttribute("o", o);
        model.addAttribute("region", forms.regionName(o.region()));
        model.addAttribute("members", r.members());
        model.addAttribute("plants", r.plants());
        model.addAttribute("unions", r.unions());
        model.addAttribute("acting", r.acting());
        model.addAttribute("employer", r.employer());
        model.addAttribute("upper", r.upper());
        model.addAttribute("papers", r.papers());
        model.addAttribute("changes", changes.of(id));
        model.addAttribute("mayEdit", r.mayEdit());
        model.addAttribute("mayMerge", r.mayMerge());
        model.addAttribute("similar", r.mayMerge() ? directory.similarTo(o) : List.of());
        return "portal/organisation";
    }

    @GetMapping("/{id}/papers/{paper}")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, @PathVariable UUID paper, Actor actor) {
        return Files.inline(records.paper(id, paper, actor).orElseThrow(NotThere::new));
    }

    @GetMapping("/{id}/{form:edit|plant|paper}")
    String ask(@PathVariable UUID id, @PathVariable String form, Actor actor, Model model) {
        var o = headed(id, actor).organisation();
        var typed = form.equals("edit") ? Typed.of(EditOrganisation.of(o)) : Typed.nothing();
        return page(o, form, typed, Map.of(), null, model);
    }

    @PostMapping("/{id}/{form:edit|plant|paper}")
    String save(
            @PathVariable UUID id,
            @PathVariable String form,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var headed = headed(id, actor);
        Map<String, String> errors = new LinkedHashMap<>();
        var typed = Typed.in(request);
        RuleBroken refusal = null;
        try {
            if (saved(headed, form, typed, errors)) {
                flash.addFlashAttribute("told", Words.later("told.saved"));
                return "redirect:/organisations/" + id;
            }
        } catch (RuleBroken e) {
            if (!forms.beside(e, errors)) refusal = e;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(headed.organisation(), form, typed, errors, refusal, model);
    }

    private boolean saved(Headed by, String form, Typed typed, Map<String, String> errors) {
        switch (form) {
            case "edit" ->
                forms.read(EditOrganisation.class, typed, errors).ifPresent(f -> records.edit(by, f, before -> {}));
            case "plant" -> forms.read(AddPlant.class, typed, errors).ifPresent(f -> records.addPlant(by, f));
            default -> forms.read(FileCredential.class, typed, errors).ifPresent(f -> records.file(by, f));
        }
        return errors.isEmpty();
    }

    private String page(
            Organisation o,
            String form,
            Typed typed,
            Map<String, String> errors,
            @Nullable RuleBroken refusal,
            Model model) {
        var type = form.equals("edit")
                ? EditOrganisation.class
                : form.equals("plant") ? AddPlant.class : FileCredential.class;
        forms.show(type, typed, errors, refusal, model);
        model.addAttribute("o", o);
        model.addAttribute("form", form);
        model.addAttribute("title", words.say("organisation-form." + form));
        return "portal/organisation-form";
    }

    /** Which union unites the workers of one plant alone; the employer's head may not say, the union's head does. */
    @PostMapping("/{id}/scope")
    String scope(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String plant,
            Actor actor,
            RedirectAttributes flash) {
        var by = headed(id, actor);
        if (!records.confine(by, plant.isEmpty() ? null : UUID.fromString(plant))) throw new NotThere();
        flash.addFlashAttribute("told", Words.later("told.saved"));
        return "redirect:/organisations/" + id;
    }

    @GetMapping("/{id}/merge")
    String askMerge(@PathVariable UUID id, @RequestParam UUID into, Actor actor, Model model) {
        var gone = visible(id, actor);
        var kept = visible(into, actor);
        if (!merges.mayMerge(gone, actor)) throw new NotThere();
        model.addAttribute("gone", gone);
        model.addAttribute("kept", kept);
        try {
            model.addAttribute("moves", merges.preview(id, into, actor));
        } catch (RuleBroken e) {
            model.addAttribute("refusal", e);
        }
        return "portal/organisation-merge";
    }

    @PostMapping("/{id}/merge")
    String merge(
            @PathVariable UUID id,
            @RequestParam UUID into,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        visible(id, actor);
        visible(into, actor);
        try {
            merges.merge(id, into, reason, actor);
            flash.addFlashAttribute("told", Words.later("told.merged"));
            return "redirect:/organisations/" + into;
        } catch (RuleBroken e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            var page = askMerge(id, into, actor, model);
            model.addAttribute("refusal", e);
            model.addAttribute("reason", reason);
            return page;
        }
    }

    private Organisation visible(UUID id, Actor actor) {
        return directory.visible(id, actor).orElseThrow(NotThere::new);
    }

    private Headed headed(UUID id, Actor actor) {
        return records.headed(id, actor).orElseThrow(NotThere::new);
    }
}
