package heyi.portal;

import heyi.account.ColleagueInvitations;
import heyi.account.Colleagues;
import heyi.account.Invitee;
import heyi.party.Actor;
import heyi.party.Actor.Mandate;
import heyi.party.Person;
import heyi.party.Role;
import heyi.process.NotThere;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of the organisations that I head. */
@Controller
@RequestMapping("/me/colleagues")
class ColleaguePages {

    private final Colleagues colleagues;
    private final ColleagueInvitations invitations;
    private final LinkHandover links;

    ColleaguePages(Colleagues colleagues, ColleagueInvitations invitations, LinkHandover links) {
        this.colleagues = colleagues;
        this.invitations = invitations;
        this.links = links;
    }

    @GetMapping
    String first(Actor actor) {
        return headed(actor).stream()
                .findFirst()
                .map(m -> "redirect:/me/colleagues/" + m.organisationId())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/{organisation}")
    String show(@PathVariable UUID organisation, Actor actor, Model model) {
        var mandate = headed(actor).stream()
                .filter(m -> m.organisationId().equals(organisation))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("actor", actor);
        model.addAttribute("here", mandate);
        model.addAttribute("headed", headed(actor));
        model.addAttribute("people", colleagues.of(actor, organisation));
        model.addAttribute("open", invitations.open(organisation));
        return "portal/me-colleagues";
    }

    @PostMapping("/{organisation}/invite")
    String invite(
            @PathVariable UUID organisation,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) Person.@Nullable Sex sex,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "STAFF") Role role,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        try {
            var who = new Invitee(name, Optional.ofNullable(sex).orElseThrow(ColleaguePages::noSex), phone, post);
            links.handOver(invitations.invite(actor, organisation, role, who), model);
        } catch (RuleBroken refusal) {
            refuse(refusal, response, model);
        }
        return show(organisation, actor, model);
    }

    static RuleBroken noSex() {
        return new RuleBroken("account.sex");
    }

    @PostMapping("/{organisation}/invitations/{id}/revoke")
    String revoke(@PathVariable UUID organisation, @PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        if (!invitations.concerns(actor, id)) throw new NotThere();
        invitations.revoke(actor, id);
        return back(organisation, "told.invitation-withdrawn", flash);
    }

    /** One form per colleague: what to do, and why. */
    @PostMapping("/{organisation}/{person}")
    String act(
            @PathVariable UUID organisation,
            @PathVariable UUID person,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        try {
            switch (act) {
                case "end" -> colleagues.end(actor, organisation, person, reason);
                case "head" -> colleagues.changeRole(actor, organisation, person, Role.HEAD);
                case "staff" -> colleagues.changeRole(actor, organisation, person, Role.STAFF);
                case "second" -> colleagues.removeSecondFactor(actor, organisation, person, reason);
                case "reset" -> {
                    links.handOver(colleagues.resetLink(actor, organisation, person, reason), model);
                    return show(organisation, actor, model);
                }
                default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
        } catch (RuleBroken refusal) {
            refuse(refusal, response, model);
            model.addAttribute("acted", person);
            model.addAttribute("reason", reason);
            return show(organisation, actor, model);
        }
        return person.equals(actor.person()) ? "redirect:/me" : back(organisation, "told.account-done", flash);
    }

    private static void refuse(RuleBroken refusal, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refusal", refusal);
    }

    private static String back(UUID organisation, String told, RedirectAttributes flash) {
        flash.addFlashAttribute("told", Words.later(told));
        return "redirect:/me/colleagues/" + organisation;
    }

    private static List<Mandate> headed(Actor actor) {
        return actor.mandates().stream().filter(m -> m.role() == Role.HEAD).toList();
    }
}
