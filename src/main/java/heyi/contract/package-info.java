/** The agreement and the acts by which both chiefs sign it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"rules", "party", "casefile", "form"})
package heyi.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
