package heyi.portal;

import heyi.account.AccessTokens;
import heyi.account.Passwords;
import heyi.account.Scope;
import heyi.party.Actor;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tokens with which one's programs act for oneself: made with the password, shown once, ended at once. */
@Controller
@RequestMapping("/me/tokens")
class TokenPages {

    private final AccessTokens tokens;
    private final Passwords passwords;
    private final Clock clock;

    TokenPages(AccessTokens tokens, Passwords passwords, Clock clock) {
        this.tokens = tokens;
        this.passwords = passwords;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("tokens", tokens.of(actor.person()));
        model.addAttribute("clock", clock);
        model.addAttribute("scopes", Scope.personal());
        model.addAttribute("hasPassword", passwords.nameOf(actor.person()).isPresent());
        return "portal/me-tokens";
    }

    @PostMapping
    String issue(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> scope,
            @RequestParam(defaultValue = "90") int days,
            @RequestParam(defaultValue = "") String password,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        try {
            if (!passwords.confirms(actor.person(), password)) {
                throw new RuleBroken("token.password");
            }
            model.addAttribute("fresh", tokens.issue(actor.person(), name, scopes(scope), days));
            // shown on this very answer: it must not wait in a session for the next page
            response.setHeader("Cache-Control", "no-store");
        } catch (RuleBroken refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refusal);
            model.addAttribute("name", name);
            model.addAttribute("chosen", scope);
            model.addAttribute("days", days);
        }
        return show(actor, model);
    }

    @PostMapping("/revoke")
    String revoke(@RequestParam UUID token, Actor actor, RedirectAttributes flash) {
        tokens.revoke(actor.person(), token, actor.person());
        flash.addFlashAttribute("told", Words.later("told.token-revoked"));
        return "redirect:/me/tokens";
    }

    static Set<Scope> scopes(List<String> words) {
        return words.stream().flatMap(w -> Scope.of(w).stream()).collect(Collectors.toSet());
    }
}
