package heyi.portal;

import heyi.party.Actor;
import heyi.party.Credentials;
import heyi.party.Organisation;
import heyi.party.OrganisationChanges;
import heyi.party.OrganisationKind;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Plants;
import heyi.party.Scan;
import heyi.process.NotThere;
import heyi.registration.Directory;
import heyi.registration.Merges;
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

    private final Organisations organisations;
    private final Directory directory;
    private final Merges merges;
    private final People people;
    private final Plants plants;
    private final Credentials credentials;
    private final OrganisationChanges changes;
    private final RegisterForms forms;
    private final Words words;

    OrganisationPages(
            Organisations organisations,
            Directory directory,
            Merges merges,
            People people,
            Plants plants,
            Credentials credentials,
            OrganisationChanges changes,
            RegisterForms forms,
            Words words) {
        this.organisations = organisations;
        this.directory = directory;
        this.merges = merges;
        this.people = people;
        this.plants = plants;
        this.credentials = credentials;
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
        var kept = organisations.mergedInto(id);
        if (kept.isPresent() && directory.visible(kept.get(), actor).isPresent())
            return "redirect:/organisations/" + kept.get();
        var o = visible(id, actor);
        model.addAttribute("o", o);
        model.addAttribute("region", RegisterForms.regionName(o.region()));
        model.addAttribute("members", people.membersOf(id));
        model.addAttribute("plants", plants.of(id));
        model.addAttribute("unions", organisations.unionsOf(id));
        model.addAttribute(
                "acting",
                o.kind() == OrganisationKind.EMPLOYER
                                && organisations.unionsOf(id).isEmpty()
                        ? organisations.actingUnionsOf(o).stream()
                                .filter(u -> actor.actsFor(u.group()))
                                .findFirst()
                                .orElse(null)
                        : null);
        model.addAttribute("employer", o.employerId() == null ? null : organisations.get(o.employerId()));
        model.addAttribute("upper", o.upperUnionId() == null ? null : organisations.get(o.upperUnionId()));
        model.addAttribute(
                "papers",
                credentials.of(id).stream()
                        .map(c -> new Shown(c, credentials.state(c)))
                        .toList());
        model.addAttribute("changes", changes.of(id));
        model.addAttribute("mayEdit", actor.heads(o.group()));
        var mayMerge = merges.mayMerge(o, actor);
        model.addAttribute("mayMerge", mayMerge);
        model.addAttribute("similar", mayMerge ? directory.similarTo(o) : List.of());
        return "portal/organisation";
    }

    @GetMapping("/{id}/papers/{paper}")
    ResponseEntity<byte[]> paper(@PathVariable UUID id, @PathVariable UUID paper, Actor actor) {
        visible(id, actor);
        var filed =
                credentials.of(id).stream().filter(c -> c.id().equals(paper)).findFirst();
        var bytes = credentials.bytes(id, paper);
        if (filed.isEmpty() || bytes.isEmpty()) throw new NotThere();
        return Files.inline(new Scan(filed.get().filename(), bytes.get()));
    }

    @GetMapping("/{id}/{form:edit|plant|paper}")
    String ask(@PathVariable UUID id, @PathVariable String form, Actor actor, Model model) {
        var o = headed(id, actor);
        var typed = form.equals("edit") ? Typed.of(editable(o)) : Typed.nothing();
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
        var o = headed(id, actor);
        Map<String, String> errors = new LinkedHashMap<>();
        var typed = Typed.in(request);
        RuleBroken refusal = null;
        try {
            var saved =
                    switch (form) {
                        case "edit" -> edit(o, typed, errors, actor);
                        case "plant" -> addPlant(o, typed, errors, actor);
                        default -> filePaper(o, typed, errors, actor);
                    };
            if (saved) {
                flash.addFlashAttribute("told", Words.later("told.saved"));
                return "redirect:/organisations/" + id;
            }
        } catch (RuleBroken e) {
            if (!forms.beside(e, errors)) refusal = e;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(o, form, typed, errors, refusal, model);
    }

    private boolean edit(Organisation o, Typed typed, Map<String, String> errors, Actor actor) {
        var read = forms.read(EditOrganisation.class, typed, errors);
        read.ifPresent(f -> changes.change(
                new Organisation(
                        o.id(),
                        o.kind(),
                        f.name(),
                        o.region(),
                        o.creditCode(),
                        f.address(),
                        blankToNull(f.legalRepresentative()),
                        blankToNull(f.industry()),
                        f.headcount(),
                        f.aboveScale(),
                        o.employerId(),
                        o.upperUnionId()),
                actor.person()));
        return read.isPresent();
    }

    private boolean addPlant(Organisation o, Typed typed, Map<String, String> errors, Actor actor) {
        var read = forms.read(AddPlant.class, typed, errors);
        if (read.isEmpty()) return false;
        var f = read.get();
        plants.add(new Plants.Plant(UUID.randomUUID(), o.id(), f.name(), f.region(), f.address(), f.headcount()));
        changes.note(o.id(), actor.person(), "登记厂区", "", f.name());
        return true;
    }

    private boolean filePaper(Organisation o, Typed typed, Map<String, String> errors, Actor actor) {
        var read = forms.read(FileCredential.class, typed, errors);
        if (read.isEmpty()) return false;
        var f = read.get();
        var scan = new Scan(f.scan().filename(), f.scan().bytes());
        var paper = new Credentials.Paper(f.kind(), f.number(), f.validFrom(), f.validTo(), scan);
        credentials.file(o.id(), paper, actor.person());
        changes.note(o.id(), actor.person(), "上传证照", "", f.kind().label() + " " + f.number());
        return true;
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
        var o = headed(id, actor);
        if (o.employerId() == null) throw new NotThere();
        plants.confine(id, plant.isEmpty() ? null : UUID.fromString(plant));
        changes.note(id, actor.person(), "所代表的范围", "", plant.isEmpty() ? "整个单位" : "厂区");
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

    private Organisation headed(UUID id, Actor actor) {
        var o = visible(id, actor);
        if (!actor.heads(o.group())) throw new NotThere();
        return o;
    }

    private static EditOrganisation editable(Organisation o) {
        return new EditOrganisation(
                o.name(), o.address(), o.legalRepresentative(), o.industryCode(), o.headcount(), o.aboveScale());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** A paper with what its period means today. */
    record Shown(Credentials.Credential paper, Credentials.State state) {}
}
