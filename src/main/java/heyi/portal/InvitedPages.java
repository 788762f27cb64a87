package heyi.portal;

import heyi.account.SignedIn;
import heyi.registration.OrganisationInvitations;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody follows the link of an invitation. */
@Controller
@RequestMapping("/register/invited/{token}")
class InvitedPages {

    private final OrganisationInvitations invitations;

    InvitedPages(OrganisationInvitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping
    String ask(@PathVariable String token, Model model) {
        model.addAttribute("invitation", invitations.open(token));
        model.addAttribute("token", token);
        return "portal/register-invited";
    }

    @PostMapping
    String accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            HttpServletResponse response,
            Model model) {
        try {
            var reader = Sessions.current().map(SignedIn::personId).orElse(null);
            invitations.accept(token, login, password, reader);
            return "redirect:/sign-in";
        } catch (RuleBroken e) {
            if (e.code().startsWith("invitation.")) throw e;
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", e);
            model.addAttribute("login", login);
            return ask(token, model);
        }
    }
}
