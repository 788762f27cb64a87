package heyi.portal;

import heyi.party.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What an administrator keeps, as a list of doors. Everything under {@code /admin} is behind {@link AdministratorsOnly}. */
@Controller
class AdminPages {

    @GetMapping("/admin")
    String doors(Actor actor, Model model) {
        model.addAttribute("actor", actor);
        return "portal/admin";
    }
}
