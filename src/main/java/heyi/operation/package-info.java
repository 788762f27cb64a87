/** What whoever keeps Heyi running wants to know: health, figures, settings. Names no person and no organisation. */
@NullMarked
@ApplicationModule(allowedDependencies = {"party", "process"})
package heyi.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
