/** Employers, unions, bureaus, the people who act for them, and the rolls of workers and delegates. */
@NullMarked
@ApplicationModule(allowedDependencies = "rules")
package heyi.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
