package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.*;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every model in bpmn/ to the house rules: names, labels, articles, decisions. */
class BpmnConventionsTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern ARTICLE =
            Pattern.compile("\\b(LL|LCL|TUL|R22|R9|ZJ|ZJ-DM|ZJ-TU|ZJ-SUP|HZ) \\d+|platform rule");

    static Stream<Path> models() throws IOException {
        try (var files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void the_file_is_valid_and_named_after_its_one_process(Path file) {
        Bpmn.validateModel(Bpmn.readModelFromFile(file.toFile()));
        var process = process(file);
        assertThat(process.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void the_diagram_fits_a_page(Path file) {
        assertThat(all(file, FlowNode.class)).hasSizeLessThanOrEqualTo(16);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void ids_say_what_kind_of_element_they_name(Path file) {
        for (var node : all(file, FlowNode.class)) assertThat(node.getId()).matches(prefix(node) + "_([A-Z][a-z]+)+");
        for (var flow : all(file, SequenceFlow.class)) {
            var ends = tail(flow.getSource().getId()) + "To"
                    + tail(flow.getTarget().getId());
            assertThat(flow.getId()).isEqualTo("Flow_" + ends);
        }
        for (var message : all(file, Message.class)) {
            assertThat(message.getId()).isEqualTo("Message_" + message.getName());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void labels_are_chinese(Path file) {
        assertThat(process(file).getName()).containsPattern(HAN);
        for (var node : all(file, FlowNode.class)) {
            assertThat(node.getName()).as(node.getId()).isNotNull().containsPattern(HAN);
        }
        for (var gateway : all(file, ExclusiveGateway.class)) {
            assertThat(gateway.getName()).as(gateway.getId()).endsWith("？");
            for (var flow : gateway.getOutgoing()) {
                assertThat(flow.getName()).as(flow.getId()).isNotNull().containsPattern(HAN);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void the_documentation_is_english_and_cites_the_article(Path file) {
        var bound = new ArrayList<BaseElement>(List.of(process(file)));
        bound.addAll(all(file, UserTask.class));
        bound.addAll(all(file, CallActivity.class));
        all(file, TimerEventDefinition.class).forEach(timer -> bound.add((CatchEvent) timer.getParentElement()));
        for (var element : bound) {
            assertThat(documentation(element))
                    .as(element.getId())
                    .containsPattern(ARTICLE)
                    .doesNotContainPattern(HAN);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void every_node_lies_between_a_start_and_an_end(Path file) {
        for (var node : all(file, FlowNode.class)) {
            var begins = node instanceof StartEvent || node instanceof BoundaryEvent;
            assertThat(node.getIncoming().isEmpty()).as(node.getId()).isEqualTo(begins);
            assertThat(node.getOutgoing().isEmpty()).as(node.getId()).isEqualTo(node instanceof EndEvent);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void a_deciding_gateway_has_one_default_and_conditions_on_all_other_ways(Path file) {
        for (var gateway : all(file, ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() < 2) continue;
            assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
            for (var flow : gateway.getOutgoing()) {
                var unconditional = flow.getConditionExpression() == null;
                assertThat(unconditional).as(flow.getId()).isEqualTo(flow.equals(gateway.getDefault()));
            }
        }
    }

    static <T extends ModelElementInstance> Collection<T> all(Path file, Class<T> type) {
        return Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(type);
    }

    static Process process(Path file) {
        var processes = all(file, Process.class);
        assertThat(processes).hasSize(1);
        return processes.iterator().next();
    }

    private static String prefix(FlowNode node) {
        if (node instanceof StartEvent) return "Start";
        if (node instanceof EndEvent) return "End";
        if (node instanceof UserTask) return "User";
        if (node instanceof CallActivity) return "Call";
        if (node instanceof ServiceTask) return "Task";
        if (node instanceof Gateway) return "Gateway";
        return node.getChildElementsByType(TimerEventDefinition.class).isEmpty() ? "Event" : "Timer";
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(ModelElementInstance::getTextContent)
                .collect(Collectors.joining());
    }

    /** What follows the prefix of an id. */
    static String tail(String id) {
        return id.substring(id.indexOf('_') + 1);
    }
}
