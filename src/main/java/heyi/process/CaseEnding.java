package heyi.process;

import heyi.ballot.Ballots;
import heyi.ballot.VoteId;
import heyi.casefile.BargainingCase;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.casefile.Stage;
import heyi.party.Actor;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * Ends a case before its process does. It may stand in any stage and may have begun with a model that knew no such end, so
 * its processes are ended from outside instead of by an event in the model.
 */
@Component
class CaseEnding {

    private final Cases cases;
    private final Deadlines deadlines;
    private final Ballots ballots;
    private final MandateReplacementProcess replacements;
    private final CaseMessages messages;
    private final RuntimeService runtime;

    CaseEnding(
            Cases cases,
            Deadlines deadlines,
            Ballots ballots,
            MandateReplacementProcess replacements,
            CaseMessages messages,
            RuntimeService runtime) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.ballots = ballots;
        this.replacements = replacements;
        this.messages = messages;
        this.runtime = runtime;
    }

    /** No task, clock or vote is left. The printing of papers that are due goes on: they belong to the file. */
    void end(BargainingCase file, Actor actor, Stage stage) {
        var id = file.caseId();
        deadlines.stopAll(id);
        closeVotes(file, actor);
        replacements.stop(id);
        cases.close(id, stage);
        var cycle = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .processDefinitionKey(BargainingCycleProcess.KEY)
                .singleResult();
        runtime.deleteProcessInstance(cycle.getId(), stage.label(), false, true);
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
