package heyi.portal;

import heyi.account.AccountEvents;
import heyi.account.AccountRegister;
import heyi.account.ColleagueInvitations;
import heyi.account.Invitee;
import heyi.account.SignInCounts;
import heyi.party.Actor;
import heyi.party.Person;
import heyi.party.Role;
import heyi.process.NotThere;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletResponse;
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

/** All accounts and what was done to them, for administrators. */
@Controller
@RequestMapping("/admin/accounts")
class AdminAccountPages {

    private static final int ROWS = 50;
    private static final int EVENTS = 50;
    private static final int DAYS = 14;

    private final AccountRegister register;
    private final AccountEvents events;
    private final SignInCounts counts;
    private final ColleagueInvitations invitations;
    private final LinkHandover links;

    AdminAccountPages(
            AccountRegister register,
            AccountEvents events,
            SignInCounts counts,
            ColleagueInvitations invitations,
            LinkHandover links) {
        this.register = register;
        this.events = events;
        this.counts = counts;
        this.invitations = invitations;
        this.links = links;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String text, Model model) {
        var found = register.search(text, ROWS + 1);
        model.addAttribute("text", text);
        model.addAttribute("accounts", found.subList(0, Math.min(ROWS, found.size())));
        model.addAttribute("more", found.size() > ROWS);
        model.addAttribute("events", events.latest(null, EVENTS));
        model.addAttribute("days", counts.latest(DAYS));
        return "portal/admin-accounts";
    }

    @GetMapping("/{person}")
    String show(@PathVariable UUID person, Actor actor, Model model) {
        model.addAttribute(
                "account", register.find(person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("events", events.latest(person, EVENTS));
        return "portal/admin-account";
    }

    @PostMapping("/{person}")
    String act(
            @PathVariable UUID person,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        try {
            switch (act) {
                case "unlock" -> register.unlock(actor.person(), person, reason);
                case "sessions" -> register.endSessions(actor.person(), person, reason);
                case "second" -> register.removeSecondFactor(actor.person(), person, reason);
                case "grant" -> register.grant(actor.person(), person, reason);
                case "withdraw" -> register.withdraw(actor.person(), person, reason);
                case "reset" -> {
                    links.handOver(register.resetLink(actor.person(), person, reason), model);
                    return show(person, actor, model);
                }
                default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
        } catch (RuleBroken refusal) {
            refuse(refusal, response, model);
            model.addAttribute("reason", reason);
            return show(person, actor, model);
        }
        flash.addFlashAttribute("told", Words.later("told.account-done"));
        return "redirect:/admin/accounts/" + person;
    }

    @GetMapping("/invite")
    String askWhom(Model model) {
        model.addAttribute("places", invitations.upper());
        model.addAttribute("open", invitations.open(null));
        return "portal/admin-invite";
    }

    /** @param organisation null to invite an administrator */
    @PostMapping("/invite")
    String invite(
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) Person.@Nullable Sex sex,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String post,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        try {
            var who = new Invitee(name, Optional.ofNullable(sex).orElseThrow(ColleaguePages::noSex), phone, post);
            links.handOver(invitations.invite(actor, organisation, Role.HEAD, who), model);
        } catch (RuleBroken refusal) {
            refuse(refusal, response, model);
        }
        return askWhom(model);
    }

    @PostMapping("/invitations/{id}/revoke")
    String revoke(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
        if (!invitations.concerns(actor, id)) throw new NotThere();
        invitations.revoke(actor, id);
        flash.addFlashAttribute("told", Words.later("told.invitation-withdrawn"));
        return "redirect:/admin/accounts/invite";
    }

    private static void refuse(RuleBroken refusal, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refusal", refusal);
    }
}
