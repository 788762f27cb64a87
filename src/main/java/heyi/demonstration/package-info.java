/** The invented district that a first start shows, and the accounts that everybody may use there. */
@NullMarked
@ApplicationModule(allowedDependencies = {"rules", "casefile", "ballot", "congress", "rehearsal"})
package heyi.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
