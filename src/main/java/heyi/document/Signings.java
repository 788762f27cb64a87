package heyi.document;

import heyi.contract.Agreement;
import heyi.contract.Contracts;
import heyi.contract.Signature;
import heyi.election.Representatives;
import heyi.election.Scope;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The platform's record of how an agreement was signed. */
@Component
class Signings {
    private final Contracts contracts;
    private final Representatives representatives;

    Signings(Contracts contracts, Representatives representatives) {
        this.contracts = contracts;
        this.representatives = representatives;
    }

    Paper.Signing of(CaseFacts facts, Agreement agreement) {
        var signatures = contracts.signatures(facts.id(), agreement.no()).stream()
                .map(s -> new Paper.Signed(role(facts, s), s.name(), s.signedOn(), signedAt(s)))
                .toList();
        return new Paper.Signing(signatures, agreement.sha256());
    }

    private String role(CaseFacts facts, Signature s) {
        return representatives.actedAs(facts.id(), s.side(), Scope.SIGN_AGREEMENT, s.personId(), s.signedOn());
    }

    /** What was signed on paper bears a day, and no minute. */
    private static @Nullable LocalDateTime signedAt(Signature s) {
        var recorded = LawTime.minute(s.at());
        return recorded.toLocalDate().equals(s.signedOn()) ? recorded : null;
    }
}
