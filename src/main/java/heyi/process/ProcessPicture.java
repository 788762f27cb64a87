package heyi.process;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far one process of a case has come, as one person may see it.
 *
 * @param steps every flow node of the model, in reading order
 * @param taken ids of the sequence flows that were gone
 */
public record ProcessPicture(Run run, ModelDiagram diagram, Map<String, Step> steps, Set<String> taken) {

    /** Where a flow node stands. */
    public enum State {
        /** Went through, or fired. */
        DONE,
        /** The process stands here. */
        CURRENT,
        /** An event beside a current step that may still fire. */
        WAITING,
        /** One of the next that may follow. */
        POSSIBLE,
        /** Can still be reached, but not next. */
        AHEAD,
        /** Begun and ended from outside, by a date or another event. */
        STOPPED,
        /** Was not gone and cannot be reached any more. */
        SKIPPED
    }

    /**
     * A flow node.
     *
     * @param next whether what was done before may follow once more
     * @param times how often it was gone through to its end
     * @param dueOn the last day of what is current, or the day on which a waiting timer fires
     * @param groups whose turn it is, e.g. {@code union:…}
     * @param calls the processes that it called, oldest first
     */
    public record Step(
            ModelDiagram.Node node,
            State state,
            boolean next,
            int times,
            @Nullable LocalDate dueOn,
            List<String> groups,
            List<Visit> visits,
            List<Run> calls) {

        public boolean isReached() {
            return state == State.DONE || state == State.CURRENT || state == State.STOPPED;
        }
    }

    /**
     * One passage.
     *
     * @param ended null while it lasts
     * @param group for which party somebody acted; null if nobody did
     */
    public record Visit(
            OffsetDateTime began,
            @Nullable OffsetDateTime ended,
            boolean stopped,
            @Nullable String group,
            @Nullable String person) {}

    /**
     * One process of a case.
     *
     * @param round from 1, which time its caller called it
     * @param caller the process that called it; null for one that stands by itself
     */
    public record Run(
            String id,
            String key,
            String name,
            int version,
            int round,
            @Nullable String caller,
            @Nullable String calledFrom,
            OffsetDateTime began,
            @Nullable OffsetDateTime ended) {}
}
