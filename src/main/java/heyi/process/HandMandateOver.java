package heyi.process;

import heyi.casefile.BargainingCase;
import heyi.casefile.Deadlines;
import heyi.document.DocumentKind;
import heyi.election.HandOver;
import heyi.election.Scope;
import heyi.election.Succession;
import heyi.party.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** A representative is away and another member of the side acts; both sides read it, and a written mandate is filed. */
@Component
class HandMandateOver implements FreeAct<HandOver> {

    private final MandateActs mandates;
    private final Succession succession;
    private final DocumentProcess documents;
    private final Deadlines deadlines;

    HandMandateOver(MandateActs mandates, Succession succession, DocumentProcess documents, Deadlines deadlines) {
        this.mandates = mandates;
        this.succession = succession;
        this.documents = documents;
        this.deadlines = deadlines;
    }

    @Override
    public String name() {
        return "hand-over";
    }

    @Override
    public Class<HandOver> formType() {
        return HandOver.class;
    }

    @Override
    public boolean isListed() {
        return false;
    }

    @Override
    public HandOver prefilled(BargainingCase file, Actor actor, String about) {
        var no = MandateActs.number(about);
        var scope = succession
                .mandate(file.caseId(), no)
                .map(m -> List.copyOf(m.scopes()))
                .orElse(List.of(Scope.NEGOTIATE));
        var tomorrow = deadlines.today().plusDays(1);
        return new HandOver(no, 0, tomorrow, tomorrow.plusDays(6), scope, "", false);
    }

    @Override
    public boolean isOpenTo(BargainingCase file, Actor actor) {
        return mandates.mayAny(file, actor);
    }

    @Override
    public String party(BargainingCase file, Actor actor) {
        return MandateActs.party(file, actor);
    }

    @Override
    public Ran run(BargainingCase file, Actor actor, HandOver form) {
        var mandate = mandates.authorised(file, form.mandateNo(), actor);
        var s = succession.handOver(file.caseId(), form, actor.person());
        documents.due(file.caseId(), DocumentKind.APPOINTMENT, s.documentSubject());
        return Ran.told(mandate.side().label() + mandate.capacity().label() + s.holder() + "自" + Told.day(s.fromOn())
                + "至" + Told.day(s.toOn()) + "由" + s.substitute() + "代行，范围：" + s.scopeText() + "。原因：" + s.reason());
    }
}
