/** The yearly notices of holidays: kept, read from files and checked. */
@NullMarked
@ApplicationModule(allowedDependencies = {"rules"})
package heyi.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
