package heyi.portal;

import heyi.process.ModelDiagram;
import heyi.process.ModelDiagram.Box;
import heyi.process.ModelDiagram.Flow;
import heyi.process.ModelDiagram.Kind;
import heyi.process.ModelDiagram.Node;
import heyi.process.ModelDiagram.Point;
import heyi.process.ProcessPicture;
import heyi.process.ProcessPicture.State;
import heyi.process.ProcessPicture.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a process as shapes for the template {@code process-svg}: paths and lines of text, each with a class of the
 * style sheet, in the units of the diagram.
 */
final class BpmnSvg {

    private static final int MARGIN = 16;
    /** Paper takes the picture in pieces as wide as a landscape page; the overlap shows how they go together. */
    private static final int PIECE = 900;

    private static final int OVERLAP = 110;

    private final ProcessPicture picture;
    private final Function<Node, String> nodeName;
    private final Function<Flow, String> flowName;
    private final Function<Step, String> due;
    private final LabelPlaces places;

    private BpmnSvg(
            ProcessPicture picture,
            Function<Node, String> nodeName,
            Function<Flow, String> flowName,
            Function<Step, String> due) {
        this.picture = picture;
        this.nodeName = nodeName;
        this.flowName = flowName;
        this.due = due;
        places = new LabelPlaces(picture.diagram(), asDrawn());
    }

    /**
     * @param nodeName the name to show; as long as it is the model's own, it stands where the model puts it
     * @param due what to write of a step's date; empty without one
     */
    static Drawing draw(
            ProcessPicture picture,
            Function<Node, String> nodeName,
            Function<Flow, String> flowName,
            Function<Step, String> due) {
        return new BpmnSvg(picture, nodeName, flowName, due).drawing();
    }

    private Drawing drawing() {
        var model = picture.diagram();
        var labels = new ArrayList<Label>();
        // what is attached lies above its host
        var nodes = picture.steps().values().stream()
                .filter(s -> s.node().box() != null)
                .sorted(Comparator.comparing(s -> s.node().kind() != Kind.SUB_PROCESS))
                .sorted(Comparator.comparing(s -> s.node().kind() == Kind.BOUNDARY))
                .map(s -> shape(s, labels))
                .toList();
        var flows = model.flows().stream().map(f -> arrow(f, labels)).toList();
        var areas = model.areas().stream()
                .map(a -> new Shape(
                        a.id(), "area", List.of(new Path(Glyph.box(a.box(), 0), "b")), area(a), null, false, a.name()))
                .toList();
        var frame = frame(model, labels);
        return new Drawing(frame, Stream.concat(areas.stream(), nodes.stream()).toList(), flows, labels, pieces(frame));
    }

    /** Where names stand that are the model's own: these places stay free of others. */
    private List<Box> asDrawn() {
        var model = picture.diagram();
        var nodes = model.nodes().stream()
                .filter(n -> nodeName.apply(n).equals(n.name()))
                .map(Node::label);
        var flows = model.flows().stream()
                .filter(f -> flowName.apply(f).equals(f.name()))
                .map(Flow::label);
        return Stream.concat(nodes, flows).filter(Objects::nonNull).toList();
    }

    private static List<Line> area(ModelDiagram.Area a) {
        return List.of(new Line(a.box().x() + 8, a.box().y() + 18, a.name()));
    }

    private Shape shape(Step step, List<Label> labels) {
        var node = step.node();
        var box = node.box();
        if (box == null) throw new IllegalArgumentException("not drawn: " + node.id());
        var paths = Glyph.of(node, box);
        paths.addAll(Glyph.mark(step, box));
        var text = nodeName.apply(node);
        var lines = node.kind().isActivity() ? inside(step, box, text) : List.<Line>of();
        if (!node.kind().isActivity()) outside(step, box, text, labels);
        return new Shape(node.id(), css(step), paths, lines, box, !step.calls().isEmpty(), text);
    }

    private List<Line> inside(Step step, Box box, String name) {
        if (step.node().kind() == Kind.SUB_PROCESS) return List.of(new Line(box.x() + 10, box.y() + 20, name));
        var words = new ArrayList<>(TextLines.wrap(name, box.width() - 10, 12));
        if (step.dueOn() != null) words.add(due.apply(step));
        var low = picture.diagram().nodes().stream()
                        .anyMatch(n -> step.node().id().equals(n.attachedTo()))
                ? 14
                : 0;
        var lines = new ArrayList<Line>();
        var y = box.middleY() - low / 2.0 - (words.size() - 1) * 7.5 + 4.5;
        for (var each : words) {
            lines.add(new Line(box.middleX(), y, each));
            y += 15;
        }
        return lines;
    }

