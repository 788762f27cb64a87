/** The papers of a bargaining round: HTML templates become archived PDF/A, stored once with their hash. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "rules",
            "region",
            "party",
            "casefile",
            "ballot",
            "wage",
            "election",
            "offer",
            "negotiation",
            "congress",
            "contract",
            "filing",
            "notice"
        })
package heyi.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
