package heyi.process;

import heyi.casefile.Acts;
import heyi.casefile.CaseClock;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadline;
import heyi.casefile.Deadlines;
import heyi.contract.PriorAgreement;
import heyi.contract.PriorAgreements;
import heyi.document.DocumentKind;
import heyi.document.Documents;
import heyi.document.Stored;
import heyi.filing.AcceptFiling;
import heyi.filing.FileAgreement;
import heyi.filing.Filings;
import heyi.filing.Objection;
import heyi.filing.ReviewFiling;
import heyi.negotiation.Drafts;
import heyi.party.Organisations;
import heyi.rules.Parameter;
import heyi.rules.Rule;
import heyi.rules.RuleBook;
import heyi.rules.RuleBroken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Java half of bpmn/filing.bpmn. Business key: the case id. */
@Component
public class FilingProcess implements Glue {

    static final Var<Boolean> FILING_COMPLETE = new Var<>("filingComplete", Boolean.class);
    static final Var<Boolean> OBJECTED = new Var<>("objected", Boolean.class);
    static final Var<Boolean> IN_FORCE = new Var<>("inForce", Boolean.class);
    static final Var<String> FILING_OUTCOME = new Var<>("filingOutcome", String.class);

    /** The set that the system itself produces; a case cannot be filed before all of it stands. */
    private static final Set<DocumentKind> SET = Set.of(
            DocumentKind.OFFER,
            DocumentKind.REPLY,
            DocumentKind.REPRESENTATIVE_LIST,
            DocumentKind.MINUTES,
            DocumentKind.RESOLUTION,
            DocumentKind.AGREEMENT);

    private final Filings filings;
    private final Documents documents;
    private final DocumentProcess documentJobs;
    private final RuleBook rules;
    private final Deadlines deadlines;
    private final Organisations organisations;
    private final Cases cases;
    private final Drafts drafts;
    private final PriorAgreements priors;
    private final Acts acts;
    private final CaseMessages messages;

    FilingProcess(
            Filings filings,
            Documents documents,
            DocumentProcess documentJobs,
            RuleBook rules,
            Deadlines deadlines,
            Organisations organisations,
            Cases cases,
            Drafts drafts,
            PriorAgreements priors,
            Acts acts,
            CaseMessages messages) {
        this.filings = filings;
        this.documents = documents;
        this.documentJobs = documentJobs;
        this.rules = rules;
        this.deadlines = deadlines;
        this.organisations = organisations;
        this.cases = cases;
        this.drafts = drafts;
        this.priors = priors;
        this.acts = acts;
        this.messages = messages;
    }

    FileAgreement fileAgreementForm(Work work) {
        var before = filings.last(work.caseId());
        var c = work.file();
        int copies = rules.stated(c.law(), c.kind(), Parameter.FILING_COPIES, deadlines.today())
                .map(Rule::count)
                .orElse(1);
        var headcount = organisations.get(c.employerId()).headcount();
        return before.map(f -> new FileAgreement(
                        f.contact(), f.copies(), f.covered(), f.averageLast(), f.averageNew(), f.lateReason(), false))
                .orElseGet(() -> new FileAgreement(
                        "",
                        copies,
                        Objects.requireNonNullElse(headcount, 0),
                        lastYear(work),
                        BigDecimal.ZERO,
                        "",
                        false));
    }

    /** What was agreed in the agreement that is renewed is the average of the last year. */
    private BigDecimal lastYear(Work work) {
        return priors.of(work.caseId()).map(PriorAgreement::averageWage).orElse(BigDecimal.ZERO);
    }

    String fileAgreement(Work work, FileAgreement form) {
        requireSet(work.caseId());
        var late = filings.file(work.caseId(), form);
        var filing = filings.last(work.caseId()).orElseThrow();
        documentJobs.due(work.caseId(), DocumentKind.FILING_FORM, filing.documentSubject());
        return "企业报送集体合同审查，覆盖职工" + form.covered() + "人" + (late ? "（逾期报送，已说明原因）。" : "。");
    }

    private void requireSet(CaseId id) {
        var there = documents.of(id.value()).stream().map(Stored::kind).collect(Collectors.toSet());
        var missing = new TreeSet<>(SET);
        missing.removeAll(there);
        if (missing.isEmpty()) return;
        var names = missing.stream().map(DocumentKind::title).collect(Collectors.joining("、"));
        throw new RuleBroken("filing.set-incomplete", names);
    }

