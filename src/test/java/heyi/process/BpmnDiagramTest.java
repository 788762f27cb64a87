package heyi.process;

import static heyi.process.BpmnConventionsTest.all;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.*;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.DiagramElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model has a whole and tidy diagram, because the portal draws it as it stands. */
class BpmnDiagramTest {

    private static final String MODELS = "heyi.process.BpmnConventionsTest#models";

    @ParameterizedTest(name = "{0}")
    @MethodSource(MODELS)
    void every_node_has_a_shape_and_every_flow_an_edge(Path file) {
        for (var node : all(file, FlowNode.class)) {
            assertThat(node.getDiagramElement()).as(node.getId()).isInstanceOf(BpmnShape.class);
        }
        for (var flow : all(file, SequenceFlow.class)) {
            assertThat(flow.getDiagramElement()).as(flow.getId()).isInstanceOf(BpmnEdge.class);
            assertThat(flow.getDiagramElement().getWaypoints()).as(flow.getId()).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(MODELS)
    void every_name_outside_a_box_has_its_place(Path file) {
        for (var node : all(file, FlowNode.class)) {
            if (node instanceof Activity) continue;
            assertThat(bounds(((BpmnShape) node.getDiagramElement()).getBpmnLabel()))
                    .as(node.getId())
                    .isNotNull();
        }
        for (var flow : all(file, SequenceFlow.class)) {
            if (flow.getName() == null) continue;
            assertThat(bounds(flow.getDiagramElement().getBpmnLabel()))
                    .as(flow.getId())
                    .isNotNull();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(MODELS)
    void shapes_do_not_overlap_and_boundary_events_sit_on_the_lower_border(Path file) {
        var shapes = shapes(file);
        for (var event : all(file, BoundaryEvent.class)) {
            var host = shapes.get(event.getAttachedTo().getId());
            var circle = shapes.remove(event.getId());
            assertThat(circle.getCenterY()).as(event.getId()).isEqualTo(host.getMaxY());
            assertThat(circle.getCenterX()).as(event.getId()).isBetween(host.getMinX(), host.getMaxX());
        }
        var overlapping = new ArrayList<String>();
        shapes.forEach((a, one) -> shapes.forEach((b, other) -> {
            if (a.compareTo(b) < 0 && one.intersects(other)) overlapping.add(a + " and " + b);
        }));
        assertThat(overlapping).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(MODELS)
    void edges_run_straight_from_border_to_border(Path file) {
        var shapes = shapes(file);
        for (var flow : all(file, SequenceFlow.class)) {
            var lines = lines(flow);
            assertThat(lines).as(flow.getId()).allMatch(line -> line.x1 == line.x2 || line.y1 == line.y2, "orthogonal");
            var first = lines.get(0);
            var last = lines.get(lines.size() - 1);
            var source = shapes.get(flow.getSource().getId());
            var target = shapes.get(flow.getTarget().getId());
            assertThat(onBorder(source, first.x1, first.y1))
                    .as(flow.getId() + " leaves its source")
                    .isTrue();
            assertThat(onBorder(target, last.x2, last.y2))
                    .as(flow.getId() + " reaches its target")
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(MODELS)
    void no_label_is_covered(Path file) {
        var labels = new LinkedHashMap<String, Rectangle2D>();
        for (var label : all(file, BpmnLabel.class)) {
            labels.put(((DiagramElement) label.getParentElement()).getId(), bounds(label));
        }
        var flows = all(file, SequenceFlow.class);
        var shapes = shapes(file);
        var covered = new ArrayList<String>();
        labels.forEach((id, label) -> {
            for (var flow : flows) {
                if (lines(flow).stream().anyMatch(label::intersectsLine)) covered.add(id + " by " + flow.getId());
            }
            shapes.forEach((node, shape) -> {
                if (shape.intersects(label)) covered.add(id + " by " + node);
            });
            labels.forEach((other, neighbour) -> {
                if (!id.equals(other) && label.intersects(neighbour)) covered.add(id + " by label " + other);
            });
        });
        assertThat(covered).isEmpty();
    }

    private static Map<String, Rectangle2D> shapes(Path file) {
        var shapes = new LinkedHashMap<String, Rectangle2D>();
        for (var shape : all(file, BpmnShape.class)) {
            shapes.put(shape.getBpmnElement().getId(), rectangle(shape.getBounds()));
        }
        return shapes;
    }

    private static List<Line2D.Double> lines(SequenceFlow flow) {
        var points = List.copyOf(flow.getDiagramElement().getWaypoints());
        var lines = new ArrayList<Line2D.Double>();
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            lines.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return lines;
    }

    private static boolean onBorder(Rectangle2D box, double x, double y) {
        var middle = x == box.getCenterX() || y == box.getCenterY() || box.getWidth() == 100;
        var side = (x == box.getMinX() || x == box.getMaxX()) && y >= box.getMinY() && y <= box.getMaxY();
        var level = (y == box.getMinY() || y == box.getMaxY()) && x >= box.getMinX() && x <= box.getMaxX();
        return middle && (side || level);
    }

    private static Rectangle2D bounds(BpmnLabel label) {
        return rectangle(label.getBounds());
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
