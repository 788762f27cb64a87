package heyi.demonstration;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the operator the one line instead of a stack trace. */
class DemonstrationExposedAnalyzer extends AbstractFailureAnalyzer<DemonstrationExposed> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemonstrationExposed cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
