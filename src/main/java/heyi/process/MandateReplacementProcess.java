package heyi.process;

import heyi.casefile.Acts;
import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.document.DocumentKind;
import heyi.election.AppointReplacement;
import heyi.election.CloseByElection;
import heyi.election.HandOver;
import heyi.election.Mandate;
import heyi.election.NominateReplacement;
import heyi.election.ReportVacancy;
import heyi.election.Representative;
import heyi.election.Representatives;
import heyi.election.Succession;
import heyi.party.Actor;
import heyi.party.Side;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Java half of bpmn/mandate-replacement.bpmn, one for each side with vacant seats. Business key: the case id. */
@Component
@Transactional
public class MandateReplacementProcess implements Glue {

    static final String KEY = "mandate-replacement";
    static final Var<Boolean> VACANT = new Var<>("vacant", Boolean.class);

    private final Succession succession;
    private final Representatives representatives;
    private final Cases cases;
    private final Acts acts;
    private final Deadlines deadlines;
    private final DocumentProcess documents;
    private final Inbox inbox;
    private final Validator validator;
    private final RuntimeService runtime;

    MandateReplacementProcess(
            Succession succession,
            Representatives representatives,
            Cases cases,
            Acts acts,
            Deadlines deadlines,
            DocumentProcess documents,
            Inbox inbox,
            Validator validator,
            RuntimeService runtime) {
        this.succession = succession;
        this.representatives = representatives;
        this.cases = cases;
        this.acts = acts;
        this.deadlines = deadlines;
        this.documents = documents;
        this.inbox = inbox;
        this.validator = validator;
        this.runtime = runtime;
    }

    /** Whether a person may hand over or end a mandate: its holder, or the head of its side. */
    public static boolean mayManage(BargainingCase file, Mandate mandate, Actor actor) {
        var group = file.group(mandate.side());
        return actor.heads(group) || actor.actsFor(group) && actor.person().equals(mandate.personId());
    }

    /**
     * Ends a mandate today; the work item to fill the seat lies in the side's inbox when this returns.
     *
     * @throws NotThere to strangers; {@link NotYours} to who is neither the holder nor the head of the side
     * @throws heyi.rules.RuleBroken as {@link Succession#vacate}
     */
    public void reportVacancy(CaseId id, int no, Actor actor, ReportVacancy form) {
        var file = authorised(id, no, actor, form);
        var mandate = succession.vacate(id, no, form);
        acts.happened(
                id,
                "ReportVacancy",
                "登记代表空缺",
                mandate.side().label() + mandate.capacity().label() + mandate.name() + "自即日起不再担任代表（"
                        + form.cause().label() + "），授权即时终止，将按原程序补足。",
                actor,
                file.group(mandate.side()));
        if (!isRunning(id, mandate.side())) {
            runtime.startProcessInstanceByKey(
                    KEY,
                    id.toString(),
                    Map.of(
                            RepresentativeElectionProcess.SIDE.name(),
                            mandate.side().name()));
        }
    }

    /**
     * Hands a mandate over for some days; both sides read it in the timeline.
     *
     * @throws NotThere to strangers; {@link NotYours} to who is neither the holder nor the head of the side
     * @throws heyi.rules.RuleBroken as {@link Succession#handOver}
     */
    public void handOver(CaseId id, int no, Actor actor, HandOver form) {
        var file = authorised(id, no, actor, form);
        var s = succession.handOver(id, no, form, actor.person());
        var mandate = succession.mandate(id, no).orElseThrow();
        documents.due(id, DocumentKind.APPOINTMENT, s.documentSubject());
        acts.happened(
                id,
                "HandOver",
                "移交代表职责",
                mandate.side().label() + mandate.capacity().label() + s.holder() + "自" + s.fromOn() + "至" + s.toOn()
                        + "由" + s.substitute() + "代行，范围：" + s.scopeText() + "。原因：" + s.reason(),
                actor,
                file.group(mandate.side()));
    }

