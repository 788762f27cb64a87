package heyi.portal;

import heyi.party.OrganisationKind;
import heyi.party.Person;
import heyi.process.NotThere;
import heyi.registration.Claim;
import heyi.registration.RegisterEmployer;
import heyi.registration.RegisterUnion;
import heyi.registration.Registration;
import heyi.registration.Registrations;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

/** An organisation registers itself, without anybody signed in; whoever has the secret link follows the claim. */
@Controller
@RequestMapping("/register")
class RegistrationPages {

    private final Registrations registrations;
    private final RegisterForms forms;

    RegistrationPages(Registrations registrations, RegisterForms forms) {
        this.registrations = registrations;
        this.forms = forms;
    }

    @GetMapping
    String choose() {
        return "portal/register";
    }

    @GetMapping("/employer")
    String askEmployer(Model model) {
        return page(OrganisationKind.EMPLOYER, Typed.nothing(), Map.of(), null, model);
    }

    @GetMapping("/union")
    String askUnion(Model model) {
        return page(OrganisationKind.UNION, Typed.nothing(), Map.of(), null, model);
    }

    @PostMapping("/employer")
    String employer(HttpServletRequest request, HttpServletResponse response, RedirectAttributes flash, Model model) {
        Map<String, String> errors = new LinkedHashMap<>();
        var typed = Typed.in(request);
        return submit(
                OrganisationKind.EMPLOYER,
                typed,
                errors,
                () -> employer(typed, errors),
                request,
                response,
                flash,
                model);
    }

    @PostMapping("/union")
    String union(HttpServletRequest request, HttpServletResponse response, RedirectAttributes flash, Model model) {
        Map<String, String> errors = new LinkedHashMap<>();
        var typed = Typed.in(request);
        return submit(
                OrganisationKind.UNION, typed, errors, () -> union(typed, errors), request, response, flash, model);
    }

    private String submit(
            OrganisationKind kind,
            Typed typed,
            Map<String, String> errors,
            Reading reading,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        RuleBroken refusal = null;
        try {
            var claim = reading.claim();
            if (claim.isPresent()) {
                var link = registrations.submit(claim.get(), request.getRemoteAddr());
                link.shownCode().ifPresent(code -> flash.addFlashAttribute("shownCode", code));
                return "redirect:/register/status/" + link.secret();
            }
        } catch (RuleBroken e) {
            if (!forms.beside(e, errors)) refusal = e;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(kind, typed, errors, refusal, model);
    }

    private Optional<Claim> employer(Typed typed, Map<String, String> errors) {
        return forms.read(RegisterEmployer.class, typed, errors)
                .filter(f -> forms.isCode(f.creditCode(), "creditCode", errors))
                .map(RegisterEmployer::claim);
    }

    private Optional<Claim> union(Typed typed, Map<String, String> errors) {
        return forms.read(RegisterUnion.class, typed, errors)
                .filter(f -> forms.isCode(f.creditCode(), "creditCode", errors)
                        & forms.isCode(f.employerCode(), "employerCode", errors))
                .map(RegisterUnion::claim);
    }

    private String page(
            OrganisationKind kind, Typed typed, Map<String, String> errors, @Nullable RuleBroken refusal, Model model) {
        var union = kind == OrganisationKind.UNION;
        model.addAttribute("union", union);
        forms.show(union ? RegisterUnion.class : RegisterEmployer.class, typed, errors, refusal, model);
        return "portal/register-form";
    }

    @GetMapping("/status/{secret}")
    String status(@PathVariable String secret, Model model) {
        var r = registrations.bySecret(secret).orElseThrow(NotThere::new);
        model.addAttribute("secret", secret);
        return status(r, model);
    }

    private String status(Registration r, Model model) {
        model.addAttribute("r", r);
        model.addAttribute("region", forms.regionName(r.region()));
        model.addAttribute("decisions", registrations.decisions(r));
        model.addAttribute("canSignIn", registrations.canSignIn(r));
        return "portal/register-status";
    }

    @PostMapping("/status/{secret}/code")
    String confirm(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        try {
            registrations.confirm(secret, code).ifPresent(path -> flash.addFlashAttribute("shownPath", path));
            return "redirect:/register/status/" + secret;
        } catch (RuleBroken e) {
            return refused(e, secret, response, model);
        }
    }

    @PostMapping("/status/{secret}/account")
    String openAccount(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            HttpServletResponse response,
            Model model) {
        try {
            registrations.openAccount(secret, login, password);
            return "redirect:/register/status/" + secret;
        } catch (RuleBroken e) {
            model.addAttribute("login", login);
            return refused(e, secret, response, model);
        }
    }

    private String refused(RuleBroken e, String secret, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refusal", e);
        return status(secret, model);
    }

    @GetMapping("/head/{token}")
    String head(@PathVariable String token, Model model) {
        var r = registrations.byHead(token).orElseThrow(NotThere::new);
        model.addAttribute("token", token);
        model.addAttribute("r", r);
        model.addAttribute("region", forms.regionName(r.region()));
        return "portal/register-head";
    }

    @PostMapping("/head/{token}")
    String headDecides(
            @PathVariable String token,
            @RequestParam boolean agreed,
            @RequestParam Person.Sex sex,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        try {
            registrations.headDecides(token, agreed, sex, reason);
            return "redirect:/register/head/" + token;
        } catch (RuleBroken e) {
            return headRefused(e, token, response, model);
        }
    }

    @PostMapping("/head/{token}/account")
    String openHeadAccount(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            HttpServletResponse response,
            Model model) {
        try {
            registrations.openHeadAccount(token, login, password);
            return "redirect:/sign-in";
        } catch (RuleBroken e) {
            model.addAttribute("login", login);
            return headRefused(e, token, response, model);
        }
    }

    private String headRefused(RuleBroken e, String token, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("refusal", e);
        return head(token, model);
    }

    /** Reads a form into a claim. */
    private interface Reading {
        Optional<Claim> claim();
    }
}
