package heyi.portal;

import heyi.account.CodeCaps;
import heyi.account.Codes;
import heyi.account.Passwords;
import heyi.account.SignInCounts;
import heyi.account.SignInCounts.Outcome;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sign-in: by password for officers, by a code on the phone for workers. */
@Controller
@RequestMapping("/sign-in")
class SignInPages {

    private static final String PHONE = "sign-in.phone";

    private final Passwords passwords;
    private final Codes codes;
    private final CodeCaps caps;
    private final SignInCounts counts;
    private final Entrance entrance;

    SignInPages(Passwords passwords, Codes codes, CodeCaps caps, SignInCounts counts, Entrance entrance) {
        this.passwords = passwords;
        this.codes = codes;
        this.caps = caps;
        this.counts = counts;
        this.entrance = entrance;
    }

    @GetMapping
    String ask(
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String again,
            @RequestParam(required = false) @Nullable String renewed,
            Model model) {
        model.addAttribute("out", out != null);
        model.addAttribute("again", again != null);
        model.addAttribute("renewed", renewed != null);
        return Sessions.current().isPresent() ? "redirect:/" : "portal/sign-in";
    }

    @PostMapping
    String signIn(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var who = passwords.signIn(name, password);
        if (who.isPresent()) return "redirect:" + entrance.admit(who.get(), false, request, response);
        counts.add(Outcome.PASSWORD_WRONG);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("wrong", true);
        return "portal/sign-in";
    }

    @GetMapping("/worker")
    String askPhone() {
        return Sessions.current().isPresent() ? "redirect:/" : "portal/sign-in-worker";
    }

    @PostMapping("/worker")
    String sendCode(
            @RequestParam(defaultValue = "") String phone,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpSession session,
            Model model,
            RedirectAttributes flash) {
        try {
            caps.count(phone, request.getRemoteAddr());
        } catch (RuleBroken refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refusal);
            return "portal/sign-in-worker";
        }
        codes.request(phone).ifPresent(code -> flash.addFlashAttribute("shownCode", code));
        session.setAttribute(PHONE, phone.strip());
        return "redirect:/sign-in/worker/code";
    }

    @GetMapping("/worker/code")
    String askCode(@SessionAttribute(name = PHONE, required = false) @Nullable String phone, Model model) {
        if (phone == null) return "redirect:/sign-in/worker";
        model.addAttribute("phone", phone);
        return "portal/sign-in-code";
    }

    @PostMapping("/worker/code")
    String signInByCode(
            @RequestParam(defaultValue = "") String code,
            @SessionAttribute(name = PHONE, required = false) @Nullable String phone,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (phone == null) return "redirect:/sign-in/worker";
        var who = codes.signIn(phone, code);
        if (who.isPresent()) {
            request.getSession().removeAttribute(PHONE);
            return "redirect:" + entrance.admit(who.get(), true, request, response);
        }
        counts.add(Outcome.CODE_WRONG);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("wrong", true);
        return askCode(phone, model);
    }
}
