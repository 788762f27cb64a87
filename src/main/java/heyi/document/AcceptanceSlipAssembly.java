package heyi.document;

import heyi.casefile.Acts;
import heyi.casefile.CaseClock;
import heyi.rules.Parameter;
import java.util.List;
import org.springframework.stereotype.Component;

/** The receipt for a complete set; a defective one goes back without a register number and without a slip. */
@Component
class AcceptanceSlipAssembly implements Assembly {
    private final SignedFilings filings;
    private final FilingFormAssembly forms;
    private final Acts acts;
    private final Heads heads;
    private final Dues dues;

    AcceptanceSlipAssembly(SignedFilings filings, FilingFormAssembly forms, Acts acts, Heads heads, Dues dues) {
        this.filings = filings;
        this.forms = forms;
        this.acts = acts;
        this.heads = heads;
        this.dues = dues;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.ACCEPTANCE_SLIP;
    }

    @Override
    public AcceptanceSlipPaper paper(CaseFacts facts, String subject) {
        var f = filings.find(facts, "filing", subject)
                .orElseThrow(this::notReady)
                .filing();
        var registerNo = f.registerNo();
        var receivedOn = f.receivedOn();
        var acceptedAt = f.acceptedAt();
        if (registerNo == null || receivedOn == null || acceptedAt == null) throw notReady();
        return new AcceptanceSlipPaper(
                heads.head(
                        facts,
                        kind(),
                        subject,
                        facts.bureau().name(),
                        LawTime.day(acceptedAt),
                        Parameter.REVIEW,
                        Parameter.DEEMED_APPROVAL),
                registerNo,
                facts.employer().name(),
                facts.contractTitle(),
                receivedOn,
                received(facts, subject),
                List.of(),
                null,
                dues.of(facts, CaseClock.REVIEW).orElseThrow(this::notReady),
                acts.doer(facts.id(), "AcceptFiling", acceptedAt).orElse(null));
    }

    private List<String> received(CaseFacts facts, String subject) {
        return forms.paper(facts, subject).annexes().stream()
                .map(a -> a.name() + a.copies() + "份")
                .toList();
    }
}
