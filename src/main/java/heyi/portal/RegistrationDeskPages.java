package heyi.portal;

import heyi.party.Actor;
import heyi.process.NotThere;
import heyi.registration.Invitation;
import heyi.registration.Invite;
import heyi.registration.InviteEmployer;
import heyi.registration.InviteUnion;
import heyi.registration.OrganisationInvitations;
import heyi.registration.Registration;
import heyi.registration.Registrations;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Heads of a county's union decide on claims and invite. To everybody else these pages do not exist. */
@Controller
@RequestMapping("/registrations")
class RegistrationDeskPages {

    private final Registrations registrations;
    private final OrganisationInvitations invitations;
    private final RegisterForms forms;

    RegistrationDeskPages(Registrations registrations, OrganisationInvitations invitations, RegisterForms forms) {
        this.registrations = registrations;
        this.invitations = invitations;
        this.forms = forms;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        requireHead(actor);
        model.addAttribute("open", registrations.of(actor, false));
        model.addAttribute("over", registrations.of(actor, true));
        model.addAttribute(
                "invitations",
                invitations.of(actor).stream()
                        .map(i -> new Sent(i, invitations.whyOver(i).orElse(null)))
                        .toList());
        return "portal/registrations";
    }

    @GetMapping("/{id}")
    String claim(@PathVariable UUID id, Actor actor, Model model) {
        var r = registrations.get(id, actor).orElseThrow(NotThere::new);
        model.addAttribute("r", r);
        model.addAttribute("region", forms.regionName(r.region()));
        model.addAttribute("decisions", registrations.decisions(r));
        model.addAttribute("waiting", r.state() == Registration.State.AT_UNION);
        return "portal/registration";
    }

    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id, Actor actor) {
        var r = registrations.get(id, actor).orElseThrow(NotThere::new);
        return Files.inline(registrations.file(r));
    }

    @PostMapping("/{id}/decision")
    String decide(
            @PathVariable UUID id,
            @RequestParam boolean approve,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        if (registrations.get(id, actor).isEmpty()) throw new NotThere();
        try {
            if (approve) registrations.approve(id, actor);
            else registrations.refuse(id, actor, reason);
            flash.addFlashAttribute("told", Words.later(approve ? "told.approved" : "told.rejected"));
            return "redirect:/registrations/" + id;
        } catch (RuleBroken e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", e);
            model.addAttribute("reason", reason);
            return claim(id, actor, model);
        }
    }

    @GetMapping("/invite/{kind}")
    String askInvite(@PathVariable String kind, Actor actor, Model model) {
        requireHead(actor);
        return invitePage(union(kind), Typed.nothing(), Map.of(), null, model);
    }

    @PostMapping("/invite/{kind}")
    String invite(
            @PathVariable String kind,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        requireHead(actor);
        Map<String, String> errors = new LinkedHashMap<>();
        var typed = Typed.in(request);
        RuleBroken refusal = null;
        try {
            var invite = union(kind) ? union(typed, errors) : employer(typed, errors);
            if (invite.isPresent()) {
                var path = invitations.invite(invite.get(), actor);
                var link = ServletUriComponentsBuilder.fromContextPath(request)
                        .path(path)
                        .toUriString();
                flash.addFlashAttribute("link", link);
                return "redirect:/registrations";
            }
        } catch (RuleBroken e) {
            if (!forms.beside(e, errors)) refusal = e;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return invitePage(union(kind), typed, errors, refusal, model);
    }

    @PostMapping("/invitations/{id}/withdraw")
    String withdraw(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        requireHead(actor);
        invitations.withdraw(id, actor);
        flash.addFlashAttribute("told", Words.later("told.invite-withdrawn"));
        return "redirect:/registrations";
    }

    private Optional<Invite> employer(Typed typed, Map<String, String> errors) {
        return forms.read(InviteEmployer.class, typed, errors)
                .filter(f -> forms.isCode(f.creditCode(), "creditCode", errors))
                .map(InviteEmployer::invite);
    }

    private Optional<Invite> union(Typed typed, Map<String, String> errors) {
        return forms.read(InviteUnion.class, typed, errors)
                .filter(f -> forms.isCode(f.creditCode(), "creditCode", errors)
                        & forms.isCode(f.employerCode(), "employerCode", errors))
                .map(InviteUnion::invite);
    }

    private String invitePage(
            boolean union, Typed typed, Map<String, String> errors, @Nullable RuleBroken refusal, Model model) {
        model.addAttribute("union", union);
        forms.show(union ? InviteUnion.class : InviteEmployer.class, typed, errors, refusal, model);
        return "portal/invite";
    }

    private static boolean union(String kind) {
        if (!kind.equals("union") && !kind.equals("employer")) throw new NotThere();
        return kind.equals("union");
    }

    private void requireHead(Actor actor) {
        if (!registrations.decides(actor)) throw new NotThere();
    }

    /** @param over why it can no longer be accepted; null if it can */
    record Sent(Invitation invitation, Invitation.@Nullable Over over) {}
}
