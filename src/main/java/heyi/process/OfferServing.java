package heyi.process;

import heyi.casefile.BargainingCase;
import heyi.casefile.CaseClock;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.document.DocumentKind;
import heyi.document.Papers;
import heyi.form.Upload;
import heyi.offer.FailedServices;
import heyi.offer.Offers;
import heyi.offer.ProvePostalService;
import heyi.offer.ServeOffer;
import heyi.offer.Service;
import heyi.party.Side;
import heyi.rules.RuleBroken;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** How an offer reaches the other side: through the platform, by post, or left behind after the post was refused. */
@Component
class OfferServing {

    private static final int WITNESSES = 2;

    private final Offers offers;
    private final FailedServices failed;
    private final Papers papers;
    private final Evidence evidence;
    private final DocumentProcess documentJobs;
    private final Deadlines deadlines;
    private final Cases cases;
    private final TaskService tasks;
    private final RepositoryService models;

    OfferServing(
            Offers offers,
            FailedServices failed,
            Papers papers,
            Evidence evidence,
            DocumentProcess documentJobs,
            Deadlines deadlines,
            Cases cases,
            TaskService tasks,
            RepositoryService models) {
        this.offers = offers;
        this.failed = failed;
        this.papers = papers;
        this.evidence = evidence;
        this.documentJobs = documentJobs;
        this.deadlines = deadlines;
        this.cases = cases;
        this.tasks = tasks;
        this.models = models;
    }

    String serve(Work work, ServeOffer form) {
        var id = work.caseId();
        var offer = offers.offer(id).orElseThrow();
        var shown = papers.file(id, DocumentKind.OFFER, offer.documentSubject());
        if (!shown.sha256().equals(form.sha256())) {
            throw new RuleBroken("offer.other-text");
        }
        if (form.mode() == ServeOffer.Mode.LEFT) return leave(work, form);
        var post = form.mode() == ServeOffer.Mode.POST;
        offers.serve(id, post ? Service.Mode.POST : Service.Mode.ELECTRONIC, form.sha256());
        if (post) return "以邮寄方式送达协商要约书，待上传签收凭证后起算答复期限。";
        documentJobs.due(id, DocumentKind.SERVICE_PROOF, "service");
        return "以电子方式向" + other(work.file()) + "送达协商要约书。" + replyBy(id);
    }

    private String leave(Work work, ServeOffer form) {
        var id = work.caseId();
        if (!failed.refused(id)) {
            throw new RuleBroken("offer.not-refused");
        }
        var photo = Objects.requireNonNullElse(form.photo(), Upload.NONE);
        if (form.witnesses().size() < WITNESSES || photo.isEmpty()) {
            throw new RuleBroken("offer.left-without-proof");
        }
        var kept = evidence.keep(id, "left-" + failed.count(id), photo);
        offers.leave(id, form, kept.id());
        documentJobs.due(id, DocumentKind.SERVICE_PROOF, "service");
        return own(work.file()) + "称：" + other(work.file()) + "拒收邮件后，已于"
                + Told.day(Objects.requireNonNull(form.leftOn())) + "将要约书留置于其住所，见证人"
                + String.join("、", form.witnesses()) + "，附照片。以上为" + own(work.file()) + "的陈述，是否构成送达由有权机关认定。"
                + replyBy(id);
    }

    String prove(Work work, ProvePostalService form) {
        var id = work.caseId();
        if (form.outcome() != ProvePostalService.Outcome.RECEIVED) return fail(work, form);
        offers.provePost(
                id, form, evidence.keep(id, receipt(id), form.receipt()).id());
        documentJobs.due(id, DocumentKind.SERVICE_PROOF, "service");
        return "上传邮寄凭证：" + form.carrier() + " " + form.trackingNo() + "，" + other(work.file()) + "于"
                + Told.day(form.deliveredOn()) + "签收。" + replyBy(id);
    }

    /** Nobody declares the offer served: it is told what happened, and the way is open for another try. */
    private String fail(Work work, ProvePostalService form) {
        var id = work.caseId();
        requireWayBack(work);
        offers.checkDay(id, form);
        failed.putAside(id, form, evidence.keep(id, receipt(id), form.receipt()).id());
        var refused = form.outcome() == ProvePostalService.Outcome.REFUSED;
        return "上传邮寄凭证：" + form.carrier() + " " + form.trackingNo() + "，邮件于" + Told.day(form.deliveredOn()) + "被"
                + (refused ? other(work.file()) + "拒收" : "退回") + "。要约书尚未送达，答复期限不起算，须另行送达。";
    }

    /** Cases that began before posts could fail have no way back to serving in their model. */
    private void requireWayBack(Work work) {
        var task = tasks.createTaskQuery().taskId(work.item().taskId()).singleResult();
        var model = models.getBpmnModelInstance(task.getProcessDefinitionId());
        if (model.getModelElementById("Gateway_PostReceived") == null) {
            throw new RuleBroken("offer.no-way-back");
        }
    }

    private String receipt(CaseId id) {
        var before = failed.count(id);
        return before == 0 ? "postal-receipt" : "postal-receipt-" + (before + 1);
    }

    private String replyBy(CaseId id) {
        var who = other(cases.get(id));
        return deadlines
                .running(id, CaseClock.REPLY)
                .map(d -> who + "应于" + Told.day(d.dueOn()) + "前（含当日）书面答复。")
                .orElse("");
    }

    static String own(BargainingCase file) {
        return name(file.initiator());
    }

    static String other(BargainingCase file) {
        return name(file.initiator().other());
    }

    private static String name(Side side) {
        return side == Side.EMPLOYER ? "企业" : "工会";
    }
}
