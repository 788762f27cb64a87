package heyi.portal;

import heyi.account.ColleagueInvitations;
import heyi.account.FirstAdministrator;
import heyi.account.LoginWish;
import heyi.account.Resets;
import heyi.account.SignedIn;
import heyi.party.Actor;
import heyi.party.Person;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one-time links open: accepting an invitation, a new password, the first administrator. */
@Controller
class LinkPages {

    private final ColleagueInvitations invitations;
    private final Resets resets;
    private final FirstAdministrator first;
    private final Entrance entrance;

    LinkPages(ColleagueInvitations invitations, Resets resets, FirstAdministrator first, Entrance entrance) {
        this.invitations = invitations;
        this.resets = resets;
        this.first = first;
        this.entrance = entrance;
    }

    @GetMapping("/join/{token}")
    String invitation(@PathVariable String token, Model model) {
        model.addAttribute("invitation", invitations.show(token));
        model.addAttribute("token", token);
        return "portal/link-invitation";
    }

    @PostMapping("/join/{token}")
    String accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var wish = new LoginWish(name.strip(), password);
        return enter(() -> invitations.accept(token, wish), () -> invitation(token, model), request, response, model);
    }

    /** Somebody known signs in on the way here. */
    @GetMapping("/join/{token}/mine")
    String mine(@PathVariable String token, Model model) {
        model.addAttribute("mine", true);
        return invitation(token, model);
    }

    @PostMapping("/join/{token}/mine")
    String acceptAs(@PathVariable String token, Actor actor, RedirectAttributes flash) {
        invitations.acceptAs(token, actor.person());
        flash.addFlashAttribute("told", Words.later("told.accepted"));
        return "redirect:/me";
    }

    @GetMapping("/reset/{token}")
    String reset(@PathVariable String token, Model model) {
        model.addAttribute("account", resets.show(token));
        model.addAttribute("token", token);
        return "portal/link-reset";
    }

    @PostMapping("/reset/{token}")
    String set(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            HttpServletResponse response,
            Model model) {
        try {
            resets.byLink(token, password);
            return "redirect:/sign-in?renewed";
        } catch (RuleBroken refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refusal);
            return reset(token, model);
        }
    }

    @GetMapping("/first-administrator/{token}")
    String first(@PathVariable String token, Model model) {
        first.check(token);
        model.addAttribute("token", token);
        return "portal/link-first";
    }

    @PostMapping("/first-administrator/{token}")
    String found(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String person,
            @RequestParam Person.Sex sex,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var wish = new LoginWish(name.strip(), password);
        return enter(() -> first.accept(token, person, sex, wish), () -> first(token, model), request, response, model);
    }

    /** Signs the newcomer in, or shows the page again with what was refused. A void link is a page of its own. */
    private String enter(
            Supplier<SignedIn> act,
            Supplier<String> page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            var who = act.get();
            entrance.admit(who, false, request, response);
            return "redirect:/me";
        } catch (RuleBroken refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refusal);
            return page.get();
        }
    }
}