    AcceptFiling acceptFilingForm(Work work) {
        // filed here, the text was received when it was filed
        var filed = filings.last(work.caseId()).orElseThrow().filedAt();
        var received = LocalDate.ofInstant(filed.toInstant(), Deadlines.LAW);
        return new AcceptFiling(AcceptFiling.Completeness.COMPLETE, received, "");
    }

    String acceptFiling(Work work, AcceptFiling form) {
        var complete = filings.accept(work.caseId(), form);
        work.set(FILING_COMPLETE, complete);
        if (!complete) return "材料退回补正：" + form.defects();
        var filing = filings.last(work.caseId()).orElseThrow();
        documentJobs.due(work.caseId(), DocumentKind.ACCEPTANCE_SLIP, filing.documentSubject());
        var last = deadlines
                .running(work.caseId(), CaseClock.REVIEW)
                .map(d -> "审查期限至" + Told.day(d.dueOn()) + "。")
                .orElse("");
        return "受理报送，登记号" + filing.registerNo() + "，收到日期" + Told.day(form.receivedOn()) + "。" + last;
    }

    ReviewFiling reviewFilingForm(Work work) {
        return new ReviewFiling(ReviewFiling.Decision.NO_OBJECTION, "", List.of(), false);
    }

    String reviewFiling(Work work, ReviewFiling form) {
        requireClauses(work.caseId(), form.objections());
        var objected = filings.review(work.caseId(), form);
        work.set(OBJECTED, objected);
        work.set(FILING_OUTCOME, objected ? "OBJECTION" : "EFFECTIVE");
        var filing = filings.last(work.caseId()).orElseThrow();
        documentJobs.due(work.caseId(), DocumentKind.REVIEW_DECISION, filing.documentSubject());
        var later = !objected && Objects.requireNonNull(filing.effectiveOn()).isAfter(deadlines.today());
        work.set(IN_FORCE, !later);
        if (later) return "审查无异议。依法须待审查期限届满，合同自" + Told.day(Objects.requireNonNull(filing.effectiveOn())) + "起生效。";
        if (!objected) return "审查无异议，合同自" + Told.day(Objects.requireNonNull(filing.effectiveOn())) + "起生效。";
        var clauses =
                form.objections().stream().map(o -> "第" + o.clauseNo() + "条").collect(Collectors.joining("、"));
        return "对" + clauses + "提出异议，" + (form.readoption() ? "修改后须重新提交职代会审议。" : "修改后可直接重新签署报送。");
    }

    void requireClauses(CaseId id, List<Objection> objections) {
        var clauses = drafts.latest(id).orElseThrow().clauses().size();
        objections.stream().filter(o -> o.clauseNo() > clauses).findFirst().ifPresent(o -> {
            throw new RuleBroken("filing.no-such-clause", clauses, o.clauseNo());
        });
    }

    /** A favourable opinion that by itself ends nothing has been overtaken by the end of the review period (R22 art. 47). */
    public void enterIntoForce(DelegateExecution execution) {
        var id = CaseId.of(execution.getProcessBusinessKey());
        filings.enterIntoForce(id);
        var file = cases.get(id);
        var effective = Objects.requireNonNull(filings.last(id).orElseThrow().effectiveOn());
        var told = "审查期限届满，合同自" + Told.day(effective) + "起生效。";
        var entry = acts.happened(id, "EnterIntoForce", "审查期满，合同生效", told, null, file.bureau());
        messages.inForce(file, effective, entry);
    }

    public void deemEffective(DelegateExecution execution) {
        var id = CaseId.of(execution.getProcessBusinessKey());
        var provisional = deadlines
                .latest(id, CaseClock.REVIEW)
                .map(Deadline::provisional)
                .orElse(false);
        var effective = filings.deem(id);
        FILING_OUTCOME.set(execution, "EFFECTIVE");
        var file = cases.get(id);
        var entry = acts.happened(
                id,
                "DeemEffective",
                "审查期满，依法生效",
                "人力社保部门在审查期限内未提出异议，合同自" + Told.day(effective) + "起生效。" + (provisional ? "有关年度放假安排尚未载入，该日期为暂定。" : ""),
                null,
                file.bureau());
        messages.inForce(file, effective, entry);
    }
}
