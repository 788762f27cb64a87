package heyi.process;

import heyi.casefile.BargainingCase;
import heyi.casefile.Stage;
import heyi.contract.Contracts;
import heyi.offer.Offers;
import heyi.offer.Service;
import heyi.offer.WithdrawOffer;
import heyi.offer.Withdrawals;
import heyi.party.Actor;
import heyi.rules.AgreementKind;
import heyi.rules.RuleBroken;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The side that offered takes its offer back before anybody signs, and the case is closed. Before the offer has gone out
 * there is nothing to take back, see {@link DropCaseAct}.
 */
@Component
class WithdrawOfferAct implements FreeAct<WithdrawOffer> {

    private final Offers offers;
    private final Withdrawals withdrawals;
    private final Contracts contracts;
    private final CaseMessages messages;
    private final CaseEnding ending;

    WithdrawOfferAct(
            Offers offers, Withdrawals withdrawals, Contracts contracts, CaseMessages messages, CaseEnding ending) {
        this.offers = offers;
        this.withdrawals = withdrawals;
        this.contracts = contracts;
        this.messages = messages;
        this.ending = ending;
    }

    @Override
    public String name() {
        return "withdraw-offer";
    }

    @Override
    public Class<WithdrawOffer> formType() {
        return WithdrawOffer.class;
    }

    @Override
    public boolean isOpenTo(BargainingCase file, Actor actor) {
        return actor.heads(party(file, actor))
                && file.closedAt() == null
                && offers.wentOut(file.caseId())
                && file.stage().compareTo(Stage.SIGNING) <= 0;
    }

    @Override
    public String party(BargainingCase file, Actor actor) {
        return file.group(file.initiator());
    }

    /**
     * @throws RuleBroken {@code offer.signing-begun} after the first signature; {@code offer.joined} if the other side
     *     offered subjects of its own in this case
     */
    @Override
    public Ran run(BargainingCase file, Actor actor, WithdrawOffer form) {
        var id = file.caseId();
        if (!contracts.all(id).isEmpty()) {
            throw new RuleBroken("offer.signing-begun");
        }
        if (!offers.ownSubjects(id).isEmpty()) {
            throw new RuleBroken("offer.joined");
        }
        withdrawals.record(id, file.initiator(), actor, form);
        return Ran.told(told(file, form)).then(entry -> end(file, actor, entry));
    }

    private String told(BargainingCase file, WithdrawOffer form) {
        var received = offers.service(file.caseId()).map(Service::deliveredOn).isPresent();
        var duty = file.kind() == AgreementKind.WAGE ? "工资集体协商依法每年进行，撤回要约不免除该义务。" : "";
        return file.initiator().label() + (received ? "撤回已送达的要约" : "在要约送达前撤回要约") + "，本案终结。理由："
                + form.reason().strip() + "\n任何一方可以随时重新提出要约。" + duty;
    }

    private void end(BargainingCase file, Actor actor, UUID entry) {
        // before it was served, the offer was nobody else's business
        if (offers.service(file.caseId()).isPresent()) messages.offerWithdrawn(file, actor, entry);
        ending.end(file, actor, Stage.WITHDRAWN);
    }
}
