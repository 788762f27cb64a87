package heyi.process;

import heyi.rules.RuleBroken;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;

/** What the engine throws when it goes on from a user task, in words that people understand. */
final class EngineTrouble {

    private EngineTrouble() {}

    /** @return a refusal of ours from within, a conflict, or the exception itself, which is a bug then */
    static RuntimeException translated(ProcessEngineException thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof RuleBroken refusal) return refusal;
            if (t instanceof OptimisticLockingException) {
                return new Conflict("task.overtaken");
            }
        }
        return thrown;
    }
}
