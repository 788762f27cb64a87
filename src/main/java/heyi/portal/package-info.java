/** Server-rendered pages: everything that a person sees. No rule of law lives here. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "rules",
            "database",
            "party",
            "region",
            "casefile",
            "calendar",
            "form",
            "account",
            "ballot",
            "election",
            "offer",
            "negotiation",
            "congress",
            "contract",
            "filing",
            "notice",
            "document",
            "wage",
            "registry",
            "process",
            "operation",
            "registration",
            "roll"
        })
package heyi.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
