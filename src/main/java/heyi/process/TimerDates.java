package heyi.process;

import heyi.casefile.CaseClock;
import heyi.casefile.CaseId;
import heyi.casefile.Deadline;
import heyi.casefile.Deadlines;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;

/** Moves the timers that wait for a clock of a case to its new date: the models say which timer waits for which. */
@Component
class TimerDates {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Deadlines deadlines;

    TimerDates(
            ManagementService management, RuntimeService runtime, RepositoryService repository, Deadlines deadlines) {
        this.management = management;
        this.runtime = runtime;
        this.repository = repository;
        this.deadlines = deadlines;
    }

    void move(CaseId id, CaseClock clock) {
        deadlines.running(id, clock).ifPresent(deadline -> move(id, deadline));
    }

    private void move(CaseId id, Deadline deadline) {
        var wake = Date.from(deadline.dueAt().toInstant());
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.toString()).list().stream()
                .map(ProcessInstance::getProcessInstanceId)
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance).timers().list().stream())
                .filter(job -> waitsFor(job, deadline.clock()))
                .forEach(job -> management.setJobDuedate(job.getId(), wake));
    }

    private boolean waitsFor(Job job, CaseClock clock) {
        var definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return definition != null && wakeOf(definition).contains("'" + clock.name() + "'");
    }

    /** The expression by which the model sets the timer, see {@link Clocks#wake}. */
    private String wakeOf(JobDefinition definition) {
        var event = repository
                .getBpmnModelInstance(definition.getProcessDefinitionId())
                .getModelElementById(definition.getActivityId());
        return event == null
                ? ""
                : event.getChildElementsByType(TimerEventDefinition.class).stream()
                        .map(TimerEventDefinition::getTimeDate)
                        .filter(Objects::nonNull)
                        .map(date -> date.getTextContent())
                        .filter(text -> text.contains("clocks.wake"))
                        .findFirst()
                        .orElse("");
    }
}
