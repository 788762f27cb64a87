package heyi.portal;

import heyi.notice.MessageLinks;
import heyi.party.Actor;
import heyi.process.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The short link of a text message leads its receiver, and nobody else, to the page. */
@Controller
class MessageLinkPages {

    private final MessageLinks links;

    MessageLinkPages(MessageLinks links) {
        this.links = links;
    }

    @GetMapping({"/m/{code}", "/v/{code}"})
    String follow(@PathVariable String code, Actor actor) {
        return "redirect:" + links.follow(code, actor.person()).orElseThrow(NotThere::new);
    }
}
