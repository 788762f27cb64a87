package heyi.process;

import heyi.casefile.BargainingCase;
import heyi.casefile.DropCase;
import heyi.casefile.Stage;
import heyi.offer.Offers;
import heyi.party.Actor;
import heyi.rules.AgreementKind;
import org.springframework.stereotype.Component;

/**
 * The side that opened a case by mistake ends it before its offer has gone out. Nobody has been asked to answer yet, so
 * nothing is taken back from the other side; once the offer has gone out, {@link WithdrawOfferAct} is the way.
 */
@Component
class DropCaseAct implements FreeAct<DropCase> {

    private final Offers offers;
    private final CaseEnding ending;

    DropCaseAct(Offers offers, CaseEnding ending) {
        this.offers = offers;
        this.ending = ending;
    }

    @Override
    public String name() {
        return "drop-case";
    }

    @Override
    public Class<DropCase> formType() {
        return DropCase.class;
    }

    @Override
    public boolean isOpenTo(BargainingCase file, Actor actor) {
        return actor.heads(party(file, actor)) && file.closedAt() == null && !offers.wentOut(file.caseId());
    }

    @Override
    public String party(BargainingCase file, Actor actor) {
        return file.group(file.initiator());
    }

    @Override
    public Ran run(BargainingCase file, Actor actor, DropCase form) {
        var duty = file.kind() == AgreementKind.WAGE ? "工资集体协商依法每年进行，撤销本案不免除该义务。" : "";
        return Ran.told(file.initiator().label() + "在要约发出前撤销本案，本案终结。理由："
                        + form.reason().strip() + "\n任何一方可以随时重新发起协商。" + duty)
                .then(entry -> ending.end(file, actor, Stage.DROPPED));
    }
}
