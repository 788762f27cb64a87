package heyi.process;

import static heyi.process.CaseProcess.moment;

import heyi.casefile.Acts;
import heyi.casefile.Acts.Handled;
import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.party.Actor;
import heyi.process.ProcessPicture.Run;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the engine did in one case, step by step, for administrators: by which party, never by whom. */
@Component
@Transactional(readOnly = true)
public class CaseHistory {

    private final Cases cases;
    private final Acts acts;
    private final ModelDiagrams diagrams;
    private final HistoryService history;

    CaseHistory(Cases cases, Acts acts, ModelDiagrams diagrams, HistoryService history) {
        this.cases = cases;
        this.acts = acts;
        this.diagrams = diagrams;
        this.history = history;
    }

    /**
     * All processes of a case, with those that print documents, oldest first.
     *
     * @throws NotThere for everybody but an administrator, or without such a case
     */
    public List<Run> runs(CaseId id, Actor reader) {
        return instances(file(id, reader).caseId()).stream()
                .map(p -> new Run(
                        p.getId(),
                        p.getProcessDefinitionKey(),
                        p.getProcessDefinitionName(),
                        p.getProcessDefinitionVersion(),
                        1,
                        p.getSuperProcessInstanceId(),
                        null,
                        moment(p.getStartTime()),
                        p.getEndTime() == null ? null : moment(p.getEndTime())))
                .toList();
    }

    /**
     * The steps of one process in the order of their beginning.
     *
     * @throws NotThere as {@link #runs}, or if the case has no such process
     */
    public List<Past> steps(CaseId id, String run, Actor reader) {
        var file = file(id, reader);
        var instance = instances(file.caseId()).stream()
                .filter(p -> p.getId().equals(run))
                .findFirst()
                .orElseThrow(NotThere::new);
        var diagram = diagrams.of(instance.getProcessDefinitionId());
        var handled =
                acts.handled(id).stream().collect(Collectors.toMap(Handled::taskId, Function.identity(), (a, b) -> a));
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(run)
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .filter(a -> a.getActivityId().equals(CaseProcess.nodeOf(a)))
                .map(a -> {
                    var by = Optional.ofNullable(a.getTaskId()).map(handled::get);
                    return new Past(
                            diagram.node(a.getActivityId()).orElseThrow(),
                            moment(a.getStartTime()),
                            a.getEndTime() == null ? null : moment(a.getEndTime()),
                            a.isCanceled(),
                            by.map(h -> role(file, h.party())).orElse(null),
                            a.getCalledProcessInstanceId());
                })
                .toList();
    }

    public BargainingCase file(CaseId id, Actor reader) {
        if (!reader.administrator()) throw new NotThere();
        return cases.find(id).orElseThrow(NotThere::new);
    }

    private List<HistoricProcessInstance> instances(CaseId id) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(id.toString()).list().stream()
                .sorted(Comparator.comparing(HistoricProcessInstance::getStartTime)
                        .thenComparing(p -> p.getSuperProcessInstanceId() != null))
                .toList();
    }

    private static @Nullable PartyRole role(BargainingCase file, String party) {
        if (party.equals(file.union())) return PartyRole.UNION;
        if (party.equals(file.employer())) return PartyRole.EMPLOYER;
        if (party.equals(file.upperUnion())) return PartyRole.UPPER_UNION;
        return party.equals(file.bureau()) ? PartyRole.BUREAU : null;
    }

    /** Which party of the case. */
    public enum PartyRole {
        UNION,
        EMPLOYER,
        UPPER_UNION,
        BUREAU
    }

    /**
     * @param ended null while it lasts
     * @param by null if the engine did it or it is open
     * @param called the process that it called
     */
    public record Past(
            ModelDiagram.Node node,
            OffsetDateTime began,
            @Nullable OffsetDateTime ended,
            boolean stopped,
            @Nullable PartyRole by,
            @Nullable String called) {}
}
