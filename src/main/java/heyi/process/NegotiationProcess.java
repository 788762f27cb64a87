package heyi.process;

import heyi.casefile.CaseId;
import heyi.casefile.Deadlines;
import heyi.congress.Congress;
import heyi.congress.Outcome;
import heyi.document.DocumentKind;
import heyi.document.Papers;
import heyi.election.Representatives;
import heyi.filing.Filing;
import heyi.filing.Filings;
import heyi.negotiation.AgreeDraft;
import heyi.negotiation.CallMeeting;
import heyi.negotiation.Disclosure;
import heyi.negotiation.Draft;
import heyi.negotiation.Drafts;
import heyi.negotiation.Meetings;
import heyi.negotiation.ProposeChanges;
import heyi.negotiation.RecordMinutes;
import heyi.negotiation.RequestDisclosure;
import heyi.negotiation.SignMinutes;
import heyi.negotiation.SupplyDisclosure;
import heyi.negotiation.WriteDraft;
import heyi.offer.Offers;
import heyi.offer.Subject;
import heyi.party.Side;
import heyi.rules.RuleBroken;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Java half of bpmn/negotiation.bpmn. Business key: the case id. */
@Component
public class NegotiationProcess implements Glue {

    static final Var<String> MEETING_OUTCOME = new Var<>("meetingOutcome", String.class);
    static final Var<Boolean> DRAFT_AGREED = new Var<>("draftAgreed", Boolean.class);
    static final Var<Boolean> READOPTION = new Var<>("readoption", Boolean.class);

    private final Disclosure disclosure;
    private final Meetings meetings;
    private final Drafts drafts;
    private final FirstDraft firstDraft;
    private final Offers offers;
    private final Congress congress;
    private final Filings filings;
    private final Papers papers;
    private final Evidence evidence;
    private final DocumentProcess documentJobs;
    private final Deadlines deadlines;
    private final Representatives representatives;

    NegotiationProcess(
            Disclosure disclosure,
            Meetings meetings,
            Drafts drafts,
            FirstDraft firstDraft,
            Offers offers,
            Congress congress,
            Filings filings,
            Papers papers,
            Evidence evidence,
            DocumentProcess documentJobs,
            Deadlines deadlines,
            Representatives representatives) {
        this.disclosure = disclosure;
        this.meetings = meetings;
        this.drafts = drafts;
        this.firstDraft = firstDraft;
        this.offers = offers;
        this.congress = congress;
        this.filings = filings;
        this.papers = papers;
        this.evidence = evidence;
        this.documentJobs = documentJobs;
        this.deadlines = deadlines;
        this.representatives = representatives;
    }

    RequestDisclosure requestDisclosureForm(Work work) {
        var lastYear = (work.file().year() - 1) + "年度";
        // what an employer asked for in its offer is not what the workers' side asks for
        var wanted = work.file().initiator() == Side.WORKERS
                ? offers.offer(work.caseId()).orElseThrow().papersWanted()
                : "营业收入和净利润\n工资总额和职工平均工资";
        return new RequestDisclosure(wanted.lines()
                .filter(l -> !l.isBlank())
                .map(l -> new RequestDisclosure.Item(l.strip(), lastYear))
                .toList());
    }

    String requestDisclosure(Work work, RequestDisclosure form) {
        disclosure.request(work.caseId(), form, firstMeeting(work.caseId()).toLocalDate());
        return "要求企业提供协商资料" + form.items().size() + "项："
                + String.join("、", form.items().stream().map(i -> i.item()).toList()) + "。";
    }

    private LocalDateTime firstMeeting(CaseId id) {
        var agreed = Objects.requireNonNull(offers.reply(id).orElseThrow().meetingAt());
        return LocalDateTime.ofInstant(agreed.toInstant(), Deadlines.LAW);
    }

    String supplyDisclosure(Work work, SupplyDisclosure form) {
        var file = form.file();
        if (file != null && !file.isEmpty()) {
            evidence.keep(work.caseId(), "disclosure", file);
        }
        var late = disclosure.supply(work.caseId(), form);
        return late ? "企业提供协商资料（逾期）。" : "企业提供协商资料。";
    }

    CallMeeting callMeetingForm(Work work) {
        var held = meetings.all(work.caseId());
        var agenda = agenda(work.caseId());
        if (held.isEmpty()) {
            var reply = offers.reply(work.caseId()).orElseThrow();
            return new CallMeeting(firstMeeting(work.caseId()), reply.place(), Side.WORKERS, "", agenda);
        }
        var last = held.get(held.size() - 1);
        return new CallMeeting(
                deadlines.today().plusWeeks(1).atTime(14, 0),
                last.place(),
                last.presiding().other(),
                last.recorder(),
                Objects.requireNonNullElse(last.openItems(), agenda));
    }

    /** The subjects of both sides. */
    private String agenda(CaseId id) {
        var offered = offers.offer(id).orElseThrow().subjectList().stream().map(Subject::label);
        var added = offers.ownSubjects(id).stream().map(s -> s.subject().label());
        return "就下列事项进行协商：" + Stream.concat(offered, added).distinct().collect(Collectors.joining("；")) + "。";
    }

    String callMeeting(Work work, CallMeeting form) {
        meetings.call(work.caseId(), form);
        return "约定" + Told.day(form.startsAt().toLocalDate()) + "在" + form.place() + "召开第"
                + meetings.last(work.caseId()).round() + "次协商会议，由"
                + form.presiding().label() + "首席代表主持。";
    }

