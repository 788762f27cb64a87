package heyi.process;

import heyi.casefile.Acts;
import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.casefile.Stage;
import heyi.congress.Congress;
import heyi.congress.Outcome;
import heyi.document.DocumentKind;
import heyi.filing.Filing;
import heyi.filing.Filings;
import heyi.filing.PaperObjection;
import heyi.party.Actor;
import heyi.party.Organisation;
import heyi.party.OrganisationKind;
import heyi.party.Organisations;
import heyi.party.Side;
import heyi.rules.AgreementKind;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Java half of bpmn/bargaining-cycle.bpmn. Business key: the case id. */
@Component
@Transactional
public class BargainingCycleProcess {

    static final String KEY = "bargaining-cycle";
    static final String PAPER_OBJECTION_ENTERED = "PaperObjectionEntered";
    static final Var<String> TALKS_MODE = new Var<>("talksMode", String.class);

    private final Cases cases;
    private final Organisations organisations;
    private final Acts acts;
    private final Deadlines deadlines;
    private final Congress congress;
    private final Filings filings;
    private final Evidence proof;
    private final Inbox inbox;
    private final DocumentProcess documents;
    private final FilingProcess filingProcess;
    private final Validator validator;
    private final RuntimeService runtime;

    BargainingCycleProcess(
            Cases cases,
            Organisations organisations,
            Acts acts,
            Deadlines deadlines,
            Congress congress,
            Filings filings,
            Evidence proof,
            Inbox inbox,
            DocumentProcess documents,
            FilingProcess filingProcess,
            Validator validator,
            RuntimeService runtime) {
        this.cases = cases;
        this.organisations = organisations;
        this.acts = acts;
        this.deadlines = deadlines;
        this.congress = congress;
        this.filings = filings;
        this.proof = proof;
        this.inbox = inbox;
        this.documents = documents;
        this.filingProcess = filingProcess;
        this.validator = validator;
        this.runtime = runtime;
    }

    /**
     * Opens a case for the side that the person acts for (ZJ arts. 7-8); its first item lies in that side's inbox when this
     * returns.
     *
     * @param year wage year
     * @throws NotThere if the person acts neither for the employer nor for its union
     * @throws heyi.rules.RuleBroken {@code case.open-already} and others of {@link Cases#open}
     */
    public BargainingCase open(Actor actor, UUID employerId, AgreementKind kind, int year) {
        var union = organisations.unionOf(employerId).orElseThrow(NotThere::new);
        var side = startingSide(actor, union, employerId);
        var file = cases.open(employerId, kind, year);
        if (side == Side.EMPLOYER) file = cases.startedByEmployer(file.caseId());
        acts.happened(
                file.caseId(),
                "OpenCase",
                "立案",
                (side == Side.EMPLOYER ? "企业" : "工会") + "发起" + year + "年度集体协商，案号" + file.number() + "。",
                actor,
                file.group(side));
        runtime.startProcessInstanceByKey(
                KEY, file.caseId().toString(), Map.<String, Object>of(TALKS_MODE.name(), TalksMode.FIRST.name()));
        return file;
    }

    private static Side startingSide(Actor actor, Organisation union, UUID employerId) {
        if (actor.actsFor(Organisation.group(OrganisationKind.UNION, union.id()))) return Side.WORKERS;
        if (actor.actsFor(Organisation.group(OrganisationKind.EMPLOYER, employerId))) return Side.EMPLOYER;
        throw new NotThere();
    }

    /**
     * Enters an objection that the bureau served on paper in time; the deemed approval is undone and the talks reopen.
     *
     * @throws NotThere to strangers
     * @throws NotYours to those who are not of the bureau
     * @throws heyi.rules.RuleBroken {@code filing.paper-window-over}, {@code filing.paper-not-in-time}
     */
    public void objectOnPaper(CaseId id, Actor actor, PaperObjection form) {
        inbox.lockCase(id);
        var file = cases.visible(id, actor).orElseThrow(NotThere::new);
        if (!actor.heads(file.bureau())) throw new NotYours("只有负责审查的人力社保部门负责人可以补录纸质异议。");
        var violations = validator.validate(form);
        if (!violations.isEmpty()) throw new ConstraintViolationException(violations);
        Printable.check(form);
        var evidence = proof.keep(id, "paper-objection-" + form.servedOn(), form.evidence());
        filings.objectOnPaper(id, form, evidence.id());
        filingProcess.requireClauses(id, form.objections());
        documents.due(
                id, DocumentKind.REVIEW_DECISION, filings.last(id).orElseThrow().documentSubject());
        acts.happened(
                id,
                "ObjectOnPaper",
                "补录纸质异议",
                "人力社保部门补录已于" + form.servedOn() + "送达的书面异议，合同未生效，双方须就异议条款重新协商。",
                actor,
                file.bureau());
        try {
            runtime.correlateMessage(PAPER_OBJECTION_ENTERED, id.toString());
        } catch (MismatchingMessageCorrelationException e) {
            throw new Conflict("case.moved-on", "本案已办结或已进入其他环节，无法补录异议，请刷新案件页查看。");
        } catch (ProcessEngineException e) {
            throw EngineTrouble.translated(e);
        }
    }

    /** Called as each stage starts; tells the case where it stands and the talks why they are held. */
    public void enterStage(DelegateExecution execution) {
        var id = CaseId.of(execution.getProcessBusinessKey());
        var stage =
                switch (execution.getCurrentActivityId()) {
                    case "Call_Offer" -> Stage.OFFER;
                    case "Call_Negotiation" -> Stage.NEGOTIATION;
                    case "Call_Ratification" -> Stage.RATIFICATION;
                    case "Call_Signing" -> Stage.SIGNING;
                    case "Call_Filing" -> Stage.FILING;
                    case "Call_Publication" -> Stage.PUBLICATION;
                    default -> Stage.ELECTION;
                };
        cases.enter(id, stage);
        if (stage == Stage.NEGOTIATION) TALKS_MODE.set(execution, talksMode(id).name());
    }

    private TalksMode talksMode(CaseId id) {
        if (filings.last(id).map(f -> f.decision() == Filing.Decision.OBJECTION).orElse(false)) {
            return TalksMode.OBJECTION;
        }
        var rejected =
                congress.last(id).map(s -> s.outcome() == Outcome.REJECTED).orElse(false);
        return rejected ? TalksMode.REJECTED : TalksMode.FIRST;
    }

    /** Called by both ends. */
    public void closeCase(DelegateExecution execution) {
        var id = CaseId.of(execution.getProcessBusinessKey());
        var refused = execution.getCurrentActivityId().equals("End_TalksRefused");
        deadlines.stopAll(id);
        cases.close(id, refused ? Stage.REFUSED : Stage.IN_FORCE);
    }

    /** Why the sides talk. */
    enum TalksMode {
        FIRST,
        REJECTED,
        OBJECTION
    }
}
