package heyi.process;

import heyi.casefile.Acts;
import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.casefile.Stage;
import heyi.congress.Congress;
import heyi.congress.Outcome;
import heyi.filing.Filing;
import heyi.filing.Filings;
import heyi.party.Actor;
import heyi.party.Organisation;
import heyi.party.OrganisationKind;
import heyi.party.Organisations;
import heyi.party.Side;
import heyi.rules.AgreementKind;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Java half of bpmn/bargaining-cycle.bpmn. Business key: the case id. */
@Component
@Transactional
public class BargainingCycleProcess {

    static final String KEY = "bargaining-cycle";
    static final Var<String> TALKS_MODE = new Var<>("talksMode", String.class);

    private final Cases cases;
    private final Organisations organisations;
    private final Acts acts;
    private final Deadlines deadlines;
    private final Congress congress;
    private final Filings filings;
    private final MandateReplacementProcess replacements;
    private final RuntimeService runtime;

    BargainingCycleProcess(
            Cases cases,
            Organisations organisations,
            Acts acts,
            Deadlines deadlines,
            Congress congress,
            Filings filings,
            MandateReplacementProcess replacements,
            RuntimeService runtime) {
        this.cases = cases;
        this.organisations = organisations;
        this.acts = acts;
        this.deadlines = deadlines;
        this.congress = congress;
        this.filings = filings;
        this.replacements = replacements;
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
        return open(actor, employerId, null, kind, year);
    }

    /**
     * Opens a case of the union that was chosen.
     *
     * @param unionId null: the union of the employer, without one the upper union, as {@link Cases#open} has it
     * @throws NotThere if the person acts neither for that union nor for the employer
     */
    public BargainingCase open(Actor actor, UUID employerId, @Nullable UUID unionId, AgreementKind kind, int year) {
        var employer = Organisation.group(OrganisationKind.EMPLOYER, employerId);
        var union = organisations.bargainersFor(employerId).stream()
                .filter(u -> (actor.actsFor(u.group()) || actor.actsFor(employer))
                        && (unionId == null || u.id().equals(unionId)))
                .findFirst()
                .orElseThrow(NotThere::new);
        var file = cases.open(employerId, union.id(), kind, year);
        // who acts for both sides, as an upper union may, starts for the workers
        var side = actor.actsFor(union.group()) ? Side.WORKERS : Side.EMPLOYER;
        if (side == Side.EMPLOYER) file = cases.startedByEmployer(file.caseId());
        acts.happened(
                file.caseId(),
                "OpenCase",
                "立案",
                told(side, union) + year + "年度集体协商，案号" + file.number() + "。",
                actor,
                file.group(side));
        runtime.startProcessInstanceByKey(
                KEY, file.caseId().toString(), Map.<String, Object>of(TALKS_MODE.name(), TalksMode.FIRST.name()));
        return file;
    }

    private static String told(Side side, Organisation union) {
        if (side == Side.EMPLOYER) return "企业发起";
        return union.isEnterpriseUnion() ? "工会发起" : "本单位未建工会，由上级工会代表职工发起";
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
        if (refused) replacements.stop(id);
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
