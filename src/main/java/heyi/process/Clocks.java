package heyi.process;

import heyi.casefile.CaseClock;
import heyi.casefile.CaseId;
import heyi.casefile.Deadlines;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What timers in the models ask: when to wake. The stored deadline is the truth; a timer only wakes. */
@Component("clocks")
public class Clocks {

    /** Where the law sets no such period, the timer never fires. */
    private static final Instant NEVER = Instant.parse("2999-12-31T00:00:00Z");

    private final Deadlines deadlines;

    Clocks(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The end of the last day of a running clock of the case. */
    public Date wake(DelegateExecution execution, String clock) {
        return deadlines
                .running(CaseId.of(execution.getProcessBusinessKey()), CaseClock.valueOf(clock))
                .map(d -> Date.from(d.dueAt().toInstant()))
                .orElse(Date.from(NEVER));
    }
}
