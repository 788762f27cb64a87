package heyi.process;

import heyi.casefile.CaseId;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Messages that a model may wait for in a case. */
@Component
class Signals {

    private final RuntimeService runtime;

    Signals(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** False too for a case that follows an older model without this message. */
    boolean awaited(CaseId id, String message) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(id.toString())
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    /** @throws org.camunda.bpm.engine.MismatchingMessageCorrelationException if nothing waits for it any more */
    void send(CaseId id, String message) {
        runtime.correlateMessage(message, id.toString());
    }
}
