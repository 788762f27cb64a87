package heyi.process;

import heyi.casefile.Acts;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.document.DocumentKind;
import heyi.election.AppointRepresentatives;
import heyi.election.CloseElection;
import heyi.election.NominateRepresentatives;
import heyi.election.Representatives;
import heyi.election.Slate;
import heyi.party.Side;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Java half of bpmn/representative-election.bpmn. Business key: the case id. */
@Component
public class RepresentativeElectionProcess implements Glue {

    static final Var<Boolean> ELECTED = new Var<>("elected", Boolean.class);
    static final Var<String> ELECTION_OUTCOME = new Var<>("electionOutcome", String.class);
    static final Var<String> SIDE = new Var<>("side", String.class);

    private final Representatives representatives;
    private final Cases cases;
    private final Acts acts;
    private final Deadlines deadlines;
    private final DocumentProcess documents;

    RepresentativeElectionProcess(
            Representatives representatives, Cases cases, Acts acts, Deadlines deadlines, DocumentProcess documents) {
        this.representatives = representatives;
        this.cases = cases;
        this.acts = acts;
        this.deadlines = deadlines;
        this.documents = documents;
    }

    NominateRepresentatives nominateRepresentativesForm(Work work) {
        var before = representatives.slate(work.caseId(), Side.WORKERS);
        var tomorrow = deadlines.today().plusDays(1);
        return new NominateRepresentatives(
                List.of(),
                before.map(s -> s.members().stream()
                                .filter(m -> m.outside())
                                .map(m -> new NominateRepresentatives.Outsider(m.name(), m.sex(), m.post()))
                                .toList())
                        .orElse(List.of()),
                tomorrow.atTime(9, 0),
                tomorrow.atTime(17, 0),
                "");
    }

    String nominateRepresentatives(Work work, NominateRepresentatives form) {
        var vote = representatives.nominate(work.caseId(), form);
        work.set(ELECTED, vote);
        var slate = representatives.slate(work.caseId(), Side.WORKERS).orElseThrow();
        var names = String.join("、", slate.members().stream().map(m -> m.name()).toList());
        return "提名职工方协商代表" + slate.members().size() + "人：" + names + (vote ? "，提交职代会无记名选举。" : "，由工会指派。");
    }

    String closeElection(Work work, CloseElection form) {
        representatives.requireFullTurnout(work.caseId());
        return "全体职工代表均已投票，提前结束投票。";
    }

    public void countElection(DelegateExecution execution) {
        var id = CaseId.of(execution.getProcessBusinessKey());
        var result = representatives.count(id);
        ELECTION_OUTCOME.set(execution, result.all() ? "ELECTED" : "NOT_ELECTED");
        acts.happened(
                id,
                "CountElection",
                "公布选举结果",
                result.told(),
                null,
                cases.get(id).union());
    }

    AppointRepresentatives appointEmployerRepresentativesForm(Work work) {
        return new AppointRepresentatives(List.of(), "", false);
    }

    String appointEmployerRepresentatives(Work work, AppointRepresentatives form) {
        representatives.appoint(work.caseId(), form);
        var side = representatives.of(work.caseId(), Side.EMPLOYER);
        var names = String.join("、", side.stream().map(m -> m.name()).toList());
        return "指派企业方协商代表" + side.size() + "人：" + names + "，首席代表" + side.get(0).name() + "。";
    }

    public void publishRepresentatives(DelegateExecution execution) {
        var id = CaseId.of(execution.getProcessBusinessKey());
        var side = Side.valueOf(SIDE.in(execution));
        var slate = representatives.slate(id, side).orElseThrow();
        var subject = (side == Side.WORKERS ? "workers-" : "employer-") + slate.no();
        documents.due(id, DocumentKind.REPRESENTATIVE_LIST, subject);
        var outsiders = slate.members().stream().anyMatch(m -> m.outside());
        if (slate.state() == Slate.State.APPOINTED || outsiders) documents.due(id, DocumentKind.APPOINTMENT, subject);
        acts.happened(
                id,
                "PublishRepresentatives",
                "公布" + side.label() + "协商代表名单",
                side.label() + "协商代表" + slate.members().size() + "人，"
                        + slate.state().label() + "。",
                null,
                cases.get(id).group(side));
    }
}
