package heyi.process;

import heyi.casefile.Acts;
import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Stage;
import heyi.contract.Agreement;
import heyi.contract.Contracts;
import heyi.contract.PaperAgreement;
import heyi.contract.PriorAgreement;
import heyi.contract.PriorAgreements;
import heyi.document.DocumentKind;
import heyi.document.Documents;
import heyi.document.Stored;
import heyi.filing.Filing;
import heyi.filing.Filings;
import heyi.negotiation.Draft;
import heyi.negotiation.Drafts;
import heyi.party.Actor;
import heyi.rules.AgreementKind;
import heyi.rules.DueDate;
import heyi.rules.LegalClock;
import heyi.rules.Parameter;
import heyi.rules.RuleBook;
import heyi.rules.RuleBroken;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case of the next year from the agreement of the last, signed here or on paper (ZJ art. 30; R22 art. 38). */
@Component
@Transactional
public class Renewals {

    private final BargainingCycleProcess cycle;
    private final Cases cases;
    private final Acts acts;
    private final Inbox inbox;
    private final Contracts contracts;
    private final PriorAgreements priors;
    private final Drafts drafts;
    private final Filings filings;
    private final Documents documents;
    private final Evidence evidence;
    private final RuleBook rules;
    private final LegalClock law;
    private final Validator validator;

    Renewals(
            BargainingCycleProcess cycle,
            Cases cases,
            Acts acts,
            Inbox inbox,
            Contracts contracts,
            PriorAgreements priors,
            Drafts drafts,
            Filings filings,
            Documents documents,
            Evidence evidence,
            RuleBook rules,
            LegalClock law,
            Validator validator) {
        this.cycle = cycle;
        this.cases = cases;
        this.acts = acts;
        this.inbox = inbox;
        this.contracts = contracts;
        this.priors = priors;
        this.drafts = drafts;
        this.filings = filings;
        this.documents = documents;
        this.evidence = evidence;
        this.rules = rules;
        this.law = law;
        this.validator = validator;
    }

    /** The agreement in force that this person may renew, as it was signed; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<Draft> renewable(BargainingCase file, Actor actor) {
        if (file.stage() != Stage.IN_FORCE || !actsForASide(file, actor)) return Optional.empty();
        return signed(file.caseId());
    }

    private static boolean actsForASide(BargainingCase file, Actor actor) {
        return actor.actsFor(file.union()) || actor.actsFor(file.employer());
    }

    private Optional<Draft> signed(CaseId id) {
        return contracts.last(id).flatMap(a -> drafts.get(id, a.draftVersion()));
    }

    /** From when the law wants renewal to be raised; nothing forbids it earlier. Empty where no rule says so. */
    @Transactional(readOnly = true)
    public Optional<DueDate> window(BargainingCase file, Draft signed) {
        return rules.stated(file.law(), file.kind(), Parameter.RENEWAL_WINDOW, signed.endsOn())
                .map(r -> law.opens(r, signed.endsOn()));
    }

    /**
     * Opens the case that follows an agreement in force.
     *
     * @throws NotThere to strangers
     * @throws RuleBroken {@code renewal.not-in-force}, {@code case.open-already} and others of {@link Cases#open}
     */
    public BargainingCase renew(CaseId id, Actor actor) {
        inbox.lockCase(id);
        var old = cases.visible(id, actor).filter(f -> actsForASide(f, actor)).orElseThrow(NotThere::new);
        var signed = renewable(old, actor).orElseThrow(() -> new RuleBroken("renewal.not-in-force"));
        var year = signed.endsOn().plusDays(1).getYear();
        var fresh = cycle.open(actor, old.employerId(), unionOf(old, actor), old.kind(), year);
        var agreement = contracts.last(id).orElseThrow();
        var filing = filings.last(id);
        priors.record(
                fresh.caseId(),
                new PriorAgreement(
                        old.id(),
                        number(id, agreement, old),
                        filing.map(Filing::registerNo).orElse(""),
                        signed.startsOn(),
                        signed.endsOn(),
                        filing.map(Filing::averageNew).orElse(null),
                        null,
                        null));
        tell(fresh, actor, "以案号" + old.number() + "的集体合同（" + Told.day(signed.endsOn()) + "期满）为基础续订。");
        tell(old, actor, "已为续订本合同立案，新案号" + fresh.number() + "。");
        return fresh;
    }

    /** An upper union that bargained then need not be the employer's union now. */
    private static @Nullable UUID unionOf(BargainingCase old, Actor actor) {
        return actor.actsFor(old.union()) ? old.unionId() : null;
    }

    private String number(CaseId id, Agreement agreement, BargainingCase old) {
        return documents
                .find(id.value(), DocumentKind.AGREEMENT, agreement.documentSubject())
                .map(Stored::number)
                .orElse(old.number());
    }

    /**
     * Opens a case that follows an agreement on paper; its scan lies in the file of the new case.
     *
     * @param unionId as {@link BargainingCycleProcess#open(Actor, UUID, UUID, AgreementKind, int)} has it
     * @throws ConstraintViolationException if the form is incomplete
     */
    public BargainingCase renewPaper(
            Actor actor, UUID employerId, @Nullable UUID unionId, AgreementKind kind, int year, PaperAgreement form) {
        var violations = validator.validate(form);
        if (!violations.isEmpty()) throw new ConstraintViolationException(violations);
        Printable.check(form);
        var fresh = cycle.open(actor, employerId, unionId, kind, year);
        var scan = evidence.keep(fresh.caseId(), "prior-agreement", form.scan());
        priors.record(fresh.caseId(), form, scan.id());
        tell(fresh, actor, "以纸质集体合同" + form.number() + "（" + Told.day(form.endsOn()) + "期满）为基础续订，原合同扫描件已存入案卷。");
        return fresh;
    }

    private void tell(BargainingCase file, Actor actor, String told) {
        var party = actor.actsFor(file.union()) ? file.union() : file.employer();
        acts.happened(file.caseId(), "RenewAgreement", "续订", told, actor, party);
    }
}
