package heyi.portal;

import heyi.party.Actor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/** What frames every page: the tabs that this person needs. Templates call it as {@code @shell}. */
@Component("shell")
class Shell {

    private final CurrentActor current;

    Shell(CurrentActor current) {
        this.current = current;
    }

    /** Empty for somebody who is not signed in. */
    public List<Tab> tabs() {
        var actor = current.in(RequestContextHolder.currentRequestAttributes());
        return actor == null ? List.of() : tabs(actor);
    }

    private static List<Tab> tabs(Actor actor) {
        var tabs = new ArrayList<Tab>();
        if (actor.isOfficer()) tabs.add(new Tab("tasks", "/tasks", "list"));
        tabs.add(new Tab("cases", "/cases", "scale"));
        if (!actor.employers().isEmpty()) tabs.add(new Tab("votes", "/votes", "ballot"));
        if (actor.administrator()) tabs.add(new Tab("admin", "/admin", "lock"));
        tabs.add(new Tab("me", "/me", "user"));
        return tabs;
    }

    /** @param id names the tab, whose label is the message {@code tab.<id>}; {@code icon} is a symbol of {@code img/icons.svg} */
    public record Tab(String id, String href, String icon) {}
}
