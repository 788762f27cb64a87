package heyi.process;

import heyi.casefile.Acts;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.congress.CloseVote;
import heyi.congress.Congress;
import heyi.congress.ConveneCongress;
import heyi.document.DocumentKind;
import heyi.negotiation.Draft;
import heyi.negotiation.Drafts;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Java half of bpmn/ratification.bpmn. Business key: the case id. */
@Component
public class RatificationProcess implements Glue {

    static final Var<String> RATIFICATION_OUTCOME = new Var<>("ratificationOutcome", String.class);

    private final Congress congress;
    private final Drafts drafts;
    private final Cases cases;
    private final Acts acts;
    private final Deadlines deadlines;
    private final DocumentProcess documentJobs;

    RatificationProcess(
            Congress congress,
            Drafts drafts,
            Cases cases,
            Acts acts,
            Deadlines deadlines,
            DocumentProcess documentJobs) {
        this.congress = congress;
        this.drafts = drafts;
        this.cases = cases;
        this.acts = acts;
        this.deadlines = deadlines;
        this.documentJobs = documentJobs;
    }

    ConveneCongress conveneCongressForm(Work work) {
        var day = deadlines.today().plusDays(1);
        return congress.last(work.caseId())
                .map(s -> new ConveneCongress(s.session(), s.place(), day.atTime(9, 0), day.atTime(17, 0)))
                .orElseGet(() -> new ConveneCongress("", "", day.atTime(9, 0), day.atTime(17, 0)));
    }

    String conveneCongress(Work work, ConveneCongress form) {
        var version = drafts.latest(work.caseId()).map(Draft::version).orElseThrow();
        congress.convene(work.caseId(), form, version);
        return "召集" + form.session() + "，审议合同草案第" + version + "稿；草案即日起供职工代表查阅，无记名表决。";
    }

    String closeVote(Work work, CloseVote form) {
        congress.requireFullTurnout(work.caseId());
        return "全体职工代表均已投票，提前结束表决。";
    }

    public void countVotes(DelegateExecution execution) {
        var id = CaseId.of(execution.getProcessBusinessKey());
        var sitting = congress.count(id);
        RATIFICATION_OUTCOME.set(execution, sitting.outcome().name());
        documentJobs.due(id, DocumentKind.RESOLUTION, sitting.documentSubject());
        acts.happened(
                id,
                "CountVotes",
                "职代会表决：" + sitting.outcome().label(),
                Objects.requireNonNull(sitting.ruleText()),
                null,
                cases.get(id).union());
    }
}
