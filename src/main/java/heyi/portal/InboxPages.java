package heyi.portal;

import heyi.casefile.Deadlines;
import heyi.party.Actor;
import heyi.party.Actors;
import heyi.process.Desk;
import heyi.process.Inbox;
import heyi.process.NotThere;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's one list of open work. */
@Controller
class InboxPages {

    private static final int PAGE = 20;

    private final Inbox inbox;
    private final Desk desk;
    private final Actors actors;
    private final Deadlines deadlines;

    InboxPages(Inbox inbox, Desk desk, Actors actors, Deadlines deadlines) {
        this.inbox = inbox;
        this.desk = desk;
        this.actors = actors;
        this.deadlines = deadlines;
    }

    @GetMapping("/")
    String home(Actor actor) {
        return actor.isOfficer() ? "redirect:/tasks" : "redirect:/votes";
    }

    @GetMapping("/tasks")
    String list(Actor actor, Asked asked, Model model) {
        var items = inbox.page(actor, asked.filter(), asked.cursor(), PAGE + 1);
        var more = items.size() > PAGE;
        var page = more ? items.subList(0, PAGE) : items;
        model.addAttribute("items", page);
        model.addAttribute("next", more ? page.get(PAGE - 1) : null);
        model.addAttribute("asked", asked);
        model.addAttribute("counts", inbox.counts(actor, deadlines.today()));
        model.addAttribute("actor", actor);
        return "portal/tasks";
    }

    @PostMapping("/tasks/{id}/claim")
    String claim(
            @PathVariable String id, Actor actor, @RequestHeader("HX-Request") Optional<String> htmx, Model model) {
        desk.claim(id, actor);
        return row(id, actor, htmx, model);
    }

    @PostMapping("/tasks/{id}/release")
    String release(
            @PathVariable String id, Actor actor, @RequestHeader("HX-Request") Optional<String> htmx, Model model) {
        desk.release(id, actor);
        return row(id, actor, htmx, model);
    }

    private String row(String id, Actor actor, Optional<String> htmx, Model model) {
        if (htmx.isEmpty()) return "redirect:/tasks";
        model.addAttribute("item", inbox.find(id, actor).orElseThrow(NotThere::new));
        model.addAttribute("counts", inbox.counts(actor, deadlines.today()));
        model.addAttribute("actor", actor);
        return "portal/tasks :: changed";
    }

    @PostMapping("/tasks/{id}/hand-over")
    String handOver(@PathVariable String id, @RequestParam UUID colleague, Actor actor, RedirectAttributes flash) {
        var receiver = receiver(colleague);
        desk.handOver(id, actor, receiver);
        flash.addFlashAttribute("told", Words.later("told.handed", receiver.name()));
        return "redirect:/tasks";
    }

    private Actor receiver(UUID person) {
        try {
            return actors.of(person);
        } catch (NoSuchElementException e) {
            throw new NotThere();
        }
    }

    /** The filter and the place in the list, as the address says. */
    record Asked(
            @Nullable String process,
            @Nullable LocalDate due,
            @Nullable String text,
            @Nullable Whose whose,
            @Nullable LocalDate afterOn,
            @Nullable String afterTask) {

        enum Whose {
            MINE,
            COLLEAGUES
        }

        Inbox.Filter filter() {
            return new Inbox.Filter(
                    process == null || process.isBlank() ? null : process,
                    due,
                    text,
                    whose == Whose.MINE,
                    whose == Whose.COLLEAGUES);
        }

        public boolean isNarrowed() {
            var filter = filter();
            return filter.process() != null || due != null || (text != null && !text.isBlank()) || whose != null;
        }

        Inbox.@Nullable Cursor cursor() {
            return afterOn == null || afterTask == null ? null : new Inbox.Cursor(afterOn, afterTask);
        }
    }
}
