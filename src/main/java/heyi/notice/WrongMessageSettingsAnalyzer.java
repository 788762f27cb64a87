package heyi.notice;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the operator the one line instead of a stack trace. */
class WrongMessageSettingsAnalyzer extends AbstractFailureAnalyzer<WrongMessageSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongMessageSettings cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
