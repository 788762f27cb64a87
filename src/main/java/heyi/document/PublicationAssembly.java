package heyi.document;

import heyi.casefile.CaseClock;
import heyi.filing.Filing;
import heyi.notice.Publications;
import heyi.rules.LegalClock;
import heyi.rules.Parameter;
import heyi.rules.RuleBook;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The contract in force, made known to all whom it binds. */
@Component
class PublicationAssembly implements Assembly {
    private final SignedFilings filings;
    private final Publications publications;
    private final Signings signings;
    private final ContractTexts texts;
    private final Adoptions adoptions;
    private final RuleBook rules;
    private final Heads heads;
    private final Dues dues;
    private final Documents documents;

    PublicationAssembly(
            SignedFilings filings,
            Publications publications,
            Signings signings,
            ContractTexts texts,
            Adoptions adoptions,
            RuleBook rules,
            Heads heads,
            Dues dues,
            Documents documents) {
        this.filings = filings;
        this.publications = publications;
        this.signings = signings;
        this.texts = texts;
        this.adoptions = adoptions;
        this.rules = rules;
        this.heads = heads;
        this.dues = dues;
        this.documents = documents;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.PUBLICATION_NOTICE;
    }

    @Override
    public PublicationNoticePaper paper(CaseFacts facts, String subject) {
        var filed = filings.find(facts, "publication", subject).orElseThrow(this::notReady);
        var f = filed.filing();
        var effectiveOn = f.effectiveOn();
        if (effectiveOn == null) throw notReady();
        var publication = publications.of(facts.id()).orElseThrow(this::notReady);
        return new PublicationNoticePaper(
                heads.head(
                        facts,
                        kind(),
                        subject,
                        facts.employer().name(),
                        LawTime.day(publication.publishedAt()),
                        Parameter.PUBLICATION),
                texts.of(facts.on(written(facts, filed)), filed.draft()),
                f.registerNo(),
                adoptions.adoption(facts, filed.sitting(), filed.draft()),
                LawTime.day(f.filedAt()),
                Objects.requireNonNull(f.receivedOn()),
                effectiveOn,
                route(facts, f),
                publication.place(),
                publication.medium(),
                publication.postedFrom(),
                publication.postedTo(),
                dues.of(facts, CaseClock.PUBLICATION).orElse(null),
                publications.depositedOn(facts.id()).orElse(null),
                signings.of(facts, filed.agreement()));
    }

    /** The text is that which was signed, with the chiefs of its day. */
    private LocalDate written(CaseFacts facts, SignedFiling filed) {
        var agreement = filed.agreement();
        return documents
                .find(facts.id().value(), DocumentKind.AGREEMENT, agreement.documentSubject())
                .map(d -> LocalDate.ofInstant(d.createdAt(), LegalClock.ZONE))
                .orElseGet(facts::today);
    }

    private String route(CaseFacts facts, Filing f) {
        var received = Objects.requireNonNull(f.receivedOn());
        var deemed = f.decision() == Filing.Decision.DEEMED;
        var parameter = deemed ? Parameter.REVIEW : Parameter.EFFECT_ON_OPINION;
        var rule = rules.stated(facts.law(), facts.agreementKind(), parameter, received);
        var how = deemed
                ? "审查期限" + rule.map(r -> r.period().label()).orElse("") + "届满，"
                        + facts.bureau().name() + "未提出异议，合同即行生效"
                : facts.bureau().name() + "审查未提出异议"
                        + (rule.filter(r -> !r.flag()).isPresent() ? "，审查期限届满后生效" : "");
        return how + rule.map(r -> "（" + r.cited() + "）").orElse("");
    }
}
