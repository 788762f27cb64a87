/** Disclosure, meetings in rounds, suspension, drafts and their agreement by both chiefs. */
@NullMarked
@ApplicationModule(allowedDependencies = {"rules", "party", "casefile", "wage", "form"})
package heyi.negotiation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
