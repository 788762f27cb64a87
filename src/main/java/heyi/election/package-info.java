/** Choosing the representatives of both sides. */
@NullMarked
@ApplicationModule(allowedDependencies = {"rules", "party", "casefile", "ballot", "form"})
package heyi.election;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
