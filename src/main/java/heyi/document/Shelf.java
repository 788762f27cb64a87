package heyi.document;

import heyi.casefile.BargainingCase;
import heyi.contract.Contracts;
import heyi.filing.Filings;
import heyi.negotiation.Draft;
import heyi.negotiation.Drafts;
import heyi.negotiation.Meetings;
import heyi.offer.Offers;
import heyi.party.Actor;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which documents of a case a reader finds: what is not served, not agreed or not signed yet stays with those who work
 * on it, and evidence with personal data never goes to the whole workforce.
 */
@Component
public class Shelf {

    private static final Set<DocumentKind> FOR_ALL_WORKERS = EnumSet.of(
            DocumentKind.OFFER,
            DocumentKind.REPLY,
            DocumentKind.REPRESENTATIVE_LIST,
            DocumentKind.DRAFT,
            DocumentKind.RESOLUTION,
            DocumentKind.AGREEMENT,
            DocumentKind.PUBLICATION_NOTICE,
            DocumentKind.CORRECTION);

    private final Documents documents;
    private final Offers offers;
    private final Drafts drafts;
    private final Contracts contracts;
    private final Filings filings;
    private final Meetings meetings;

    Shelf(Documents documents, Offers offers, Drafts drafts, Contracts contracts, Filings filings, Meetings meetings) {
        this.meetings = meetings;
        this.documents = documents;
        this.offers = offers;
        this.drafts = drafts;
        this.contracts = contracts;
        this.filings = filings;
    }

    /** Newest first. */
    public List<Stored> of(BargainingCase file, Actor reader) {
        return documents.of(file.id()).stream()
                .filter(d -> mayRead(d, file, reader))
                .sorted((a, b) -> b.createdAt().compareTo(a.createdAt()))
                .toList();
    }

    public boolean mayRead(Stored document, BargainingCase file, Actor reader) {
        if (reader.actsFor(file.group(file.initiator()))) return true;
        if (document.kind() == DocumentKind.OFFER && !isServed(document, file)) return false;
        if (reader.actsFor(file.union()) || reader.actsFor(file.employer())) return true;
        if (!isSettled(document, file)) return false;
        return reader.actsFor(file.bureau())
                || reader.actsFor(file.upperUnion())
                || FOR_ALL_WORKERS.contains(document.kind());
    }

    /** The last version of the draft; while the sides still talk it is theirs alone. */
    public Optional<Draft> draft(BargainingCase file, Actor reader) {
        var side = reader.actsFor(file.union()) || reader.actsFor(file.employer());
        return drafts.latest(file.caseId()).filter(d -> side || d.agreedAt() != null);
    }

    private boolean isServed(Stored offer, BargainingCase file) {
        return offers.service(file.caseId())
                .filter(s -> s.sha256().equals(offer.sha256()))
                .isPresent();
    }

    private boolean isSettled(Stored document, BargainingCase file) {
        return switch (document.kind()) {
            case DRAFT ->
                drafts.latest(file.caseId())
                        .filter(d -> d.agreedAt() != null)
                        .filter(d -> d.documentSubject().equals(document.subject()))
                        .isPresent();
            case AGREEMENT ->
                contracts.all(file.caseId()).stream()
                        .filter(a -> a.documentSubject().equals(document.subject()))
                        .anyMatch(a -> a.signedAt() != null);
            // an objection entered afterwards takes the effect back, and with it what was published
            case PUBLICATION_NOTICE ->
                filings.all(file.caseId()).stream()
                        .filter(f -> document.subject().equals("publication-" + f.no()))
                        .anyMatch(f -> f.effectiveOn() != null);
            case MINUTES -> meetings.isSigned(file.caseId(), document.subject());
            case EVIDENCE -> !document.subject().equals("disclosure");
            default -> true;
        };
    }
}