    RecordMinutes recordMinutesForm(Work work) {
        var m = meetings.last(work.caseId());
        var ended = m.endedAt() == null ? m.startsAt().plusHours(2) : m.endedAt();
        return new RecordMinutes(
                LocalDateTime.ofInstant(ended.toInstant(), Deadlines.LAW),
                Objects.requireNonNullElseGet(m.attendance(), () -> everybody(work.caseId())),
                text(m.claims()),
                text(m.answer()),
                text(m.debate()),
                text(m.summary()),
                text(m.agreedItems()),
                text(m.openItems()),
                m.outcome() == null ? RecordMinutes.Outcome.NEXT_ROUND : m.outcome(),
                m.resumeOn(),
                text(m.suspension()));
    }

    /** All representatives, side by side; the recorder strikes out who stayed away. */
    private String everybody(CaseId id) {
        return Arrays.stream(Side.values())
                .map(side -> side.label() + "：" + names(id, side))
                .collect(Collectors.joining("\n"));
    }

    private String names(CaseId id, Side side) {
        return representatives.of(id, side).stream()
                .map(r -> r.name() + (r.chief() ? "（首席代表）" : ""))
                .collect(Collectors.joining("、"));
    }

    private static String text(@Nullable String s) {
        return s == null ? "" : s;
    }

    String recordMinutes(Work work, RecordMinutes form) {
        meetings.minute(work.caseId(), form);
        return "完成第" + meetings.last(work.caseId()).round() + "次协商会议记录，待双方首席代表签字确认。";
    }

    SignMinutes signMinutesForm(Work work) {
        var meeting = meetings.last(work.caseId());
        var shown = papers.file(work.caseId(), DocumentKind.MINUTES, meeting.documentSubject());
        return new SignMinutes(shown.sha256(), SignMinutes.Verdict.SIGN, "");
    }

    String signMinutes(Work work, SignMinutes form) {
        var meeting = meetings.last(work.caseId());
        var shown = papers.file(work.caseId(), DocumentKind.MINUTES, meeting.documentSubject());
        if (!shown.sha256().equals(form.sha256())) {
            throw new RuleBroken("meeting.other-text");
        }
        meetings.sign(work.caseId(), work.side(), work.signer(representatives, deadlines.today()), form);
        work.set(MEETING_OUTCOME, meetings.outcome(work.caseId()));
        return work.actsAs(representatives, deadlines.today())
                + (form.verdict() == SignMinutes.Verdict.SIGN ? "签字确认会议记录。" : "退回会议记录，要求修改。");
    }

    ProposeChanges proposeChangesForm(Work work) {
        return new ProposeChanges(objections(work.caseId()), "");
    }

    /** What the bureau objects to, so that nobody types it again. */
    private String objections(CaseId id) {
        return filings.last(id).filter(f -> f.decision() == Filing.Decision.OBJECTION).stream()
                .flatMap(f -> filings.objections(id, f.no()).stream())
                .map(o -> "审查异议，第" + o.clauseNo() + "条：" + o.opinion() + "（" + o.basis() + "）")
                .collect(Collectors.joining("\n"));
    }

    String proposeChanges(Work work, ProposeChanges form) {
        drafts.propose(work.caseId(), form);
        return "职工方说明草案退回的原因并提出修改意见：" + form.changes();
    }

    WriteDraft writeDraftForm(Work work) {
        return drafts.latest(work.caseId())
                .map(d -> new WriteDraft(d.startsOn(), d.endsOn(), d.clauses(), d.wages(), ""))
                .orElseGet(() -> firstDraft.of(work.file()));
    }

    String writeDraft(Work work, WriteDraft form) {
        var side = work.actor().actsFor(work.file().employer()) ? Side.EMPLOYER : Side.WORKERS;
        var version = drafts.write(work.caseId(), side, work.actor().person(), form);
        documentJobs.due(work.caseId(), DocumentKind.DRAFT, "draft-" + version);
        return side.label() + "提出合同草案第" + version + "稿，共" + form.clauses().size() + "条。";
    }

    AgreeDraft agreeDraftForm(Work work) {
        var version = drafts.latest(work.caseId()).map(Draft::version).orElseThrow();
        return new AgreeDraft(version, AgreeDraft.Verdict.AGREE, "");
    }

    String agreeDraft(Work work, AgreeDraft form) {
        drafts.judge(work.caseId(), work.side(), work.signer(representatives, deadlines.today()), form);
        var agreed = drafts.settle(work.caseId());
        var vote = voteNeeded(work.caseId());
        if (agreed && vote) {
            drafts.startCongressPeriod(work.caseId(), rejected(work.caseId()));
        }
        work.set(DRAFT_AGREED, agreed);
        work.set(READOPTION, vote);
        return work.actsAs(representatives, deadlines.today())
                + (form.verdict() == AgreeDraft.Verdict.AGREE
                        ? "同意草案第" + form.version() + "稿。"
                        : "退回草案第" + form.version() + "稿，要求修改。");
    }

    private boolean rejected(CaseId id) {
        return congress.last(id).map(s -> s.outcome() == Outcome.REJECTED).orElse(false);
    }

    /** After an objection the reviewer said whether the congress has to adopt the revised text; else it always has to. */
    private boolean voteNeeded(CaseId id) {
        return filings.last(id)
                .filter(f -> f.decision() == Filing.Decision.OBJECTION)
                .map(f -> Boolean.TRUE.equals(f.readoption()) || changedBeyond(id, f.no()))
                .orElse(true);
    }

    /** Whether the new text differs from the adopted one in more than the clauses objected to; that needs the congress again (ZJ art. 24). */
    private boolean changedBeyond(CaseId id, int filingNo) {
        var sitting = congress.last(id).orElseThrow();
        var adopted = drafts.get(id, sitting.draftVersion()).orElseThrow();
        var objected =
                filings.objections(id, filingNo).stream().map(o -> o.clauseNo()).collect(Collectors.toSet());
        return drafts.latest(id).orElseThrow().differs(adopted, objected);
    }
}
