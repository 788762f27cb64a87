package heyi.document;

import heyi.contract.Agreement;
import heyi.contract.Contracts;
import org.springframework.stereotype.Component;

/** The platform's record of how an agreement was signed. */
@Component
class Signings {
    private final Contracts contracts;

    Signings(Contracts contracts) {
        this.contracts = contracts;
    }

    Paper.Signing of(CaseFacts facts, Agreement agreement) {
        var signatures = contracts.signatures(facts.id(), agreement.no()).stream()
                .map(s -> new Paper.Signed(s.side().label() + "首席代表", s.name(), LawTime.minute(s.at())))
                .toList();
        return new Paper.Signing(signatures, agreement.sha256());
    }
}
