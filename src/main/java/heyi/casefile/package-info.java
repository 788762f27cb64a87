/** One bargaining case: its parties, its timeline, its statutory clocks. */
@NullMarked
@ApplicationModule(allowedDependencies = {"rules", "party", "form", "region"})
package heyi.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
