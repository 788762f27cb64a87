/** Publication, deposit with the upper union, and messages to people. */
@NullMarked
@ApplicationModule(allowedDependencies = {"rules", "party", "casefile", "form", "account", "ballot", "registration"})
package heyi.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
