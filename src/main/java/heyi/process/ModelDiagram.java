package heyi.process;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a model as it was drawn, in the units of its diagram.
 *
 * @param key the model, e.g. {@code offer}
 * @param areas lanes and pools; empty in a model without them
 */
public record ModelDiagram(String key, String name, List<Node> nodes, List<Flow> flows, List<Area> areas) {

    public Optional<Node> node(String id) {
        return nodes.stream().filter(n -> n.id().equals(id)).findFirst();
    }

    List<Flow> into(String node) {
        return flows.stream().filter(f -> f.target().equals(node)).toList();
    }

    List<Flow> outOf(String node) {
        return flows.stream().filter(f -> f.source().equals(node)).toList();
    }

    List<Node> attachedTo(String node) {
        return nodes.stream().filter(n -> node.equals(n.attachedTo())).toList();
    }

    /** What a flow node is. */
    public enum Kind {
        START,
        END,
        USER_TASK,
        AUTOMATIC_TASK,
        CALL,
        SUB_PROCESS,
        EXCLUSIVE,
        PARALLEL,
        INCLUSIVE,
        EVENT_BASED,
        CATCH,
        THROW,
        BOUNDARY;

        public boolean isGateway() {
            return this == EXCLUSIVE || this == PARALLEL || this == INCLUSIVE || this == EVENT_BASED;
        }

        public boolean isActivity() {
            return this == USER_TASK || this == AUTOMATIC_TASK || this == CALL || this == SUB_PROCESS;
        }

        /** Whether the process stays there until somebody or something moves it on. */
        boolean waits() {
            return this == USER_TASK || this == CALL || this == CATCH || this == BOUNDARY;
        }
    }

    /** What an event reacts to. */
    public enum Trigger {
        NONE,
        TIMER,
        MESSAGE,
        TERMINATE,
        OTHER
    }

    /**
     * A step, an event or a gateway.
     *
     * @param box null if the diagram does not show it
     * @param label where the name of something that is not a box stands; null inside a box
     * @param attachedTo the host of a boundary event
     * @param interrupting whether a boundary event or the start of an event sub-process ends what runs
     * @param multiple whether it happens once for each side or person
     */
    public record Node(
            String id,
            Kind kind,
            Trigger trigger,
            String name,
            @Nullable Box box,
            @Nullable Box label,
            @Nullable String attachedTo,
            boolean interrupting,
            boolean multiple) {

        /** The step's name in the inbox and in the timeline; null if nobody does it by hand. */
        public @Nullable String step() {
            return kind == Kind.USER_TASK ? id.substring(id.indexOf('_') + 1) : null;
        }
    }

    /** A sequence flow; without a name it is empty. */
    public record Flow(String id, String name, String source, String target, List<Point> line, @Nullable Box label) {}

    /** A lane or a pool. */
    public record Area(String id, String name, Box box) {}

    /** A rectangle by its upper left corner. */
    public record Box(double x, double y, double width, double height) {

        public double right() {
            return x + width;
        }

        public double bottom() {
            return y + height;
        }

        public double middleX() {
            return x + width / 2;
        }

        public double middleY() {
            return y + height / 2;
        }

        public boolean meets(Box other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }
    }

    /** A bend of a line. */
    public record Point(double x, double y) {}
}
