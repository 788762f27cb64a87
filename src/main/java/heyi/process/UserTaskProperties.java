package heyi.process;

import heyi.casefile.CaseClock;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What a model says about a user task beyond BPMN.
 *
 * @param clocks the deadlines that it may stand under; the first that runs is shown
 * @param paper whether the union may record it from the employer's paper original
 */
record UserTaskProperties(List<CaseClock> clocks, StepRole role, boolean paper) {

    static UserTaskProperties of(Element userTask) {
        return new UserTaskProperties(
                Arrays.stream(property(userTask, "clock", "").split(","))
                        .filter(s -> !s.isBlank())
                        .map(s -> CaseClock.valueOf(s.strip()))
                        .toList(),
                StepRole.valueOf(property(userTask, "role", "STAFF")),
                Boolean.parseBoolean(property(userTask, "paper", "false")));
    }

    private static String property(Element userTask, String name, String otherwise) {
        var extensions = userTask.element("extensionElements");
        var properties = extensions == null ? null : extensions.element("properties");
        if (properties == null) return otherwise;
        return properties.elements("property").stream()
                .filter(p -> name.equals(p.attribute("name")))
                .map(p -> p.attribute("value"))
                .findFirst()
                .orElse(otherwise);
    }
}
