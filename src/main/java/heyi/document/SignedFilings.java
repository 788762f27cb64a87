package heyi.document;

import heyi.contract.Agreement;
import heyi.contract.Contracts;
import heyi.filing.Filing;
import heyi.filing.Filings;
import heyi.negotiation.Drafts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts a filing and what was filed together. */
@Component
class SignedFilings {
    private final Filings filings;
    private final Contracts contracts;
    private final Drafts drafts;
    private final Adoptions adoptions;

    SignedFilings(Filings filings, Contracts contracts, Drafts drafts, Adoptions adoptions) {
        this.filings = filings;
        this.contracts = contracts;
        this.drafts = drafts;
        this.adoptions = adoptions;
    }

    /** @param subject what the document is of, then the number of the filing, e.g. {@code publication-1} */
    Optional<SignedFiling> find(CaseFacts facts, String of, String subject) {
        return filings.all(facts.id()).stream()
                .filter(f -> subject.equals(of + "-" + f.no()))
                .findFirst()
                .flatMap(f -> with(facts, f));
    }

    private Optional<SignedFiling> with(CaseFacts facts, Filing filing) {
        return contracts.all(facts.id()).stream()
                .filter(a -> signedBefore(a, filing))
                .reduce((a, b) -> b)
                .flatMap(a -> drafts.get(facts.id(), a.draftVersion())
                        .flatMap(d -> adoptions.sitting(facts, d).map(s -> new SignedFiling(filing, a, d, s))));
    }

    private static boolean signedBefore(Agreement agreement, Filing filing) {
        var signed = agreement.signedAt();
        return signed != null && !signed.isAfter(filing.filedAt());
    }
}
