package heyi.rules;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the operator the one line instead of a stack trace. */
class LawFaultAnalyzer extends AbstractFailureAnalyzer<LawFault> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LawFault cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
