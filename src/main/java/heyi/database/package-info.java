/** PostgreSQL: the embedded server when none is configured, and the tables that are not ours. Knows no feature. */
@NullMarked
@ApplicationModule(allowedDependencies = {"rules"})
package heyi.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
