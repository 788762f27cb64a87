/** Offer, service, written reply, and what follows silence. */
@NullMarked
@ApplicationModule(allowedDependencies = {"rules", "party", "casefile", "form"})
package heyi.offer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
