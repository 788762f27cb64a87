package heyi.operation;

import heyi.process.EngineJobs;
import java.util.Locale;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** A node whose job executor stands still lets dates pass and documents wait: it is not ready. */
@Component("jobs")
class JobsHealth implements HealthIndicator {

    private final EngineJobs jobs;

    JobsHealth(EngineJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public Health health() {
        var state = jobs.state();
        var health = state == EngineJobs.State.WORKING ? Health.up() : Health.outOfService();
        return health.withDetail("state", state.name().toLowerCase(Locale.ROOT)).build();
    }
}
