/** Secret votes for elections and the congress: the roll, checking in, casting, counting. */
@NullMarked
@ApplicationModule(allowedDependencies = {"rules", "party", "casefile"})
package heyi.ballot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
