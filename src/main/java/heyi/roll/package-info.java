/** The rolls of workers and delegates: read from files, checked, previewed, confirmed, kept with their history. */
@NullMarked
@ApplicationModule(allowedDependencies = {"rules", "form", "party"})
package heyi.roll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
