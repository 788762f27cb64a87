package heyi.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;

/**
 * The engine's clock and its jobs in the hands of a rehearsal. Not a component: only who registers it by hand has it, so
 * nothing can move the engine's time in a serving application. The engine's clock is one for the whole JVM.
 */
public class EngineTime {

    private final ManagementService management;

    public EngineTime(ManagementService management) {
        this.management = management;
    }

    public void follow(Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
    }

    /** Back to the machine's own time. */
    public void reset() {
        ClockUtil.reset();
    }

    /**
     * Runs everything that is due, oldest first, and what becomes due by it. The job executor must be off.
     *
     * @return how many jobs ran
     */
    public int runDueJobs() {
        int ran = 0;
        for (var due = due(); !due.isEmpty(); due = due()) {
            management.executeJob(due.get(0).getId());
            ran++;
        }
        return ran;
    }

    private List<Job> due() {
        return ordered(management.createJobQuery().executable()).listPage(0, 1);
    }

    /** When the next timer wakes; empty if none waits. */
    public Optional<Instant> nextTimer() {
        return ordered(management.createJobQuery().timers().active()).listPage(0, 1).stream()
                .map(j -> j.getDuedate().toInstant())
                .findFirst();
    }

    private static JobQuery ordered(JobQuery query) {
        return query.orderByJobDuedate().asc().orderByJobId().asc();
    }
}
