/** The only package that knows the process engine: one class per BPMN model, the inbox and the desk. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "rules",
            "party",
            "casefile",
            "calendar",
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
            "document"
        })
package heyi.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
