/** Filing with the labour bureau: acceptance, review, objection, deemed approval, effect. */
@NullMarked
@ApplicationModule(allowedDependencies = {"rules", "party", "casefile", "form"})
package heyi.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
