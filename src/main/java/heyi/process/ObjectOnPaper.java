package heyi.process;

import heyi.casefile.BargainingCase;
import heyi.casefile.CaseClock;
import heyi.casefile.Deadlines;
import heyi.document.DocumentKind;
import heyi.filing.Filings;
import heyi.filing.PaperObjection;
import heyi.party.Actor;
import org.springframework.stereotype.Component;

/** The bureau enters an objection that it served on paper in time; the deemed approval is undone and the talks reopen. */
@Component
class ObjectOnPaper implements FreeAct<PaperObjection> {

    private static final String MESSAGE = "PaperObjectionEntered";

    private final Filings filings;
    private final FilingProcess filingProcess;
    private final Deadlines deadlines;
    private final Evidence proof;
    private final DocumentProcess documents;
    private final Signals signals;
    private final CaseMessages messages;

    ObjectOnPaper(
            Filings filings,
            FilingProcess filingProcess,
            Deadlines deadlines,
            Evidence proof,
            DocumentProcess documents,
            Signals signals,
            CaseMessages messages) {
        this.filings = filings;
        this.filingProcess = filingProcess;
        this.deadlines = deadlines;
        this.proof = proof;
        this.documents = documents;
        this.signals = signals;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "object-on-paper";
    }

    @Override
    public Class<PaperObjection> formType() {
        return PaperObjection.class;
    }

    @Override
    public boolean isOpenTo(BargainingCase file, Actor actor) {
        return actor.heads(file.bureau())
                && deadlines.running(file.caseId(), CaseClock.PAPER_OBJECTION).isPresent();
    }

    @Override
    public String party(BargainingCase file, Actor actor) {
        return file.bureau();
    }

    @Override
    public Ran run(BargainingCase file, Actor actor, PaperObjection form) {
        var id = file.caseId();
        var evidence = proof.keep(id, "paper-objection-" + form.servedOn(), form.evidence());
        filings.objectOnPaper(id, form, evidence.id());
        filingProcess.requireClauses(id, form.objections());
        documents.due(
                id, DocumentKind.REVIEW_DECISION, filings.last(id).orElseThrow().documentSubject());
        return Ran.told("人力社保部门补录已于" + Told.day(form.servedOn()) + "送达的书面异议，合同未生效，双方须就异议条款重新协商。")
                .then(entry -> {
                    signals.send(file.caseId(), MESSAGE);
                    messages.notInForce(file, actor, entry);
                });
    }
}
