package heyi.portal;

import heyi.party.Actor;
import heyi.party.Organisations;
import heyi.registration.Directory;
import heyi.registration.Registrations;
import heyi.party.Role;
import heyi.roll.Keepers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who I am and for whom I act. */
@Controller
class MePages {

    private final Organisations organisations;
    private final Registrations registrations;
    private final Directory directory;
    private final Keepers keepers;

    MePages(Organisations organisations, Registrations registrations, Directory directory, Keepers keepers) {
        this.organisations = organisations;
        this.registrations = registrations;
        this.directory = directory;
        this.keepers = keepers;
    }

    @GetMapping("/me")
    String me(Actor actor, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("heads", actor.mandates().stream().anyMatch(m -> m.role() == Role.HEAD));
        model.addAttribute(
                "employers", actor.employers().stream().map(organisations::get).toList());
        model.addAttribute("decides", registrations.decides(actor));
        model.addAttribute("maySearch", directory.maySearch(actor));
        model.addAttribute("rolls", keepers.employers(actor));
        return "portal/me";
    }
}
