package heyi.process;

import heyi.casefile.Acts;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.party.Actor;
import heyi.rules.Phrase;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.stereotype.Component;

/** Says what became of an item that lies in no inbox any more. */
@Component
class FinishedItems {

    private final Acts acts;
    private final Cases cases;
    private final HistoryService history;

    FinishedItems(Acts acts, Cases cases, HistoryService history) {
        this.acts = acts;
        this.cases = cases;
        this.history = history;
    }

    /** @return a conflict for those who may see the case; for everybody else it is not there */
    RuntimeException explain(String taskId, Actor actor) {
        return doneBySomebody(taskId, actor)
                .or(() -> overtaken(taskId, actor))
                .<RuntimeException>map(conflict -> conflict)
                .orElseGet(NotThere::new);
    }

    private Optional<Conflict> doneBySomebody(String taskId, Actor actor) {
        return acts.completed(taskId)
                .filter(c -> cases.visible(new CaseId(c.caseId()), actor).isPresent())
                .map(c -> new Conflict("task.done", Phrase.of("title." + c.step()), c.person()));
    }

    /** A timer or another way through the model took it away. */
    private Optional<Conflict> overtaken(String taskId, Actor actor) {
        var task = Optional.ofNullable(history.createHistoricTaskInstanceQuery()
                .taskId(taskId)
                .finished()
                .singleResult());
        return task.filter(t ->
                        cases.visible(caseOf(t.getProcessInstanceId()), actor).isPresent())
                .map(t -> new Conflict(
                        "task.lapsed",
                        Phrase.of("title." + t.getTaskDefinitionKey().replaceFirst("User_", ""))));
    }

    private CaseId caseOf(String process) {
        return CaseId.of(history.createHistoricProcessInstanceQuery()
                .processInstanceId(process)
                .singleResult()
                .getBusinessKey());
    }
}
