package heyi.process;

import heyi.process.ModelDiagram.Area;
import heyi.process.ModelDiagram.Box;
import heyi.process.ModelDiagram.Flow;
import heyi.process.ModelDiagram.Kind;
import heyi.process.ModelDiagram.Node;
import heyi.process.ModelDiagram.Point;
import heyi.process.ModelDiagram.Trigger;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads the picture out of a model. Without document types, so that no file of a stranger makes the parser fetch another. */
final class DiagramXml {

    private static final String ANY = "*";
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("startEvent", Kind.START),
            Map.entry("endEvent", Kind.END),
            Map.entry("userTask", Kind.USER_TASK),
            Map.entry("task", Kind.AUTOMATIC_TASK),
            Map.entry("serviceTask", Kind.AUTOMATIC_TASK),
            Map.entry("scriptTask", Kind.AUTOMATIC_TASK),
            Map.entry("businessRuleTask", Kind.AUTOMATIC_TASK),
            Map.entry("sendTask", Kind.AUTOMATIC_TASK),
            Map.entry("receiveTask", Kind.CATCH),
            Map.entry("callActivity", Kind.CALL),
            Map.entry("subProcess", Kind.SUB_PROCESS),
            Map.entry("exclusiveGateway", Kind.EXCLUSIVE),
            Map.entry("parallelGateway", Kind.PARALLEL),
            Map.entry("inclusiveGateway", Kind.INCLUSIVE),
            Map.entry("eventBasedGateway", Kind.EVENT_BASED),
            Map.entry("intermediateCatchEvent", Kind.CATCH),
            Map.entry("intermediateThrowEvent", Kind.THROW),
            Map.entry("boundaryEvent", Kind.BOUNDARY));

    private final Document xml;
    private final Map<String, Element> drawn = new HashMap<>();

    private DiagramXml(Document xml) {
        this.xml = xml;
        for (var name : List.of("BPMNShape", "BPMNEdge")) {
            for (var each : all(xml.getDocumentElement(), name)) drawn.put(each.getAttribute("bpmnElement"), each);
        }
    }

    /** @throws IllegalStateException if it is no well-formed model */
    static ModelDiagram read(InputStream model) {
        try (model) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            return new DiagramXml(factory.newDocumentBuilder().parse(model)).diagram();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("the model cannot be read", e);
        }
    }

    private ModelDiagram diagram() {
        var process = all(xml.getDocumentElement(), "process").get(0);
        var nodes = new ArrayList<Node>();
        var flows = new ArrayList<Flow>();
        for (var each : all(process, ANY)) {
            var kind = KINDS.get(each.getLocalName());
            if (kind != null) nodes.add(node(each, kind));
            if ("sequenceFlow".equals(each.getLocalName())) flows.add(flow(each));
        }
        var areas = new ArrayList<Area>();
        for (var name : List.of("participant", "lane")) {
            for (var each : all(xml.getDocumentElement(), name)) {
                var box = bounds(drawn.get(each.getAttribute("id")));
                if (box != null) areas.add(new Area(each.getAttribute("id"), each.getAttribute("name"), box));
            }
        }
        return new ModelDiagram(
                process.getAttribute("id"),
                process.getAttribute("name"),
                List.copyOf(nodes),
                List.copyOf(flows),
                List.copyOf(areas));
    }

    private Node node(Element e, Kind kind) {
        var shape = drawn.get(e.getAttribute("id"));
        var host = e.getAttribute("attachedToRef");
        return new Node(
                e.getAttribute("id"),
                kind,
                trigger(e),
                e.getAttribute("name"),
                bounds(shape),
                label(shape),
                host.isEmpty() ? null : host,
                !"false".equals(e.getAttribute(kind == Kind.START ? "isInterrupting" : "cancelActivity")),
                children(e).stream().anyMatch(c -> "multiInstanceLoopCharacteristics".equals(c.getLocalName())));
    }

    private static Trigger trigger(Element e) {
        for (var child : children(e)) {
            var name = child.getLocalName();
            if (!name.endsWith("EventDefinition")) continue;
            return switch (name) {
                case "timerEventDefinition" -> Trigger.TIMER;
                case "messageEventDefinition" -> Trigger.MESSAGE;
                case "terminateEventDefinition" -> Trigger.TERMINATE;
                default -> Trigger.OTHER;
            };
        }
        return Trigger.NONE;
    }

    private Flow flow(Element e) {
        var edge = drawn.get(e.getAttribute("id"));
        var line = edge == null
                ? List.<Point>of()
                : all(edge, "waypoint").stream()
                        .map(p -> new Point(number(p, "x"), number(p, "y")))
                        .toList();
        return new Flow(
                e.getAttribute("id"),
                e.getAttribute("name"),
                e.getAttribute("sourceRef"),
                e.getAttribute("targetRef"),
                line,
                label(edge));
    }

    private static @Nullable Box bounds(@Nullable Element shape) {
        if (shape == null) return null;
        return children(shape).stream()
                .filter(c -> "Bounds".equals(c.getLocalName()))
                .map(b -> new Box(number(b, "x"), number(b, "y"), number(b, "width"), number(b, "height")))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Box label(@Nullable Element shape) {
        if (shape == null) return null;
        return children(shape).stream()
                .filter(c -> "BPMNLabel".equals(c.getLocalName()))
                .findFirst()
                .map(DiagramXml::bounds)
                .orElse(null);
    }

    private static double number(Element e, String attribute) {
        return Double.parseDouble(e.getAttribute(attribute));
    }

    private static List<Element> children(Element parent) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static List<Element> all(Element root, String name) {
        var nodes = root.getElementsByTagNameNS(ANY, name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }
}
