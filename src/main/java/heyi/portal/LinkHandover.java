package heyi.portal;

import heyi.account.Handover;
import heyi.account.IssuedLink;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Sends a fresh one-time link, or puts it on the page for its issuer: once, since nobody can read it again. */
@Component
class LinkHandover {

    private final Handover handover;

    LinkHandover(Handover handover) {
        this.handover = handover;
    }

    void handOver(IssuedLink link, Model model) {
        var url = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(link.purpose().page(link.token()))
                .toUriString();
        var sent = handover.send(link, url);
        model.addAttribute("sent", sent);
        model.addAttribute("link", sent ? null : url);
        model.addAttribute("linkExpires", link.expiresAt());
    }
}
