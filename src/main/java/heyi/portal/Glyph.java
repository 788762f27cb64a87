package heyi.portal;

import heyi.portal.BpmnSvg.Path;
import heyi.process.ModelDiagram.Box;
import heyi.process.ModelDiagram.Kind;
import heyi.process.ModelDiagram.Node;
import heyi.process.ModelDiagram.Point;
import heyi.process.ProcessPicture.State;
import heyi.process.ProcessPicture.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The signs of BPMN as outlines, and the marks that tell a state without colour. */
final class Glyph {

    private Glyph() {}

    /** Outline first, then what is drawn into it. */
    static List<Path> of(Node node, Box box) {
        var paths = new ArrayList<Path>();
        if (node.kind().isActivity()) activity(node, box, paths);
        else if (node.kind().isGateway()) gateway(node.kind(), box, paths);
        else event(node, box, paths);
        return paths;
    }

    private static void activity(Node node, Box box, List<Path> paths) {
        var heavy = node.kind() == Kind.CALL ? "b heavy" : "b";
        paths.add(new Path(box(box, 10), node.kind() == Kind.START ? "b dash" : heavy));
        var x = box.x();
        var y = box.y();
        if (node.kind() == Kind.USER_TASK) {
            paths.add(new Path(circle(x + 12, y + 9, 3.5) + "M" + at(x + 5.5, y + 19) + "a6.5 6.5 0 0 1 13 0z", "g"));
        }
        if (node.kind() == Kind.AUTOMATIC_TASK) {
            paths.add(new Path(
                    circle(x + 12, y + 12, 3.5)
                            + "M%s v3 m0 10 v3 M%s h3 m10 0 h3".formatted(at(x + 12, y + 4), at(x + 4, y + 12)),
                    "g"));
        }
        if (node.multiple()) {
            var bar = "M%s v9 m5 0 v-9 m5 0 v9".formatted(at(box.middleX() - 5, box.bottom() - 12));
            paths.add(new Path(bar, "g"));
        }
        if (node.kind() == Kind.CALL) {
            var plus = "M%s h11 v11 h-11 z m2.5 5.5 h6 m-3 -3 v6".formatted(at(box.middleX() - 5.5, box.bottom() - 14));
            paths.add(new Path(plus, "g"));
        }
    }

    private static void gateway(Kind kind, Box box, List<Path> paths) {
        var x = box.middleX();
        var y = box.middleY();
        paths.add(new Path(
                "M%s L%s L%s L%s z".formatted(at(x, box.y()), at(box.right(), y), at(x, box.bottom()), at(box.x(), y)),
                "b"));
        paths.add(
                switch (kind) {
                    case PARALLEL -> new Path("M%s v18 m-9 -9 h18".formatted(at(x, y - 9)), "g wide");
                    case INCLUSIVE -> new Path(circle(x, y, 9), "g wide");
                    case EVENT_BASED -> new Path(circle(x, y, 10) + circle(x, y, 7), "g");
                    default -> new Path("M%s l12 12 m0 -12 l-12 12".formatted(at(x - 6, y - 6)), "g wide");
                });
    }

    private static void event(Node node, Box box, List<Path> paths) {
        var x = box.middleX();
        var y = box.middleY();
        var r = box.width() / 2;
        var dash = node.interrupting() ? "" : " dash";
        paths.add(new Path(circle(x, y, r), (node.kind() == Kind.END ? "b heavy" : "b") + dash));
        if (node.kind() == Kind.BOUNDARY || node.kind() == Kind.CATCH || node.kind() == Kind.THROW) {
            paths.add(new Path(circle(x, y, r - 3.5), "g" + dash));
        }
        switch (node.trigger()) {
            case TIMER -> paths.add(new Path(circle(x, y, r - 7) + "M%s v6 l4 3".formatted(at(x, y - 6)), "g"));
            case MESSAGE -> paths.add(new Path("M%s h16 v11 h-16 z l8 6 l8 -6".formatted(at(x - 8, y - 5.5)), "g"));
            case TERMINATE -> paths.add(new Path(circle(x, y, r - 7), "f"));
            case NONE, OTHER -> {}
        }
    }

    /** A tick for what is done, a full dot for where the process stands, a cross for what was stopped. */
    static List<Path> mark(Step step, Box box) {
        var boundary = step.node().kind() == Kind.BOUNDARY;
        var x = box.right() - (step.node().kind().isActivity() ? 2 : 4);
        var y = boundary ? box.bottom() - 3 : box.y() + (step.node().kind().isActivity() ? 2 : 4);
        var disc = new Path(circle(x, y, 7.5), "m");
        var sign =
                switch (step.state()) {
                    case DONE -> "M%s l2.5 2.5 l4.5 -5".formatted(at(x - 3.5, y + 0.5));
                    case CURRENT -> "M%s l6 4 l-6 4 z".formatted(at(x - 2.2, y - 4));
                    case STOPPED -> "M%s l6 6 m0 -6 l-6 6".formatted(at(x - 3, y - 3));
                    default -> "";
                };
        if (sign.isEmpty()) return List.of();
        return List.of(disc, new Path(sign, step.state() == State.CURRENT ? "mf" : "ms"));
    }

    static String box(Box b, double r) {
        var w = b.width() - 2 * r;
        var h = b.height() - 2 * r;
        if (r == 0) return "M%s h%s v%s h-%s z".formatted(at(b.x(), b.y()), number(w), number(h), number(w));
        var arc = "a%1$s %1$s 0 0 1 ".formatted(number(r));
        var n = number(r);
        return "M%s h%s %s%s %s v%s %s-%s %s h-%s %s-%s -%s v-%s %s%s -%s z"
                .formatted(
                        at(b.x() + r, b.y()),
                        number(w),
                        arc,
                        n,
                        n,
                        number(h),
                        arc,
                        n,
                        n,
                        number(w),
                        arc,
                        n,
                        n,
                        number(h),
                        arc,
                        n,
                        n);
    }

    static String line(List<Point> points) {
        var d = new StringBuilder();
        for (var p : points) d.append(d.isEmpty() ? "M" : " L").append(at(p.x(), p.y()));
        return d.toString();
    }

    /** The tip of an arrow. */
    static String head(List<Point> points) {
        if (points.size() < 2) return "";
        var tip = points.get(points.size() - 1);
        var from = points.get(points.size() - 2);
        var length = Math.hypot(tip.x() - from.x(), tip.y() - from.y());
        var dx = (tip.x() - from.x()) / length;
        var dy = (tip.y() - from.y()) / length;
        var baseX = tip.x() - 9 * dx;
        var baseY = tip.y() - 9 * dy;
        return "M%s L%s L%s z"
                .formatted(
                        at(tip.x(), tip.y()),
                        at(baseX - 4.5 * dy, baseY + 4.5 * dx),
                        at(baseX + 4.5 * dy, baseY - 4.5 * dx));
    }

    private static String circle(double x, double y, double r) {
        return "M%1$s a%2$s %2$s 0 1 1 %3$s 0 a%2$s %2$s 0 1 1 -%3$s 0z"
                .formatted(at(x - r, y), number(r), number(2 * r));
    }

    private static String at(double x, double y) {
        return number(x) + " " + number(y);
    }

    /** No more digits than a screen can show. */
    static String number(double n) {
        var rounded = Math.round(n * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }
}
