/** Places with their days: counties and townships change names, merge and split, and organisations follow. */
@NullMarked
@ApplicationModule(allowedDependencies = {"rules", "party"})
package heyi.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