    private BargainingCase authorised(CaseId id, int no, Actor actor, Record form) {
        inbox.lockCase(id);
        var file = cases.visible(id, actor).orElseThrow(NotThere::new);
        var mandate = succession.mandate(id, no).orElseThrow(NotThere::new);
        if (!mayManage(file, mandate, actor)) {
            throw new NotYours("只有" + mandate.name() + "本人或" + mandate.side().label() + "负责人可以办理，请转交有权人员。");
        }
        var violations = validator.validate(form);
        if (!violations.isEmpty()) throw new ConstraintViolationException(violations);
        Printable.check(form);
        return file;
    }

    private boolean isRunning(CaseId id, Side side) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(KEY)
                        .processInstanceBusinessKey(id.toString())
                        .variableValueEquals(RepresentativeElectionProcess.SIDE.name(), side.name())
                        .count()
                > 0;
    }

    NominateReplacement nominateReplacementForm(Work work) {
        var tomorrow = deadlines.today().plusDays(1);
        return new NominateReplacement(List.of(), List.of(), tomorrow.atTime(9, 0), tomorrow.atTime(17, 0));
    }

    String nominateReplacement(Work work, NominateReplacement form) {
        var vote = succession.nominate(work.caseId(), form);
        work.set(RepresentativeElectionProcess.ELECTED, vote);
        return "提名补选的职工方协商代表：" + names(work.caseId(), Side.WORKERS) + (vote ? "，提交职代会无记名投票补选。" : "。");
    }

    String closeByElection(Work work, CloseByElection form) {
        representatives.requireFullTurnout(work.caseId());
        return "全体职工代表均已投票，提前结束补选投票。";
    }

    public void countByElection(DelegateExecution execution) {
        var id = CaseId.of(execution.getProcessBusinessKey());
        var result = succession.count(id);
        RepresentativeElectionProcess.ELECTION_OUTCOME.set(execution, result.all() ? "ELECTED" : "NOT_ELECTED");
        acts.happened(
                id,
                "CountByElection",
                "公布补选结果",
                result.told(),
                null,
                cases.get(id).union());
    }

    AppointReplacement appointReplacementForm(Work work) {
        return new AppointReplacement(List.of(), "", false);
    }

    String appointReplacement(Work work, AppointReplacement form) {
        succession.appoint(work.caseId(), form);
        return "另行指派企业方协商代表：" + names(work.caseId(), Side.EMPLOYER) + "。";
    }

    private String names(CaseId id, Side side) {
        return representatives.slate(id, side).orElseThrow().members().stream()
                .map(Representative::name)
                .collect(Collectors.joining("、"));
    }

    /** The other side is told in writing: list and mandate are filed, and the timeline is open to both (ZJ art. 13). */
    public void publishReplacement(DelegateExecution execution) {
        var id = CaseId.of(execution.getProcessBusinessKey());
        var side = Side.valueOf(RepresentativeElectionProcess.SIDE.in(execution));
        var slate = representatives.slate(id, side).orElseThrow();
        var subject = (side == Side.WORKERS ? "workers-" : "employer-") + slate.no();
        documents.due(id, DocumentKind.REPRESENTATIVE_LIST, subject);
        if (side == Side.EMPLOYER || slate.members().stream().anyMatch(Representative::outside)) {
            documents.due(id, DocumentKind.APPOINTMENT, subject);
        }
        var vacancies = succession.vacancies(id, side);
        VACANT.set(execution, vacancies > 0);
        acts.happened(
                id,
                "PublishReplacement",
                "公布补入的协商代表并通知对方",
                side.label() + "补入：" + names(id, side) + "。"
                        + (vacancies > 0 ? "仍有空缺" + vacancies + "席，继续补足。" : "空缺已补足。"),
                null,
                cases.get(id).group(side));
    }

    /** A case that ended without an agreement has nobody to represent. */
    void stop(CaseId id) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(id.toString())
                .list()
                .forEach(p -> runtime.deleteProcessInstance(p.getId(), "case over"));
    }
}
