package heyi.portal;

import heyi.casefile.Acts;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.party.Actor;
import heyi.process.Inbox;
import heyi.process.InboxItem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Where somebody goes on whose act was refused: the case or the list that it was about. Templates call it as {@code @wayOn}. */
@Component("wayOn")
class WayOn {

    private final Acts acts;
    private final Inbox inbox;
    private final Cases cases;
    private final CurrentActor current;

    WayOn(Acts acts, Inbox inbox, Cases cases, CurrentActor current) {
        this.acts = acts;
        this.inbox = inbox;
        this.cases = cases;
        this.current = current;
    }

    /** Null for somebody who is not signed in, or if the page asked for is that page itself. */
    @Nullable
    String from(HttpServletRequest request) {
        var actor = current.in(new ServletWebRequest(request));
        if (actor == null) return null;
        var path = request.getRequestURI().split("/");
        if (path.length < 3) return null;
        var page =
                switch (path[1]) {
                    case "tasks" -> ofTask(path[2], actor).orElse("/tasks");
                    case "cases" -> ofCase(path[2], actor).orElse("/cases");
                    case "votes", "registrations" -> "/" + path[1];
                    case "rolls", "organisations", "admin", "me" -> "/" + path[1] + "/" + path[2];
                    default -> null;
                };
        return request.getRequestURI().equals(page) && request.getMethod().equals("GET") ? null : page;
    }

    /** The message that names what stands there. */
    public String label(String page) {
        return "problem.to." + page.split("/")[1];
    }

    private Optional<String> ofTask(String task, Actor actor) {
        return inbox.find(task)
                .map(InboxItem::caseId)
                .or(() -> acts.completed(task).map(Acts.Completed::caseId))
                .flatMap(id -> ofCase(id.toString(), actor));
    }

    private Optional<String> ofCase(String id, Actor actor) {
        try {
            return cases.visible(new CaseId(UUID.fromString(id)), actor).map(file -> "/cases/" + id);
        } catch (IllegalArgumentException noCase) {
            return Optional.empty();
        }
    }
}
