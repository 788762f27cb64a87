package heyi.document;

import heyi.contract.Agreement;
import heyi.contract.Contracts;
import heyi.negotiation.Draft;
import heyi.negotiation.Drafts;
import heyi.rules.Parameter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The contract with its signature fields empty; the chiefs sign exactly these bytes. */
@Component
class AgreementAssembly implements Assembly {
    private final Contracts contracts;
    private final Drafts drafts;
    private final ContractTexts texts;
    private final Adoptions adoptions;
    private final Heads heads;

    AgreementAssembly(Contracts contracts, Drafts drafts, ContractTexts texts, Adoptions adoptions, Heads heads) {
        this.contracts = contracts;
        this.drafts = drafts;
        this.texts = texts;
        this.adoptions = adoptions;
        this.heads = heads;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.AGREEMENT;
    }

    @Override
    public AgreementPaper paper(CaseFacts facts, String subject) {
        var draft = draft(facts, subject).orElseThrow(this::notReady);
        var sitting = adoptions.sitting(facts, draft).orElseThrow(this::notReady);
        return new AgreementPaper(
                heads.head(
                        facts,
                        kind(),
                        subject,
                        facts.employer().name(),
                        facts.today(),
                        Parameter.ABOVE_MINIMUM_WAGE,
                        Parameter.TERM_USUAL,
                        Parameter.ADOPTION_MAJORITY,
                        Parameter.FILING),
                texts.of(facts, draft),
                adoptions.adoption(facts, sitting, draft));
    }

    /** Before the first signature there is no agreement yet, only the agreed draft whose number it will have. */
    private Optional<Draft> draft(CaseFacts facts, String subject) {
        var begun = contracts.all(facts.id()).stream()
                .filter(a -> a.documentSubject().equals(subject))
                .findFirst();
        if (begun.isPresent()) return drafts.get(facts.id(), begun.get().draftVersion());
        return drafts.latest(facts.id()).filter(d -> d.agreedAt() != null).filter(d -> Agreement.subject(
                        contracts.numberFor(facts.id(), d.version()))
                .equals(subject));
    }
}
