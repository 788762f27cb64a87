package heyi.process;

import heyi.casefile.CaseId;
import heyi.contract.Agreement;
import heyi.contract.Contracts;
import heyi.contract.SignAgreement;
import heyi.document.DocumentKind;
import heyi.document.Papers;
import heyi.document.Stored;
import heyi.election.Representatives;
import heyi.negotiation.Draft;
import heyi.negotiation.Drafts;
import heyi.rules.RuleBroken;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Java half of bpmn/signing.bpmn. Business key: the case id. */
@Component
public class SigningProcess implements Glue {

    private final Contracts contracts;
    private final Drafts drafts;
    private final Papers papers;
    private final Representatives representatives;

    SigningProcess(Contracts contracts, Drafts drafts, Papers papers, Representatives representatives) {
        this.contracts = contracts;
        this.drafts = drafts;
        this.papers = papers;
        this.representatives = representatives;
    }

    SignAgreement signAgreementForm(Work work) {
        return new SignAgreement(shown(work.caseId()).sha256(), false);
    }

    String signAgreement(Work work, SignAgreement form) {
        if (!shown(work.caseId()).sha256().equals(form.sha256())) {
            throw new RuleBroken("contract.other-text", "您所看到的文本已被更新，请重新打开合同文本后再签署。");
        }
        var both = contracts.sign(
                work.caseId(), version(work.caseId()), work.side(), work.signer(representatives), form.sha256());
        var told = work.side().label() + "首席代表确认签署集体合同（文本校验码" + form.sha256().substring(0, 12) + "…）。";
        return both ? told + "双方均已签署。" : told;
    }

    private Stored shown(CaseId id) {
        return papers.file(id, DocumentKind.AGREEMENT, Agreement.subject(contracts.numberFor(id, version(id))));
    }

    private int version(CaseId id) {
        return drafts.latest(id).map(Draft::version).orElseThrow();
    }

    public void startFilingClock(DelegateExecution execution) {
        contracts.startFilingPeriod(CaseId.of(execution.getProcessBusinessKey()));
    }
}
