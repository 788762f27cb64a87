package heyi.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start that fails for the database's settings ends in a sentence; one that fails for a bug keeps its stack trace. */
class DatabaseFaultAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        SQLException deepest = cause;
        for (Throwable next = cause; next != null; next = next.getCause())
            if (next instanceof SQLException sql) deepest = sql;
        var words = DatabaseFaults.explain(deepest);
        return words.startsWith(DatabaseFaults.UNKNOWN) ? null : new FailureAnalysis(words, null, cause);
    }
}
