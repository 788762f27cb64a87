package heyi.portal;

import heyi.account.SecondFactors;
import heyi.account.SecondFactors.Answer;
import heyi.party.Actor;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Setting up the second factor, and taking it off by oneself with a code of it. */
@Controller
@RequestMapping("/me/second-factor")
class SecondFactorPages {

    private final SecondFactors factors;

    SecondFactorPages(SecondFactors factors) {
        this.factors = factors;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        if (factors.isSet(actor.person())) return "redirect:/me/security";
        model.addAttribute("setUp", factors.begin(actor.person()));
        model.addAttribute("due", factors.isDue(actor));
        return "portal/me-second-factor";
    }

    @GetMapping(value = "/qr.svg", produces = "image/svg+xml")
    @ResponseBody
    String qr(Actor actor) {
        return QrSvg.of(factors.begin(actor.person()).uri());
    }

    /** Answers with the recovery codes themselves: a redirect would have to keep them somewhere. */
    @PostMapping
    String confirm(
            @RequestParam(defaultValue = "") String code, Actor actor, HttpServletResponse response, Model model) {
        try {
            model.addAttribute("codes", factors.confirm(actor.person(), code));
            return "portal/me-recovery-codes";
        } catch (RuleBroken refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refusal", refusal);
            return show(actor, model);
        }
    }

    @PostMapping("/remove")
    String remove(@RequestParam(defaultValue = "") String code, Actor actor, RedirectAttributes flash) {
        if (factors.answer(actor.person(), code) != Answer.RIGHT) {
            flash.addFlashAttribute("wrongCode", true);
            return "redirect:/me/security";
        }
        factors.remove(actor.person(), actor.person(), "本人解除");
        flash.addFlashAttribute("told", Words.later("told.second-removed"));
        return "redirect:/me/security";
    }
}
