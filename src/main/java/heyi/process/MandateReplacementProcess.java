package heyi.process;

import heyi.casefile.Acts;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.document.DocumentKind;
import heyi.election.AppointReplacement;
import heyi.election.CloseByElection;
import heyi.election.NominateReplacement;
import heyi.election.Representative;
import heyi.election.Representatives;
import heyi.election.Succession;
import heyi.party.Side;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Java half of bpmn/mandate-replacement.bpmn, one for each side with vacant seats. Business key: the case id. */
@Component
@Transactional
public class MandateReplacementProcess implements Glue {

    static final String KEY = "mandate-replacement";
    static final Var<Boolean> VACANT = new Var<>("vacant", Boolean.class);

    private final Succession succession;
    private final Representatives representatives;
    private final Cases cases;
    private final Acts acts;
    private final Deadlines deadlines;
    private final DocumentProcess documents;
    private final RuntimeService runtime;

    MandateReplacementProcess(
            Succession succession,
            Representatives representatives,
            Cases cases,
            Acts acts,
            Deadlines deadlines,
            DocumentProcess documents,
            RuntimeService runtime) {
        this.succession = succession;
        this.representatives = representatives;
        this.cases = cases;
        this.acts = acts;
        this.deadlines = deadlines;
        this.documents = documents;
        this.runtime = runtime;
    }

    /** Starts to fill the vacant seats of a side, unless that has begun already. */
    void begin(CaseId id, Side side) {
        if (isRunning(id, side)) return;
        runtime.startProcessInstanceByKey(
                KEY, id.toString(), Map.<String, Object>of(RepresentativeElectionProcess.SIDE.name(), side.name()));
    }

    private boolean isRunning(CaseId id, Side side) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(KEY)
                        .processInstanceBusinessKey(id.toString())
                        .variableValueEquals(RepresentativeElectionProcess.SIDE.name(), side.name())
                        .count()
                > 0;
    }

    NominateReplacement nominateReplacementForm(Work work) {
        var tomorrow = deadlines.today().plusDays(1);
        return new NominateReplacement(List.of(), List.of(), tomorrow.atTime(9, 0), tomorrow.atTime(17, 0));
    }

    String nominateReplacement(Work work, NominateReplacement form) {
        var vote = succession.nominate(work.caseId(), form);
        work.set(RepresentativeElectionProcess.ELECTED, vote);
        return "提名补选的职工方协商代表：" + names(work.caseId(), Side.WORKERS) + (vote ? "，提交职代会无记名投票补选。" : "。");
    }

    String closeByElection(Work work, CloseByElection form) {
        representatives.requireFullTurnout(work.caseId());
        return "全体职工代表均已投票，提前结束补选投票。";
    }

    public void countByElection(DelegateExecution execution) {
        var id = CaseId.of(execution.getProcessBusinessKey());
        var result = succession.count(id);
        RepresentativeElectionProcess.ELECTION_OUTCOME.set(execution, result.all() ? "ELECTED" : "NOT_ELECTED");
        acts.happened(
                id,
                "CountByElection",
                "公布补选结果",
                result.told(),
                null,
                cases.get(id).union());
    }

    AppointReplacement appointReplacementForm(Work work) {
        return new AppointReplacement(List.of(), "", false);
    }

    String appointReplacement(Work work, AppointReplacement form) {
        succession.appoint(work.caseId(), form);
        return "另行指派企业方协商代表：" + names(work.caseId(), Side.EMPLOYER) + "。";
    }

    private String names(CaseId id, Side side) {
        return representatives.slate(id, side).orElseThrow().members().stream()
                .map(Representative::name)
                .collect(Collectors.joining("、"));
    }

    /** The other side is told in writing: list and mandate are filed, and the timeline is open to both (ZJ art. 13). */
    public void publishReplacement(DelegateExecution execution) {
        var id = CaseId.of(execution.getProcessBusinessKey());
        var side = Side.valueOf(RepresentativeElectionProcess.SIDE.in(execution));
        var slate = representatives.slate(id, side).orElseThrow();
        var subject = (side == Side.WORKERS ? "workers-" : "employer-") + slate.no();
        documents.due(id, DocumentKind.REPRESENTATIVE_LIST, subject);
        if (side == Side.EMPLOYER || slate.members().stream().anyMatch(Representative::outside)) {
            documents.due(id, DocumentKind.APPOINTMENT, subject);
        }
        var vacancies = succession.vacancies(id, side);
        VACANT.set(execution, vacancies > 0);
        acts.happened(
                id,
                "PublishReplacement",
                "公布补入的协商代表并通知对方",
                side.label() + "补入：" + names(id, side) + "。"
                        + (vacancies > 0 ? "仍有空缺" + vacancies + "席，继续补足。" : "空缺已补足。"),
                null,
                cases.get(id).group(side));
    }

    /** A case that ended without an agreement has nobody to represent. */
    void stop(CaseId id) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(id.toString())
                .list()
                .forEach(p -> runtime.deleteProcessInstance(p.getId(), "case over"));
    }
}
