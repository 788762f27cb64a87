package heyi.api;

import heyi.casefile.Acts;
import heyi.casefile.CaseId;
import heyi.process.Inbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The version of a case, which is also that of its tasks and its draft: it changes with every entry in the timeline and
 * with every item that comes, goes or changes hands.
 */
@Component
class Versions {

    private final Acts acts;
    private final Inbox inbox;

    Versions(Acts acts, Inbox inbox) {
        this.acts = acts;
        this.inbox = inbox;
    }

    /** As a strong ETag. */
    String of(CaseId id) {
        long open = 7;
        for (var i : inbox.of(id)) {
            open = 31 * open + i.taskId().hashCode();
            open = 31 * open + String.valueOf(i.assignee()).hashCode();
            open = 31 * open + String.valueOf(i.dueOn()).hashCode();
        }
        return "\"" + acts.serial(id) + "-" + Long.toHexString(open) + "\"";
    }

    /**
     * @param ifMatch the version on which the sender decided; null: whichever it is now
     * @throws ApiError {@code api.changed} if the case has another one by now
     */
    void require(@Nullable String ifMatch, CaseId id) {
        if (ifMatch != null) require(ifMatch, of(id));
    }

    /**
     * @param now the version that it has, as a strong ETag
     * @throws ApiError {@code api.changed} if that is another one
     */
    static void require(@Nullable String ifMatch, String now) {
        if (ifMatch == null || ifMatch.strip().equals("*")) return;
        for (var one : ifMatch.split(",")) {
            if (one.strip().equals(now)) return;
        }
        throw new ApiError(412, "api.changed");
    }
}
