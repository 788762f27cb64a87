package heyi.process;

import heyi.ballot.Ballots;
import heyi.ballot.VoteId;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.casefile.Stage;
import heyi.congress.Congress;
import heyi.congress.Sitting;
import heyi.election.Representatives;
import heyi.election.Slate;
import heyi.party.Side;
import java.util.stream.Stream;
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
    private final Representatives representatives;
    private final Congress congress;
    private final Ballots ballots;
    private final MandateReplacementProcess replacements;
    private final RuntimeService runtime;

    CaseEnding(
            Cases cases,
            Deadlines deadlines,
            Representatives representatives,
            Congress congress,
            Ballots ballots,
            MandateReplacementProcess replacements,
            RuntimeService runtime) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.representatives = representatives;
        this.congress = congress;
        this.ballots = ballots;
        this.replacements = replacements;
        this.runtime = runtime;
    }

    /** No task, clock or vote is left. The printing of papers that are due goes on: they belong to the file. */
    void end(CaseId id, Stage stage) {
        deadlines.stopAll(id);
        closeVotes(id);
        replacements.stop(id);
        cases.close(id, stage);
        var cycle = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .processDefinitionKey(BargainingCycleProcess.KEY)
                .singleResult();
        runtime.deleteProcessInstance(cycle.getId(), stage.label(), false, true);
    }

    private void closeVotes(CaseId id) {
        Stream.concat(
                        representatives.slate(id, Side.WORKERS).map(Slate::voteId).stream(),
                        congress.last(id).map(Sitting::voteId).stream())
                .forEach(vote -> ballots.close(new VoteId(vote)));
    }
}
