/** Workers' congress: adopts drafts or sends them back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"rules", "party", "casefile", "ballot", "form"})
package heyi.congress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
