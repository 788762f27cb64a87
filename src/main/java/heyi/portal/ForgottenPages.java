package heyi.portal;

import heyi.account.CodeCaps;
import heyi.account.Resets;
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

/** A new password by a code on the phone. Whoever asks gets the same answers. */
@Controller
@RequestMapping("/sign-in/forgotten")
class ForgottenPages {

    private static final String PHONE = "forgotten.phone";

    private final Resets resets;
    private final CodeCaps caps;

    ForgottenPages(Resets resets, CodeCaps caps) {
        this.resets = resets;
        this.caps = caps;
    }

    @GetMapping
    String askPhone() {
        return "portal/forgotten";
    }

    @PostMapping
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
            return "portal/forgotten";
        }
        resets.requestCode(phone).ifPresent(code -> flash.addFlashAttribute("shownCode", code));
        session.setAttribute(PHONE, phone.strip());
        return "redirect:/sign-in/forgotten/code";
    }

    @GetMapping("/code")
    String askCode(@SessionAttribute(name = PHONE, required = false) @Nullable String phone, Model model) {
        if (phone == null) return "redirect:/sign-in/forgotten";
        model.addAttribute("phone", phone);
        return "portal/forgotten-code";
    }

    @PostMapping("/code")
    String reset(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String second,
            @RequestParam(defaultValue = "") String password,
            @SessionAttribute(name = PHONE, required = false) @Nullable String phone,
            HttpServletResponse response,
            HttpSession session,
            Model model) {
        if (phone == null) return "redirect:/sign-in/forgotten";
        try {
            if (resets.byCode(phone, code, second, password)) {
                session.removeAttribute(PHONE);
                return "redirect:/sign-in?renewed";
            }
            model.addAttribute("wrong", true);
        } catch (RuleBroken refusal) {
            model.addAttribute("refusal", refusal);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return askCode(phone, model);
    }
}
