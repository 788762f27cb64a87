/**
 * Whole rounds played by invented people under a clock of its own: {@code java -jar heyi.jar rehearse}. Everybody acts
 * through the same inbox and desk as the pages.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "rules",
            "party",
            "casefile",
            "wage",
            "ballot",
            "form",
            "election",
            "offer",
            "negotiation",
            "congress",
            "contract",
            "filing",
            "notice",
            "document",
            "registry",
            "process"
        })
package heyi.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
