/** How a person proves who they are: passwords, one-time codes, and the principal that a session keeps. */
@NullMarked
@ApplicationModule(allowedDependencies = {"rules", "party"})
package heyi.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
