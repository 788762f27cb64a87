/** Server-rendered pages: everything that a person sees. No rule of law lives here. */
@NullMarked
@ApplicationModule
package heyi.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
