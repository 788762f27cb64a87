package heyi.process;

import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.party.Actor;
import heyi.process.ProcessPicture.Run;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the processes of a case stand, from the engine's own history and by the version of the model on which the case runs.
 * What a party does within itself looks to everybody else as it does in the timeline: as if it had not happened.
 */
@Component
@Transactional(readOnly = true)
public class CaseProcess {

    private final Cases cases;
    private final ModelDiagrams diagrams;
    private final PictureStates states;
    private final HistoryService history;

    CaseProcess(Cases cases, ModelDiagrams diagrams, PictureStates states, HistoryService history) {
        this.cases = cases;
        this.diagrams = diagrams;
        this.states = states;
        this.history = history;
    }

    /**
     * All processes of a case, oldest first; jobs that print documents are none of them.
     *
     * @throws NotThere if the person may not see the case
     */
    public List<Run> runs(CaseId id, Actor reader) {
        return runs(visible(id, reader).caseId());
    }

    /**
     * The picture of one process.
     *
     * @param run which one; null for the whole cycle
     * @throws NotThere if the person may not see the case, or the case has no such process
     */
    public ProcessPicture picture(CaseId id, @Nullable String run, Actor reader) {
        var file = visible(id, reader);
        var runs = runs(file.caseId());
        var shown = runs.stream()
                .filter(r -> run == null ? r.key().equals(BargainingCycleProcess.KEY) : r.id().equals(run))
                .findFirst()
                .orElseThrow(NotThere::new);
        var definition = history.createHistoricProcessInstanceQuery()
                .processInstanceId(shown.id())
                .singleResult()
                .getProcessDefinitionId();
        return states.of(file, shown, diagrams.of(definition), runs, reader);
    }

    private BargainingCase visible(CaseId id, Actor reader) {
        return cases.visible(id, reader).orElseThrow(NotThere::new);
    }

    private List<Run> runs(CaseId id) {
        var all = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(id.toString()).list().stream()
                .filter(p -> !p.getProcessDefinitionKey().equals(DocumentProcess.KEY))
                .sorted(Comparator.comparing(HistoricProcessInstance::getStartTime)
                        .thenComparing(p -> p.getSuperProcessInstanceId() != null))
                .toList();
        var calls = calls(all);
        Map<String, Integer> rounds = new HashMap<>();
        var runs = new ArrayList<Run>();
        for (var each : all) {
            var from = calls.get(each.getId());
            var round = rounds.merge(from == null ? each.getProcessDefinitionKey() : from, 1, Integer::sum);
            runs.add(run(each, round, from));
        }
        return runs;
    }

    /** @return id of the called process to the call activity that called it, in the order of the calls */
    private Map<String, String> calls(List<HistoricProcessInstance> all) {
        Map<String, String> calls = new HashMap<>();
        all.stream()
                .map(HistoricProcessInstance::getSuperProcessInstanceId)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(caller -> history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(caller)
                        .activityType("callActivity")
                        .list()
                        .stream())
                .filter(a -> a.getCalledProcessInstanceId() != null)
                .forEach(a -> calls.put(a.getCalledProcessInstanceId(), nodeOf(a)));
        return calls;
    }

    private static Run run(HistoricProcessInstance p, int round, @Nullable String from) {
        return new Run(
                p.getId(),
                p.getProcessDefinitionKey(),
                p.getProcessDefinitionName(),
                p.getProcessDefinitionVersion(),
                round,
                p.getSuperProcessInstanceId(),
                from,
                moment(p.getStartTime()),
                p.getEndTime() == null ? null : moment(p.getEndTime()));
    }

    static OffsetDateTime moment(Date date) {
        return date.toInstant().atZone(Deadlines.LAW).toOffsetDateTime();
    }

    /** The node in the model; the engine keeps the whole of a repeated one under a name of its own. */
    static String nodeOf(HistoricActivityInstance activity) {
        var id = activity.getActivityId();
        var mark = id.indexOf('#');
        return mark < 0 ? id : id.substring(0, mark);
    }
}
