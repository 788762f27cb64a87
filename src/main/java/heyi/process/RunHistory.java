package heyi.process;

import heyi.casefile.Acts.Handled;
import heyi.process.ModelDiagram.Node;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.jspecify.annotations.Nullable;

/**
 * What one reader may know of one process.
 *
 * @param passages in the order of their beginning
 * @param current the nodes where it stands
 */
record RunHistory(List<Passage> passages, Set<String> current) {

    List<Passage> of(String node) {
        return passages.stream().filter(p -> p.node().equals(node)).toList();
    }

    /** How often a node was gone through; one that both sides do counts once. */
    int times(Node node) {
        return (int) of(node.id()).stream()
                .filter(p -> p.whole() == node.multiple() && !p.blank() && p.isDone())
                .count();
    }

    List<String> openTasks(String node) {
        return of(node).stream()
                .filter(p -> p.activity().getEndTime() == null)
                .map(p -> p.activity().getTaskId())
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * One passage through a node.
     *
     * @param hidden another party did it within itself
     * @param blank the reader may know that it was, but not when and by whom
     */
    record Passage(
            String node, HistoricActivityInstance activity, @Nullable Handled handled, boolean hidden, boolean blank) {

        Passage asBlank() {
            return new Passage(node, activity, null, hidden, true);
        }

        boolean stopped() {
            return activity.isCanceled();
        }

        boolean isDone() {
            return activity.getEndTime() != null && !stopped();
        }

        /** The whole of what several do, not the part of one. */
        boolean whole() {
            return !activity.getActivityId().equals(node);
        }
    }
}
