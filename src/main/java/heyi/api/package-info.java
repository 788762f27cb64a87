/**
 * The REST API under {@code /api/v1}: what the pages offer to people, for programs. It asks the same services, so no rule
 * of law lives here either.
 */
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
package heyi.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
