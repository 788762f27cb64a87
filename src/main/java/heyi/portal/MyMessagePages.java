package heyi.portal;

import heyi.notice.Channel;
import heyi.notice.MailAddresses;
import heyi.notice.MessageKind;
import heyi.notice.Wishes;
import heyi.party.Actor;
import heyi.rules.RuleBroken;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which messages I get, and where. */
@Controller
@RequestMapping("/me/messages")
class MyMessagePages {

    private static final String HOME = "redirect:/me/messages";

    private final Wishes wishes;
    private final MailAddresses addresses;

    MyMessagePages(Wishes wishes, MailAddresses addresses) {
        this.wishes = wishes;
        this.addresses = addresses;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        return page(actor, wishes.of(actor.person()), "", null, model);
    }

    @PostMapping
    String save(
            Actor actor,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "") String channel,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        var wish = new Wishes.Wish(kinds(kind), channel(channel));
        try {
            wishes.save(actor.person(), wish);
        } catch (RuleBroken refusal) {
            return refused(actor, wish, "", refusal, response, model);
        }
        flash.addFlashAttribute("told", Words.later("told.messages-saved"));
        return HOME;
    }

    /** Sends a code to an address. */
    @PostMapping("/mail")
    String ask(
            Actor actor,
            @RequestParam(defaultValue = "") String mail,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        try {
            addresses.ask(actor.person(), mail);
        } catch (RuleBroken refusal) {
            return refused(actor, wishes.of(actor.person()), mail, refusal, response, model);
        }
        flash.addFlashAttribute("told", Words.later("told.mail-code"));
        return HOME;
    }

    @PostMapping("/mail/confirm")
    String confirm(
            Actor actor,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        if (!addresses.confirm(actor.person(), code)) {
            var refusal = new RuleBroken("message.mail-code");
            return refused(actor, wishes.of(actor.person()), "", refusal, response, model);
        }
        flash.addFlashAttribute("told", Words.later("told.mail-confirmed"));
        return HOME;
    }

    @PostMapping("/mail/remove")
    String remove(Actor actor, RedirectAttributes flash) {
        addresses.remove(actor.person());
        flash.addFlashAttribute("told", Words.later("told.mail-removed"));
        return HOME;
    }

    private static Set<MessageKind> kinds(List<String> sent) {
        return MessageKind.optional().stream()
                .filter(k -> sent.contains(k.name()))
                .collect(Collectors.toSet());
    }

    private static @Nullable Channel channel(String sent) {
        return Arrays.stream(Channel.values())
                .filter(c -> c.name().equals(sent))
                .findFirst()
                .orElse(null);
    }

    private String refused(
            Actor actor,
            Wishes.Wish wish,
            String typed,
            RuleBroken refusal,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(actor, wish, typed, refusal, model);
    }

    private String page(Actor actor, Wishes.Wish wish, String typed, @Nullable RuleBroken refusal, Model model) {
        model.addAttribute("wish", wish);
        model.addAttribute("kinds", MessageKind.optional());
        model.addAttribute("service", MessageKind.legalService());
        model.addAttribute("channels", wishes.choices());
        model.addAttribute("mailIsSetUp", wishes.mailIsSetUp());
        model.addAttribute("mail", addresses.of(actor.person()));
        model.addAttribute("typed", typed);
        model.addAttribute("refusal", refusal);
        return "portal/me-messages";
    }
}
