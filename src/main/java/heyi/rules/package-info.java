/** The law as values: numbers come from the DMN tables, every date explains itself. Depends on no other feature. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package heyi.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
