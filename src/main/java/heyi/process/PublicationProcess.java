package heyi.process;

import heyi.casefile.CaseId;
import heyi.casefile.Deadlines;
import heyi.document.DocumentKind;
import heyi.filing.Filing;
import heyi.filing.Filings;
import heyi.notice.DepositAgreement;
import heyi.notice.Publications;
import heyi.notice.PublishAgreement;
import org.springframework.stereotype.Component;

/** Java half of bpmn/publication.bpmn. Business key: the case id. */
@Component
public class PublicationProcess implements Glue {

    /** Whether the agreement came into force by silence, so that an objection served on paper may still turn up. */
    static final Var<Boolean> DEEMED = new Var<>("deemed", Boolean.class);

    private final Publications publications;
    private final Filings filings;
    private final Deadlines deadlines;
    private final DocumentProcess documentJobs;

    PublicationProcess(Publications publications, Filings filings, Deadlines deadlines, DocumentProcess documentJobs) {
        this.publications = publications;
        this.filings = filings;
        this.deadlines = deadlines;
        this.documentJobs = documentJobs;
    }

    PublishAgreement publishAgreementForm(Work work) {
        return new PublishAgreement("", "", deadlines.today(), null);
    }

    String publishAgreement(Work work, PublishAgreement form) {
        publications.publish(work.caseId(), form);
        var filing = last(work.caseId());
        work.set(DEEMED, filing.decision() == Filing.Decision.DEEMED);
        documentJobs.due(work.caseId(), DocumentKind.PUBLICATION_NOTICE, "publication-" + filing.no());
        return "自" + Told.day(form.postedFrom()) + "起在" + form.place() + "以" + form.medium() + "方式向全体职工公布合同全文。";
    }

    DepositAgreement depositWithUpperUnionForm(Work work) {
        return new DepositAgreement(deadlines.today(), "");
    }

    String depositWithUpperUnion(Work work, DepositAgreement form) {
        publications.deposit(work.caseId(), form);
        work.set(DEEMED, last(work.caseId()).decision() == Filing.Decision.DEEMED);
        return "于" + Told.day(form.depositedOn()) + "将生效文本报送上级工会。";
    }

    private Filing last(CaseId id) {
        return filings.last(id).orElseThrow();
    }
}