    private void outside(Step step, Box box, String name, List<Label> labels) {
        var asDrawn = name.equals(step.node().name());
        if (!name.isEmpty()) {
            labels.add(places.place(name, asDrawn ? step.node().label() : null, box, css(step)));
        }
        if (step.dueOn() != null) labels.add(places.place(due.apply(step), null, box, "due"));
    }

    private Arrow arrow(Flow flow, List<Label> labels) {
        var taken = picture.taken().contains(flow.id());
        var css = taken ? "taken" : "";
        var name = flowName.apply(flow);
        if (!name.isEmpty() && !flow.line().isEmpty()) {
            labels.add(places.place(name, name.equals(flow.name()) ? flow.label() : null, start(flow), "flow"));
        }
        return new Arrow(flow.id(), css, Glyph.line(flow.line()), Glyph.head(flow.line()));
    }

    /** The place around which the name of a flow stands: where it leaves. */
    private static Box start(Flow flow) {
        Point from = flow.line().get(0);
        return new Box(from.x() - 2, from.y() - 2, 4, 4);
    }

    private static String css(Step step) {
        var state = step.state().name().toLowerCase(Locale.ROOT);
        return step.next() ? state + " again" : state;
    }

    private static Box frame(ModelDiagram model, List<Label> labels) {
        var boxes = new ArrayList<Box>();
        model.nodes().stream().map(Node::box).filter(b -> b != null).forEach(boxes::add);
        model.areas().forEach(a -> boxes.add(a.box()));
        labels.forEach(l -> boxes.add(l.box()));
        model.flows().stream().flatMap(f -> f.line().stream()).forEach(p -> boxes.add(new Box(p.x(), p.y(), 0, 0)));
        var left = boxes.stream().mapToDouble(Box::x).min().orElse(0) - MARGIN;
        var top = boxes.stream().mapToDouble(Box::y).min().orElse(0) - MARGIN;
        var right = boxes.stream().mapToDouble(Box::right).max().orElse(0) + MARGIN;
        var bottom = boxes.stream().mapToDouble(Box::bottom).max().orElse(0) + MARGIN;
        return new Box(Math.floor(left), Math.floor(top), Math.ceil(right - left), Math.ceil(bottom - top));
    }

    private static List<Box> pieces(Box frame) {
        var pieces = new ArrayList<Box>();
        for (var x = frame.x(); ; x += PIECE - OVERLAP) {
            pieces.add(new Box(x, frame.y(), PIECE, frame.height()));
            if (x + PIECE >= frame.right()) return pieces;
        }
    }

    /**
     * @param frame what of the diagram is shown
     * @param pieces what stands on each sheet of paper
     */
    record Drawing(Box frame, List<Shape> shapes, List<Arrow> arrows, List<Label> labels, List<Box> pieces) {

        /** Width on the screen in rem, so that it grows with the letters. */
        public double rem() {
            return frame.width() * 1.25 / 16;
        }

        public double remHigh() {
            return frame.height() * 1.25 / 16;
        }

        public String view() {
            return view(frame);
        }

        public String view(Box box) {
            return Glyph.number(box.x()) + " " + Glyph.number(box.y()) + " " + Glyph.number(box.width()) + " "
                    + Glyph.number(box.height());
        }

        /** The first step where the process stands; null if it has ended. */
        public @Nullable String current() {
            return shapes.stream()
                    .filter(s -> s.css().startsWith(State.CURRENT.name().toLowerCase(Locale.ROOT)))
                    .map(Shape::id)
                    .findFirst()
                    .orElse(null);
        }

        /** What opens something. */
        public List<Shape> doors() {
            return shapes.stream().filter(Shape::door).toList();
        }
    }

    /** @param door whether it leads to the processes that it called */
    record Shape(
            String id, String css, List<Path> paths, List<Line> lines, @Nullable Box box, boolean door, String name) {

        public String outline() {
            return box == null ? "" : Glyph.box(box, 10);
        }
    }

    /** An outline with the part of the style sheet that fills or strokes it. */
    record Path(String d, String css) {}

    record Arrow(String id, String css, String line, String head) {}

    /** Centred on its x. */
    record Line(double x, double y, String text) {

        Line {
            x = Math.round(x * 10) / 10.0;
            y = Math.round(y * 10) / 10.0;
        }
    }

    record Label(Box box, String css, List<Line> lines) {}
}
