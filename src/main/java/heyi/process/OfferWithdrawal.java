package heyi.process;

import heyi.ballot.Ballots;
import heyi.ballot.VoteId;
import heyi.casefile.Acts;
import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.casefile.Stage;
import heyi.congress.Congress;
import heyi.congress.Sitting;
import heyi.contract.Contracts;
import heyi.election.Representatives;
import heyi.election.Slate;
import heyi.offer.Offers;
import heyi.offer.WithdrawOffer;
import heyi.offer.Withdrawals;
import heyi.party.Actor;
import heyi.party.Side;
import heyi.rules.AgreementKind;
import heyi.rules.RuleBroken;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an offer back before anybody signs. The case may stand in any of six stages and may have begun with a model that
 * knew no withdrawal, so its processes are ended from outside instead of by an event in the model.
 */
@Component
@Transactional
public class OfferWithdrawal {

    private final Inbox inbox;
    private final Cases cases;
    private final Acts acts;
    private final Deadlines deadlines;
    private final Offers offers;
    private final Withdrawals withdrawals;
    private final Contracts contracts;
    private final Representatives representatives;
    private final Congress congress;
    private final Ballots ballots;
    private final Validator validator;
    private final RuntimeService runtime;

    OfferWithdrawal(
            Inbox inbox,
            Cases cases,
            Acts acts,
            Deadlines deadlines,
            Offers offers,
            Withdrawals withdrawals,
            Contracts contracts,
            Representatives representatives,
            Congress congress,
            Ballots ballots,
            Validator validator,
            RuntimeService runtime) {
        this.inbox = inbox;
        this.cases = cases;
        this.acts = acts;
        this.deadlines = deadlines;
        this.offers = offers;
        this.withdrawals = withdrawals;
        this.contracts = contracts;
        this.representatives = representatives;
        this.congress = congress;
        this.ballots = ballots;
        this.validator = validator;
        this.runtime = runtime;
    }

    /** Whether the page offers it to this person; {@link #withdraw} has the last word. */
    @Transactional(readOnly = true)
    public boolean possible(BargainingCase file, Actor actor) {
        return actor.heads(file.group(file.initiator())) && file.closedAt() == null && !signing(file.caseId());
    }

    /**
     * Takes the offer back and closes the case: open work, clocks and votes end with it, and either side may offer anew at
     * once. The same person repeating it changes nothing.
     *
     * @throws NotThere to strangers
     * @throws NotYours to those who do not head the side that offered
     * @throws Conflict if the case is closed already, or somebody acted at the same moment
     * @throws RuleBroken {@code offer.signing-begun} after the first signature; {@code offer.joined} if the other side
     *     offered subjects of its own in this case
     */
    public void withdraw(CaseId id, Actor actor, WithdrawOffer form) {
        inbox.lockCase(id);
        var file = cases.visible(id, actor).orElseThrow(NotThere::new);
        var group = file.group(file.initiator());
        if (!actor.heads(group)) throw new NotYours("只有发出要约一方的负责人可以撤回要约。");
        if (withdrawals.by(id).filter(actor.person()::equals).isPresent()) return;
        if (file.closedAt() != null) throw new Conflict("case.closed", "本案已经结案，不能再撤回要约，请刷新案件页查看。");
        if (signing(id)) throw new RuleBroken("offer.signing-begun", "已有一方首席代表签署集体合同，不能再撤回要约。");
        if (!offers.ownSubjects(id).isEmpty()) {
            throw new RuleBroken("offer.joined", "对方在答复时也提出了本方的协商事项，两项要约已并为一案，不能单方撤回结案；可在协商中放弃本方的要求。");
        }
        var violations = validator.validate(form);
        if (!violations.isEmpty()) throw new ConstraintViolationException(violations);
        Printable.check(form);
        withdrawals.record(id, file.initiator(), actor, form);
        acts.happened(id, "WithdrawOffer", "撤回要约", told(file, form), actor, group);
        deadlines.stopAll(id);
        closeVotes(id);
        cases.close(id, Stage.WITHDRAWN);
        endProcesses(id);
    }

    private String told(BargainingCase file, WithdrawOffer form) {
        var served = offers.service(file.caseId()).isPresent();
        var duty = file.kind() == AgreementKind.WAGE ? "工资集体协商依法每年进行，撤回要约不免除该义务。" : "";
        return file.initiator().label() + (served ? "撤回已送达的要约" : "在要约送达前撤回") + "，本案终结。理由："
                + form.reason().strip() + "\n任何一方可以随时重新提出要约。" + duty;
    }

    private boolean signing(CaseId id) {
        return !contracts.all(id).isEmpty();
    }

    private void closeVotes(CaseId id) {
        Stream.concat(
                        representatives.slate(id, Side.WORKERS).map(Slate::voteId).stream(),
                        congress.last(id).map(Sitting::voteId).stream())
                .forEach(vote -> ballots.close(new VoteId(vote)));
    }

    /** The printing of papers that are due goes on: they belong to the file. */
    private void endProcesses(CaseId id) {
        var root = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .processDefinitionKey(BargainingCycleProcess.KEY)
                .singleResult();
        try {
            runtime.deleteProcessInstance(root.getId(), Stage.WITHDRAWN.label(), false, true);
        } catch (ProcessEngineException e) {
            throw EngineTrouble.translated(e);
        }
    }
}
