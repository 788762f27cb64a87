package heyi.process;

import static heyi.process.BpmnConventionsTest.all;
import static heyi.process.BpmnConventionsTest.process;
import static heyi.process.BpmnConventionsTest.tail;
import static org.assertj.core.api.Assertions.assertThat;

import heyi.casefile.CaseClock;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.*;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every model in bpmn/ to the Java half that it calls: process classes, clocks, other models. */
class BpmnGlueTest {

    private static final String MODELS = "heyi.process.BpmnConventionsTest#models";
    private static final Pattern PARTY =
            Pattern.compile("\\$\\{parties\\.(\\w+\\(execution\\)|side\\(execution, side\\))}");
    private static final Pattern WAKE = Pattern.compile("\\$\\{clocks\\.wake\\(execution, '([A-Z_]+)'\\)}");

    @ParameterizedTest(name = "{0}")
    @MethodSource(MODELS)
    void every_user_task_goes_to_a_party_and_a_role(Path file) {
        for (var task : all(file, UserTask.class)) {
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).matches(PARTY);
            assertThat(task.getCamundaFormKey()).as(task.getId()).isEqualTo("/tasks");
            assertThat(values(task, "role")).as(task.getId()).hasSize(1).isSubsetOf("HEAD", "STAFF", "CHIEF");
            assertThat(values(task, "paper")).as(task.getId()).isSubsetOf("true");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(MODELS)
    void every_user_task_is_a_method_that_takes_the_work(Path file) throws ClassNotFoundException {
        for (var task : all(file, UserTask.class)) {
            assertThat(methods(file, task)).as(task.getId()).anySatisfy(method -> assertThat(
                            method.getParameterTypes()[0].getSimpleName())
                    .isEqualTo("Work"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(MODELS)
    void every_service_task_calls_the_method_that_it_is_named_after(Path file) throws ClassNotFoundException {
        for (var task : all(file, ServiceTask.class)) {
            var call = "${" + small(glueName(file)) + "." + small(tail(task.getId())) + "(execution)}";
            assertThat(task.getCamundaExpression()).isEqualTo(call);
            assertThat(methods(file, task)).as(task.getId()).anySatisfy(method -> assertThat(method.getModifiers())
                    .matches(Modifier::isPublic, "public"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(MODELS)
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
    @MethodSource(MODELS)
    void every_timer_and_every_deadline_shown_is_a_clock_of_the_law(Path file) throws ClassNotFoundException {
        var used = new ArrayList<String>();
        for (var timer : all(file, TimerEventDefinition.class)) {
            assertThat(timer.getTimeDate().getTextContent()).matches(WAKE);
            used.add(WAKE.matcher(timer.getTimeDate().getTextContent()).replaceAll("$1"));
        }
        for (var task : all(file, UserTask.class))
            for (var names : values(task, "clock")) used.addAll(List.of(names.split(",")));
        if (used.isEmpty()) return;
        assertThat(CaseClock.values()).extracting(Enum::name).containsAll(used);
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

    private static String small(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
