package heyi.portal;

import heyi.party.Actor;
import heyi.party.Organisations;
import heyi.roll.Keepers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who I am and for whom I act. */
@Controller
class MePages {

    private final Organisations organisations;
    private final Keepers keepers;

    MePages(Organisations organisations, Keepers keepers) {
        this.organisations = organisations;
        this.keepers = keepers;
    }

    @GetMapping("/me")
    String me(Actor actor, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute(
                "employers", actor.employers().stream().map(organisations::get).toList());
        model.addAttribute("rolls", keepers.employers(actor));
        return "portal/me";
    }
}
