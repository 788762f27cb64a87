package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.*;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every model in bpmn/ to the house rules and to the Java half that it calls. */
class BpmnConventionsTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern ARTICLE =
            Pattern.compile("\\b(LL|LCL|TUL|R22|R9|ZJ|ZJ-DM|ZJ-TU|ZJ-SUP|HZ) \\d+|platform rule");
    private static final Pattern PARTY =
            Pattern.compile("\\$\\{parties\\.(\\w+\\(execution\\)|side\\(execution, side\\))}");
    private static final Pattern WAKE = Pattern.compile("\\$\\{clocks\\.wake\\(execution, '([A-Z_]+)'\\)}");

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
            for (var flow : gateway.getOutgoing())
                assertThat(flow.getName()).as(flow.getId()).isNotNull().containsPattern(HAN);
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void every_user_task_goes_to_a_party_and_a_role(Path file) {
        for (var task : all(file, UserTask.class)) {
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).matches(PARTY);
            assertThat(task.getCamundaFormKey()).as(task.getId()).isEqualTo("/tasks");
            assertThat(values(task, "role")).as(task.getId()).hasSize(1).isSubsetOf("HEAD", "STAFF", "CHIEF");
            assertThat(values(task, "paper")).as(task.getId()).isSubsetOf("true");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void every_user_task_is_a_method_that_takes_the_work(Path file) throws ClassNotFoundException {
        for (var task : all(file, UserTask.class)) {
            assertThat(methods(file, task)).as(task.getId()).anySatisfy(method -> assertThat(
                            method.getParameterTypes()[0].getSimpleName())
                    .isEqualTo("Work"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void every_service_task_calls_the_method_that_it_is_named_after(Path file) throws ClassNotFoundException {
        for (var task : all(file, ServiceTask.class)) {
            var call = "${" + small(glueName(file)) + "." + small(tail(task.getId())) + "(execution)}";
            assertThat(task.getCamundaExpression()).isEqualTo(call);
            assertThat(methods(file, task)).as(task.getId()).anySatisfy(method -> assertThat(method.getModifiers())
                    .matches(Modifier::isPublic, "public"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void every_call_activity_calls_a_model_of_the_same_deployment_for_the_same_case(Path file) {
        for (var call : all(file, CallActivity.class)) {
            assertThat(Path.of("bpmn", call.getCalledElement() + ".bpmn")).exists();
            assertThat(call.getCamundaCalledElementBinding()).as(call.getId()).isEqualTo("deployment");
            assertThat(extensions(call, CamundaIn.class))
                    .as(call.getId())
                    .extracting(CamundaIn::getCamundaBusinessKey)
                    .contains("#{execution.processBusinessKey}");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void every_timer_and_every_deadline_shown_is_a_clock_of_the_law(Path file) throws ClassNotFoundException {
        var used = new ArrayList<String>();
        for (var timer : all(file, TimerEventDefinition.class)) {
            assertThat(timer.getTimeDate().getTextContent()).matches(WAKE);
            used.add(WAKE.matcher(timer.getTimeDate().getTextContent()).replaceAll("$1"));
        }
        for (var task : all(file, UserTask.class)) used.addAll(values(task, "clock"));
        if (used.isEmpty()) return;
        assertThat(Class.forName("heyi.casefile.Clock").getEnumConstants())
                .extracting(clock -> ((Enum<?>) clock).name())
                .containsAll(used);
    }

    static <T extends ModelElementInstance> Collection<T> all(Path file, Class<T> type) {
        return Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(type);
    }

    private static Process process(Path file) {
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

    private static List<String> values(UserTask task, String property) {
        return extensions(task, CamundaProperties.class).stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(each -> each.getCamundaName().equals(property))
                .map(CamundaProperty::getCamundaValue)
                .toList();
    }

    private static <T extends ModelElementInstance> List<T> extensions(BaseElement element, Class<T> type) {
        return element.getExtensionElements()
                .getElementsQuery()
                .filterByType(type)
                .list();
    }

    private static String glueName(Path file) {
        return Arrays.stream(process(file).getId().split("-"))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining("", "", "Process"));
    }

    /** The methods that the process class offers for a task: User_ServeOffer is serveOffer. */
    private static List<Method> methods(Path file, FlowNode task) throws ClassNotFoundException {
        return Arrays.stream(Class.forName("heyi.process." + glueName(file)).getDeclaredMethods())
                .filter(method -> method.getName().equals(small(tail(task.getId()))))
                .filter(method -> !Modifier.isPrivate(method.getModifiers()) && method.getParameterCount() > 0)
                .toList();
    }

    private static String tail(String id) {
        return id.substring(id.indexOf('_') + 1);
    }

    private static String small(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
