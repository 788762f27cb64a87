package heyi.process;

import heyi.casefile.CaseId;
import heyi.casefile.Deadlines;
import heyi.congress.Congress;
import heyi.congress.Sitting;
import heyi.contract.Agreement;
import heyi.contract.Contracts;
import heyi.contract.SignAgreement;
import heyi.document.DocumentKind;
import heyi.document.Papers;
import heyi.document.Stored;
import heyi.election.Representatives;
import heyi.election.Succession;
import heyi.negotiation.Draft;
import heyi.negotiation.Drafts;
import heyi.rules.RuleBroken;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Java half of bpmn/signing.bpmn. Business key: the case id. */
@Component
public class SigningProcess implements Glue {

    private final Contracts contracts;
    private final Drafts drafts;
    private final Papers papers;
    private final Representatives representatives;
    private final Congress congress;
    private final Deadlines deadlines;
    private final Succession succession;

    SigningProcess(
            Contracts contracts,
            Drafts drafts,
            Papers papers,
            Representatives representatives,
            Congress congress,
            Deadlines deadlines,
            Succession succession) {
        this.contracts = contracts;
        this.drafts = drafts;
        this.papers = papers;
        this.representatives = representatives;
        this.congress = congress;
        this.deadlines = deadlines;
        this.succession = succession;
    }

    SignAgreement signAgreementForm(Work work) {
        return new SignAgreement(shown(work.caseId()).sha256(), false, null);
    }

    String signAgreement(Work work, SignAgreement form) {
        if (!shown(work.caseId()).sha256().equals(form.sha256())) {
            throw new RuleBroken("contract.other-text/updated");
        }
        var signedOn = signedOn(work, form);
        var both = contracts.sign(
                work.caseId(),
                version(work.caseId()),
                work.side(),
                work.signer(representatives, signedOn),
                form.sha256(),
                signedOn);
        var told =
                work.actsAs(representatives, signedOn) + (work.fromPaper() ? "于" + Told.day(signedOn) + "在纸质文本上" : "确认")
                        + "签署集体合同（文本校验码" + form.sha256().substring(0, 12) + "…）。";
        return both ? told + "双方均已签署。" : told;
    }

    private LocalDate signedOn(Work work, SignAgreement form) {
        if (!work.fromPaper()) return deadlines.today();
        return requirePaperDate(work.caseId(), form.paperSignedOn());
    }

    /** @throws RuleBroken {@code contract.paper-date} unless the paper was signed after the vote and not in the future */
    LocalDate requirePaperDate(CaseId id, @Nullable LocalDate on) {
        var today = deadlines.today();
        var adopted = congress.last(id)
                .map(Sitting::closedAt)
                .map(at -> LocalDate.ofInstant(at.toInstant(), Deadlines.LAW))
                .orElse(today);
        if (on == null || on.isBefore(adopted) || on.isAfter(today)) {
            throw new RuleBroken("contract.paper-date", adopted);
        }
        return on;
    }

    private Stored shown(CaseId id) {
        return papers.file(id, DocumentKind.AGREEMENT, Agreement.subject(contracts.numberFor(id, version(id))));
    }

    private int version(CaseId id) {
        return drafts.latest(id).map(Draft::version).orElseThrow();
    }

    public void startFilingClock(DelegateExecution execution) {
        var id = CaseId.of(execution.getProcessBusinessKey());
        contracts.startFilingPeriod(id);
        succession.agreementLasts(id, drafts.latest(id).orElseThrow().endsOn());
    }
}
