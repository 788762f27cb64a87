package heyi.portal;

import heyi.account.AccountEvents;
import heyi.account.DeviceList;
import heyi.account.Passwords;
import heyi.account.Resets;
import heyi.account.SecondFactors;
import heyi.party.Actor;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My account: password, second factor, where I am signed in, what was done to it. */
@Controller
@RequestMapping("/me/security")
class SecurityPages {

    private static final int EVENTS = 20;

    private final Passwords passwords;
    private final SecondFactors factors;
    private final Resets resets;
    private final DeviceList devices;
    private final AccountEvents events;

    SecurityPages(Passwords passwords, SecondFactors factors, Resets resets, DeviceList devices, AccountEvents events) {
        this.passwords = passwords;
        this.factors = factors;
        this.resets = resets;
        this.devices = devices;
        this.events = events;
    }

    @GetMapping
    String show(Actor actor, HttpSession session, Model model) {
        model.addAttribute("login", passwords.nameOf(actor.person()).orElse(null));
        model.addAttribute("second", factors.isSet(actor.person()));
        model.addAttribute("secondOff", factors.isOff());
        model.addAttribute("recovery", factors.recoveryCodes(actor.person()));
        model.addAttribute("devices", devices.of(actor.person(), session.getId()));
        model.addAttribute("events", events.latest(actor.person(), EVENTS));
        return "portal/me-security";
    }

    @PostMapping("/password")
    String change(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            Actor actor,
            HttpSession session,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        try {
            if (resets.byOldPassword(actor.person(), old, password, session.getId())) {
                flash.addFlashAttribute("told", Words.later("told.password"));
                return "redirect:/me/security";
            }
            model.addAttribute("wrongOld", true);
        } catch (RuleBroken refusal) {
            model.addAttribute("refusal", refusal);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(actor, session, model);
    }

    @PostMapping("/devices/end")
    String end(@RequestParam String device, Actor actor, RedirectAttributes flash) {
        devices.end(actor.person(), device);
        flash.addFlashAttribute("told", Words.later("told.device-out"));
        return "redirect:/me/security";
    }

    @PostMapping("/devices/end-others")
    String endOthers(Actor actor, HttpSession session, RedirectAttributes flash) {
        resets.endOthers(actor.person(), session.getId());
        flash.addFlashAttribute("told", Words.later("told.devices-out"));
        return "redirect:/me/security";
    }
}
