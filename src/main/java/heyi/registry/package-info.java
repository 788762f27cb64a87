/** Finds cases across all features: a read model in SQL. */
@NullMarked
@ApplicationModule(allowedDependencies = {"rules", "party", "casefile"})
package heyi.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
