/** How employers and unions come in: invitations, claims and who decides on them, search, merging of duplicates. */
@NullMarked
@ApplicationModule(allowedDependencies = {"rules", "form", "party", "region", "account"})
package heyi.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
