/** Wage tables: pay by post class and skill grade. */
@NullMarked
@ApplicationModule(allowedDependencies = "rules")
package heyi.wage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
