package heyi.portal;

import heyi.party.Actor;
import heyi.party.Rolls;
import heyi.process.Desk;
import heyi.process.NotThere;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The employer's roll, for those whose task is to name people on it. */
@Controller
class RollPages {

    private static final int SHOWN = 30;

    private final Desk desk;
    private final Rolls rolls;

    RollPages(Desk desk, Rolls rolls) {
        this.desk = desk;
        this.rolls = rolls;
    }

    @GetMapping("/tasks/{id}/roll")
    String search(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Actor actor,
            Model model) {
        var opened = desk.open(id, actor);
        if (!TaskPages.asksEmployeeNumbers(opened)) throw new NotThere();
        var found = rolls.search(opened.file().employerId(), text, SHOWN + 1);
        model.addAttribute("item", opened.item());
        model.addAttribute("text", text);
        model.addAttribute("more", found.size() > SHOWN);
        model.addAttribute("workers", found.stream().limit(SHOWN).toList());
        return fragment ? "portal/roll :: found" : "portal/roll";
    }
}
