package heyi.process;

import heyi.ballot.Ballots;
import heyi.ballot.VoteId;
import heyi.casefile.BargainingCase;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.casefile.Stage;
import heyi.contract.Contracts;
import heyi.offer.Offers;
import heyi.offer.WithdrawOffer;
import heyi.offer.Withdrawals;
import heyi.party.Actor;
import heyi.rules.AgreementKind;
import heyi.rules.RuleBroken;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * The side that offered takes its offer back before anybody signs, and the case is closed. It may stand in any of six
 * stages and may have begun with a model that knew no withdrawal, so its processes are ended from outside instead of by an
 * event in the model.
 */
@Component
class WithdrawOfferAct implements FreeAct<WithdrawOffer> {

    private final Cases cases;
    private final Deadlines deadlines;
    private final Offers offers;
    private final Withdrawals withdrawals;
    private final Contracts contracts;
    private final Ballots ballots;
    private final MandateReplacementProcess replacements;
    private final CaseMessages messages;
    private final RuntimeService runtime;

    WithdrawOfferAct(
            Cases cases,
            Deadlines deadlines,
            Offers offers,
            Withdrawals withdrawals,
            Contracts contracts,
            Ballots ballots,
            MandateReplacementProcess replacements,
            CaseMessages messages,
            RuntimeService runtime) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.offers = offers;
        this.withdrawals = withdrawals;
        this.contracts = contracts;
        this.ballots = ballots;
        this.replacements = replacements;
        this.messages = messages;
        this.runtime = runtime;
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
        var served = offers.service(file.caseId()).isPresent();
        var duty = file.kind() == AgreementKind.WAGE ? "工资集体协商依法每年进行，撤回要约不免除该义务。" : "";
        return file.initiator().label() + (served ? "撤回已送达的要约" : "在要约送达前撤回") + "，本案终结。理由："
                + form.reason().strip() + "\n任何一方可以随时重新提出要约。" + duty;
    }

    /** The printing of papers that are due goes on: they belong to the file. */
    private void end(BargainingCase file, Actor actor, UUID entry) {
        var id = file.caseId();
        // before it was served, the offer was nobody else's business
        if (offers.service(id).isPresent()) messages.offerWithdrawn(file, actor, entry);
        deadlines.stopAll(id);
        closeVotes(file, actor);
        replacements.stop(id);
        cases.close(id, Stage.WITHDRAWN);
        var cycle = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .processDefinitionKey(BargainingCycleProcess.KEY)
                .singleResult();
        runtime.deleteProcessInstance(cycle.getId(), Stage.WITHDRAWN.label(), false, true);
    }

    private void closeVotes(BargainingCase file, Actor actor) {
        for (var vote : ballots.in(file.caseId())) {
            if (vote.closedAt() != null) continue;
            var id = new VoteId(vote.id());
            messages.voteCalledOff(file, actor, vote.id(), vote.opensAt(), ballots.voters(id));
            ballots.close(id);
        }
    }
}
