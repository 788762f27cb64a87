package heyi.operation;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** The tables are those this version knows. Where another role migrates, they may come later than the application. */
@Component("schema")
class SchemaHealth implements HealthIndicator {

    private final ObjectProvider<Flyway> flyway;
    /** Tables never go back: once is enough. */
    private volatile boolean migrated;

    SchemaHealth(ObjectProvider<Flyway> flyway) {
        this.flyway = flyway;
    }

    @Override
    public Health health() {
        if (migrated) return Health.up().build();
        var known = flyway.getIfAvailable();
        var pending = known == null ? 0 : known.info().pending().length;
        migrated = pending == 0;
        return (migrated ? Health.up() : Health.outOfService().withDetail("pending", pending)).build();
    }
}
