package heyi.portal;

import heyi.portal.BpmnSvg.Label;
import heyi.portal.BpmnSvg.Line;
import heyi.process.ModelDiagram;
import heyi.process.ModelDiagram.Box;
import heyi.process.ModelDiagram.Node;
import heyi.process.ModelDiagram.Point;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the names beside events, gateways and flows stand: where the model puts them, and for words that the model does not
 * know, the nearest free place, on no line, no shape and no other name.
 */
final class LabelPlaces {

    static final double SIZE = 11;
    private static final double HIGH = 14;
    private static final List<Double> WIDTHS = List.of(100.0, 74.0, 56.0, 140.0);
    private static final int FARTHEST = 60;

    private final List<Box> taken = new ArrayList<>();
    private final List<Line2D> lines = new ArrayList<>();

    /** @param reserved places that are somebody's already */
    LabelPlaces(ModelDiagram model, List<Box> reserved) {
        taken.addAll(reserved);
        model.nodes().stream().map(Node::box).filter(Objects::nonNull).forEach(taken::add);
        // where the model puts names stays free of others
        model.nodes().stream().map(Node::label).filter(Objects::nonNull).forEach(taken::add);
        model.flows().stream()
                .map(ModelDiagram.Flow::label)
                .filter(Objects::nonNull)
                .forEach(taken::add);
        for (var flow : model.flows()) {
            for (int i = 1; i < flow.line().size(); i++)
                lines.add(line(flow.line().get(i - 1), flow.line().get(i)));
        }
    }

    /** @param drawn null: look for a place around the owner */
    Label place(String text, @Nullable Box drawn, Box owner, String css) {
        if (drawn != null) return label(text, drawn, css);
        var free = search(text, owner);
        taken.add(free);
        return label(text, free, css);
    }

    private Box search(String text, Box owner) {
        for (int away = 4; away <= FARTHEST; away += 4) {
            for (var width : WIDTHS) {
                var box = around(text, owner, width, away);
                if (box != null) return box;
            }
        }
        // no place is free: below, where the paper-coloured rim of the letters keeps them legible
        return box(text, owner.middleX() - 40, owner.bottom() + 4, 80);
    }

    private @Nullable Box around(String text, Box owner, double width, int away) {
        var size = box(text, 0, 0, width);
        var w = size.width();
        var h = size.height();
        var xs = DoubleStream.of(
                        owner.middleX() - w / 2,
                        owner.right() + away,
                        owner.x() - away - w,
                        owner.middleX() + 6,
                        owner.middleX() - w - 6)
                .toArray();
        var ys = new double[] {owner.bottom() + away, owner.y() - away - h, owner.middleY() - h / 2};
        for (var y : ys) {
            for (var x : xs) {
                var candidate = new Box(x, y, w, h);
                if (isFree(candidate)) return candidate;
            }
        }
        return null;
    }

    private boolean isFree(Box box) {
        var wide = new Box(box.x() - 2, box.y() - 1, box.width() + 4, box.height() + 2);
        var rectangle = new Rectangle2D.Double(wide.x(), wide.y(), wide.width(), wide.height());
        return taken.stream().noneMatch(wide::meets) && lines.stream().noneMatch(rectangle::intersectsLine);
    }

    private static Box box(String text, double x, double y, double width) {
        var rows = TextLines.wrap(text, width, SIZE);
        var longest =
                rows.stream().mapToDouble(r -> TextLines.width(r, SIZE)).max().orElse(0);
        return new Box(x, y, longest, rows.size() * HIGH);
    }

    private static Label label(String text, Box box, String css) {
        var lines = new ArrayList<Line>();
        var y = box.y() + 11;
        for (var row : TextLines.wrap(text, Math.max(box.width(), SIZE), SIZE)) {
            lines.add(new Line(box.middleX(), y, row));
            y += HIGH;
        }
        return new Label(box, css, lines);
    }

    private static Line2D line(Point from, Point to) {
        return new Line2D.Double(from.x(), from.y(), to.x(), to.y());
    }
}
