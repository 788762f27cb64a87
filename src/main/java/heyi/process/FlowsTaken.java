package heyi.process;

import heyi.process.ModelDiagram.Flow;
import heyi.process.ModelDiagram.Kind;
import heyi.process.RunHistory.Passage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sequence flows were gone. The engine keeps no history of them: each passage came from the last step before it from
 * which a flow leads there; where ways join, from all of them.
 */
record FlowsTaken(ModelDiagram diagram, RunHistory past) {

    Set<String> ids() {
        var taken = new HashSet<String>();
        var passages = past.passages();
        for (int i = 0; i < passages.size(); i++) {
            var target = passages.get(i);
            if (isPartOfMany(target)) continue;
            var earlier = passages.subList(0, i);
            if (joins(target.node())) {
                diagram.into(target.node()).stream()
                        .filter(f -> last(earlier, f) >= 0)
                        .forEach(f -> taken.add(f.id()));
            } else {
                var before = latest(earlier, target.node());
                // where ways part, the engine numbers a branch no later than the gateway
                var flow = before == null ? latest(passages, target.node()) : before;
                if (flow != null) taken.add(flow.id());
            }
        }
        // what is a job still came from somewhere, too
        for (var node : past.current()) {
            var flow = past.of(node).isEmpty() ? latest(passages, node) : null;
            if (flow != null) taken.add(flow.id());
        }
        return taken;
    }

    private @Nullable Flow latest(List<Passage> earlier, String node) {
        Flow found = null;
        var at = -1;
        for (var flow : diagram.into(node)) {
            var last = last(earlier, flow);
            if (last > at) {
                at = last;
                found = flow;
            }
        }
        return found;
    }

    private static int last(List<Passage> earlier, Flow flow) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            var passage = earlier.get(i);
            if (passage.node().equals(flow.source()) && passage.isDone()) return i;
        }
        return -1;
    }

    /** The part of one side: the whole has come by the flow already. */
    private boolean isPartOfMany(Passage passage) {
        return !passage.whole()
                && diagram.node(passage.node()).map(ModelDiagram.Node::multiple).orElse(false);
    }

    private boolean joins(String node) {
        return diagram.node(node)
                .map(n -> n.kind() == Kind.PARALLEL || n.kind() == Kind.INCLUSIVE)
                .orElse(false);
    }
}
