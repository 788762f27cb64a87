/** How a command record wants to be asked for on a page. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package heyi.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
