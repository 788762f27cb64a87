package heyi.process;

import heyi.process.ModelDiagram.Kind;
import heyi.process.ModelDiagram.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where one can get to in a model. */
record ModelPaths(ModelDiagram model) {

    /**
     * Everything that can still happen after these nodes, without themselves unless a way leads back.
     *
     * @param waiting the events beside them that can still fire
     */
    Set<String> after(Collection<String> nodes, Set<String> waiting) {
        return walk(ways(nodes, waiting), null);
    }

    /** The next steps and events, with the gateways on the way to them. */
    Set<String> next(Collection<String> nodes, Set<String> waiting) {
        var found = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(ways(nodes, waiting));
        while (!open.isEmpty()) {
            var node = open.remove();
            if (found.add(node) && kind(node).isGateway()) open.addAll(successors(node));
        }
        return found;
    }

    /** Whether no way leads to any of these nodes but through that one. */
    boolean isBeforeOneOf(String node, Collection<String> later) {
        var starts = starts();
        if (starts.contains(node)) return true;
        var first = starts.stream().flatMap(s -> successors(s).stream()).toList();
        var without = walk(first, node);
        return later.stream().anyMatch(l -> !l.equals(node) && !starts.contains(l) && !without.contains(l));
    }

    /** All nodes in the order in which a reader meets them; what is attached follows its host. */
    List<Node> inOrder() {
        var order = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(starts());
        while (!open.isEmpty()) {
            var node = open.remove();
            if (!order.add(node)) continue;
            model.attachedTo(node).forEach(b -> order.add(b.id()));
            open.addAll(successors(node));
            model.attachedTo(node).forEach(b -> open.addAll(targets(b.id())));
        }
        var nodes = new ArrayList<>(order.stream()
                .map(id -> model.node(id).orElse(null))
                .filter(Objects::nonNull)
                .toList());
        model.nodes().stream().filter(n -> !order.contains(n.id())).forEach(nodes::add);
        return nodes;
    }

    private List<String> starts() {
        return model.nodes().stream()
                .filter(n -> n.kind() == Kind.START)
                .map(Node::id)
                .toList();
    }

    private List<String> ways(Collection<String> nodes, Set<String> waiting) {
        var ways = new ArrayList<String>();
        for (var node : nodes) {
            ways.addAll(targets(node));
            model.attachedTo(node).stream()
                    .map(Node::id)
                    .filter(waiting::contains)
                    .forEach(event -> ways.addAll(targets(event)));
        }
        return ways;
    }

    private Set<String> walk(Collection<String> from, @Nullable String barred) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            var node = open.remove();
            if (!node.equals(barred) && reached.add(node)) open.addAll(successors(node));
        }
        return reached;
    }

    private List<String> successors(String node) {
        var next = new ArrayList<>(targets(node));
        model.attachedTo(node).forEach(b -> {
            next.add(b.id());
            next.addAll(targets(b.id()));
        });
        return next;
    }

    private List<String> targets(String node) {
        return model.outOf(node).stream().map(ModelDiagram.Flow::target).toList();
    }

    private Kind kind(String node) {
        return model.node(node).map(Node::kind).orElse(Kind.AUTOMATIC_TASK);
    }
}
