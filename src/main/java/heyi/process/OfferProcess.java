package heyi.process;

import heyi.casefile.Acts;
import heyi.casefile.CaseClock;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Corrections;
import heyi.casefile.Deadlines;
import heyi.document.DocumentKind;
import heyi.document.Papers;
import heyi.offer.Offer;
import heyi.offer.Offers;
import heyi.offer.PrepareOffer;
import heyi.offer.ProvePostalService;
import heyi.offer.Reply;
import heyi.offer.ReplyToOffer;
import heyi.offer.ServeOffer;
import heyi.offer.Service;
import heyi.offer.SilenceLetters;
import heyi.offer.Subject;
import heyi.offer.Urge;
import heyi.party.Actor;
import heyi.rules.RuleBroken;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Java half of bpmn/offer.bpmn. Business key: the case id. */
@Component
public class OfferProcess implements Glue {

    static final Var<String> SERVICE_MODE = new Var<>("serviceMode", String.class);
    static final Var<String> OFFER_OUTCOME = new Var<>("offerOutcome", String.class);

    private final Offers offers;
    private final SilenceLetters letters;
    private final Papers papers;
    private final Evidence evidence;
    private final DocumentProcess documentJobs;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Acts acts;
    private final Corrections corrections;

    OfferProcess(
            Offers offers,
            SilenceLetters letters,
            Papers papers,
            Evidence evidence,
            DocumentProcess documentJobs,
            Deadlines deadlines,
            Cases cases,
            Acts acts,
            Corrections corrections) {
        this.offers = offers;
        this.letters = letters;
        this.papers = papers;
        this.evidence = evidence;
        this.documentJobs = documentJobs;
        this.deadlines = deadlines;
        this.cases = cases;
        this.acts = acts;
        this.corrections = corrections;
    }

    PrepareOffer prepareOfferForm(Work work) {
        return offers.offer(work.caseId())
                .map(o -> new PrepareOffer(
                        o.subjectList(), o.content(), local(o), o.place(), o.latestEnd(), o.papersWanted()))
                .orElseGet(() -> new PrepareOffer(
                        List.of(Subject.AVERAGE_PAY, Subject.SKILL_PAY, Subject.PAY_FLOOR),
                        "",
                        deadlines.today().plusWeeks(4).atTime(14, 0),
                        "",
                        null,
                        ""));
    }

    private static LocalDateTime local(Offer o) {
        return LocalDateTime.ofInstant(o.firstMeeting().toInstant(), Deadlines.LAW);
    }

    @Internal
    String prepareOffer(Work work, PrepareOffer form) {
        offers.prepare(work.caseId(), form);
        return "拟写协商要约书，建议首次协商时间" + form.firstMeeting().toLocalDate() + "，地点" + form.place() + "。";
    }

    ServeOffer serveOfferForm(Work work) {
        var offer = offers.offer(work.caseId()).orElseThrow();
        var shown = papers.file(work.caseId(), DocumentKind.OFFER, offer.documentSubject());
        return new ServeOffer(shown.sha256(), ServeOffer.Mode.ELECTRONIC, false);
    }

    String serveOffer(Work work, ServeOffer form) {
        work.set(SERVICE_MODE, form.mode().name());
        if (form.mode() == ServeOffer.Mode.REVISE) {
            work.keepInternal();
            return "要约书退回修改。";
        }
        var offer = offers.offer(work.caseId()).orElseThrow();
        var shown = papers.file(work.caseId(), DocumentKind.OFFER, offer.documentSubject());
        if (!shown.sha256().equals(form.sha256())) {
            throw new RuleBroken("offer.other-text", "您看到的要约书已被修改，请重新打开要约书阅读后再送达。");
        }
        var post = form.mode() == ServeOffer.Mode.POST;
        offers.serve(work.caseId(), post ? Service.Mode.POST : Service.Mode.ELECTRONIC, form.sha256());
        if (post) return "以邮寄方式送达协商要约书，待上传签收凭证后起算答复期限。";
        documentJobs.due(work.caseId(), DocumentKind.SERVICE_PROOF, "service");
        return "以电子方式向企业送达协商要约书。" + replyBy(work.caseId());
    }

