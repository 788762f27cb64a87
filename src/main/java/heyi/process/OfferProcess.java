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
import heyi.offer.OwnSubject;
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
import heyi.party.Side;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Java half of bpmn/offer.bpmn. Business key: the case id. */
@Component
public class OfferProcess implements Glue {

    static final Var<String> SERVICE_MODE = new Var<>("serviceMode", String.class);
    static final Var<String> POST_OUTCOME = new Var<>("postOutcome", String.class);
    static final Var<String> OFFER_OUTCOME = new Var<>("offerOutcome", String.class);

    private final Offers offers;
    private final SilenceLetters letters;
    private final Papers papers;
    private final OfferServing serving;
    private final DocumentProcess documentJobs;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Acts acts;
    private final Corrections corrections;
    private final CaseMessages messages;

    OfferProcess(
            Offers offers,
            SilenceLetters letters,
            Papers papers,
            OfferServing serving,
            DocumentProcess documentJobs,
            Deadlines deadlines,
            Cases cases,
            Acts acts,
            Corrections corrections,
            CaseMessages messages) {
        this.offers = offers;
        this.letters = letters;
        this.papers = papers;
        this.serving = serving;
        this.documentJobs = documentJobs;
        this.deadlines = deadlines;
        this.cases = cases;
        this.acts = acts;
        this.corrections = corrections;
        this.messages = messages;
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

    private boolean electronic(CaseId id) {
        return offers.service(id).map(s -> s.mode() == Service.Mode.ELECTRONIC).orElse(false);
    }

    private static LocalDateTime local(Offer o) {
        return LocalDateTime.ofInstant(o.firstMeeting().toInstant(), Deadlines.LAW);
    }

    @Internal
    String prepareOffer(Work work, PrepareOffer form) {
        offers.prepare(work.caseId(), form);
        return "拟写协商要约书，建议首次协商时间" + Told.day(form.firstMeeting().toLocalDate()) + "，地点" + form.place() + "。";
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
        return serving.serve(work, form);
    }

    /** The other side reads the offer that was served: a second proof says when it was opened first. */
    @Transactional
    public void openOffer(CaseId id, Actor actor) {
        // what a program fetches nobody has read
        if (actor.isService() || !offers.opened(id, actor)) return;
        var file = cases.get(id);
        var reader = file.initiator().other();
        acts.happened(
                id,
                "OpenOffer",
                OfferServing.other(file) + "打开要约书",
                reader.label() + "首次打开要约书全文。",
                actor,
                file.group(reader));
        if (electronic(id)) documentJobs.due(id, DocumentKind.SERVICE_PROOF, "service-2");
    }

    String provePostalService(Work work, ProvePostalService form) {
        work.set(POST_OUTCOME, form.outcome().name());
        return serving.prove(work, form);
    }

    ReplyToOffer replyToOfferForm(Work work) {
        var offer = offers.offer(work.caseId()).orElseThrow();
        return new ReplyToOffer(
                ReplyToOffer.Decision.ACCEPT,
                "",
                local(offer),
                offer.place(),
                offer.papersWanted(),
                "",
                List.of(),
                null);
    }

    String replyToOffer(Work work, ReplyToOffer form) {
        var reply = offers.reply(work.caseId(), form, work.fromPaper());
        var refused = reply.decision() == ReplyToOffer.Decision.REFUSE;
        work.set(OFFER_OUTCOME, refused ? "REFUSED" : "AGREED");
        documentJobs.due(work.caseId(), DocumentKind.REPLY, "reply");
        if (work.fromPaper() && !reply.late()) takeBackSilence(work, reply);
        var who = OfferServing.other(work.file());
        var told = refused ? who + "书面答复：不同意协商，并说明理由。" : who + "书面答复：同意协商" + when(form.meetingAt()) + "。";
        if (!form.ownSubjects().isEmpty()) told += who + "同时提出本方协商事项，两项要约并为本案：" + lines(form.ownSubjects()) + "。";
        return reply.late() ? told + "（本答复逾期）" : told;
    }

    private static String lines(List<OwnSubject> subjects) {
        return subjects.stream().map(s -> s.subject().label()).collect(Collectors.joining("；"));
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
        return meeting == null ? "" : "，首次协商时间" + Told.day(meeting.toLocalDate());
    }

    public void escalateSilence(DelegateExecution execution) {
        var id = CaseId.of(execution.getProcessBusinessKey());
        var due = deadlines.latest(id, CaseClock.REPLY).orElseThrow();
        var file = cases.get(id);
        var told = file.initiator() == Side.WORKERS ? "已上报上级工会督促应约，并报人力社保部门责令改正。" : "已报其上级工会督促应约。";
        var entry = acts.happened(
                id,
                "EscalateSilence",
                "逾期未答复，上报督促",
                OfferServing.other(file) + "至" + Told.day(due.dueOn()) + "未书面答复要约，" + told,
                null,
                file.group(file.initiator()));
        messages.replyLapsed(file, due.dueOn(), entry);
    }

    Urge urgeEmployerForm(Work work) {
        return work.file().initiator() == Side.WORKERS
                ? new Urge(letters.urge(work.caseId()))
                : new Urge("你会收到企业方集体协商要约后逾期未予答复。请尽快书面答复并确定协商时间，并组织产生职工方协商代表；有困难的，请向我会报告，我会将派员指导。");
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
