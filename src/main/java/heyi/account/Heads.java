package heyi.account;

import heyi.party.Actor;
import heyi.party.Role;
import heyi.rules.RuleBroken;
import java.util.UUID;

/** Who leads an organisation keeps its accounts. */
final class Heads {

    private Heads() {}

    static boolean is(Actor actor, UUID organisation) {
        return actor.mandates().stream()
                .anyMatch(m -> m.organisationId().equals(organisation) && m.role() == Role.HEAD);
    }

    /** @throws RuleBroken {@code account.not-head} */
    static void require(Actor actor, UUID organisation) {
        if (!is(actor, organisation)) throw new RuleBroken("account.not-head");
    }

    /** @throws RuleBroken {@code account.reason} */
    static String reason(String typed) {
        var reason = typed.strip();
        if (reason.length() < 2 || reason.length() > 200) {
            throw new RuleBroken("account.reason");
        }
        return reason;
    }
}