    /** The employer reads the offer that was served: a second proof says when it was opened first. */
    @Transactional
    public void openOffer(CaseId id, Actor actor) {
        if (!offers.opened(id, actor)) return;
        acts.happened(
                id,
                "OpenOffer",
                "企业打开要约书",
                "企业方首次打开要约书全文。",
                actor,
                cases.get(id).employer());
        if (!offers.servedByPost(id)) documentJobs.due(id, DocumentKind.SERVICE_PROOF, "service-2");
    }

    private String replyBy(CaseId id) {
        return deadlines
                .running(id, CaseClock.REPLY)
                .map(d -> "企业应于" + d.dueOn() + "前（含当日）书面答复。")
                .orElse("");
    }

    String provePostalService(Work work, ProvePostalService form) {
        var receipt = evidence.keep(work.caseId(), "postal-receipt", form.receipt());
        offers.provePost(work.caseId(), form, receipt.id());
        documentJobs.due(work.caseId(), DocumentKind.SERVICE_PROOF, "service");
        return "上传邮寄凭证：" + form.carrier() + " " + form.trackingNo() + "，企业于" + form.deliveredOn() + "签收。"
                + replyBy(work.caseId());
    }

    ReplyToOffer replyToOfferForm(Work work) {
        var offer = offers.offer(work.caseId()).orElseThrow();
        return new ReplyToOffer(
                ReplyToOffer.Decision.ACCEPT, "", local(offer), offer.place(), offer.papersWanted(), "", null);
    }

    String replyToOffer(Work work, ReplyToOffer form) {
        var reply = offers.reply(work.caseId(), form, work.fromPaper());
        var refused = reply.decision() == ReplyToOffer.Decision.REFUSE;
        work.set(OFFER_OUTCOME, refused ? "REFUSED" : "AGREED");
        documentJobs.due(work.caseId(), DocumentKind.REPLY, "reply");
        if (work.fromPaper() && !reply.late()) takeBackSilence(work, reply);
        var told = refused ? "企业书面答复：不同意协商，并说明理由。" : "企业书面答复：同意协商" + when(form.meetingAt()) + "。";
        return reply.late() ? told + "（本答复逾期）" : told;
    }

    /** The reply came in time on paper and was recorded after the period had been told to be over. */
    private void takeBackSilence(Work work, Reply reply) {
        var id = work.caseId();
        acts.latest(id, "EscalateSilence").ifPresent(entry -> {
            var right = "企业已于" + Told.day(reply.repliedOn()) + "在期限内以纸质形式书面答复。";
            var why = "纸质答复在期限内收到，录入时期限已过。";
            var told = acts.happened(
                    id,
                    "CorrectMistake",
                    "更正：企业按期答复",
                    "更正“逾期未答复，上报督促”的记载：" + right + why,
                    work.actor(),
                    work.file().union());
            int no = corrections.add(id, told, entry, "企业至期限届满未书面答复要约。", right, why, "");
            documentJobs.due(id, DocumentKind.CORRECTION, Corrections.Correction.subject(no));
        });
    }

    private static String when(@Nullable LocalDateTime meeting) {
        return meeting == null ? "" : "，首次协商时间" + meeting.toLocalDate();
    }

    public void escalateSilence(DelegateExecution execution) {
        var id = CaseId.of(execution.getProcessBusinessKey());
        var due = deadlines.latest(id, CaseClock.REPLY).orElseThrow();
        acts.happened(
                id,
                "EscalateSilence",
                "逾期未答复，上报督促",
                "企业至" + due.dueOn() + "未书面答复要约，已上报上级工会督促应约，并报人力社保部门责令改正。",
                null,
                cases.get(id).union());
    }

    Urge urgeEmployerForm(Work work) {
        return new Urge(letters.urge(work.caseId()));
    }

    String urgeEmployer(Work work, Urge form) {
        offers.urged(work.caseId(), "UPPER_UNION", form);
        return form.content();
    }

    Urge orderReplyForm(Work work) {
        return new Urge(letters.order(work.caseId()));
    }

    String orderReply(Work work, Urge form) {
        offers.urged(work.caseId(), "BUREAU", form);
        return form.content();
    }
}
