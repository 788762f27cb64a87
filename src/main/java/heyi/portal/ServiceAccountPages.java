package heyi.portal;

import heyi.account.Scope;
import heyi.account.ServiceAccounts;
import heyi.party.Actor;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Role;
import heyi.registration.Directory;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Programs that work for an organisation: an administrator makes them, gives them tokens and ends them. */
@Controller
@RequestMapping("/admin/service-accounts")
class ServiceAccountPages {

    private static final String HOME = "redirect:/admin/service-accounts";

    private final ServiceAccounts accounts;
    private final Directory directory;
    private final Organisations organisations;
    private final People people;

    ServiceAccountPages(ServiceAccounts accounts, Directory directory, Organisations organisations, People people) {
        this.accounts = accounts;
        this.directory = directory;
        this.organisations = organisations;
        this.people = people;
    }

    /** @param q part of the name of the organisation for which a new account is wanted */
    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID organisation,
            Actor actor,
            Model model) {
        model.addAttribute("q", q);
        if (!q.isBlank()) model.addAttribute("found", directory.search(q, actor));
        return page(organisation, model);
    }

    private String page(@Nullable UUID organisation, Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("scopes", Scope.service());
        var chosen =
                organisation == null ? null : organisations.find(organisation).orElse(null);
        model.addAttribute("organisation", chosen);
        if (chosen != null) {
            model.addAttribute(
                    "members",
                    people.membersOf(chosen.id()).stream()
                            .filter(m -> m.role() != Role.SERVICE)
                            .toList());
        }
        return "portal/admin-service-accounts";
    }

    @PostMapping
    String create(
            @RequestParam UUID organisation,
            @RequestParam(defaultValue = "") String name,
            @RequestParam UUID responsible,
            Actor actor,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        try {
            accounts.create(actor, organisation, name, responsible);
        } catch (RuleBroken refusal) {
            return refused(refusal, organisation, response, model);
        }
        flash.addFlashAttribute("told", Words.later("told.service-made"));
        return HOME;
    }

    @PostMapping("/{account}/tokens")
    String issue(
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> scope,
            @RequestParam(defaultValue = "90") int days,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        try {
            model.addAttribute("fresh", accounts.issue(actor, account, name, TokenPages.scopes(scope), days));
            response.setHeader("Cache-Control", "no-store");
        } catch (RuleBroken refusal) {
            return refused(refusal, null, response, model);
        }
        return page(null, model);
    }

    @PostMapping("/{account}/close")
    String close(@PathVariable UUID account, Actor actor, RedirectAttributes flash) {
        accounts.close(actor, account);
        flash.addFlashAttribute("told", Words.later("told.service-closed"));
        return HOME;
    }

    private String refused(RuleBroken refusal, @Nullable UUID organisation, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refusal", refusal);
        return page(organisation, model);
    }
}
