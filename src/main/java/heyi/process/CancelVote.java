package heyi.process;

import heyi.ballot.Ballots;
import heyi.ballot.VoteId;
import heyi.casefile.BargainingCase;
import heyi.casefile.CallOff;
import heyi.casefile.Deadlines;
import heyi.congress.Congress;
import heyi.congress.Sitting;
import heyi.party.Actor;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** The union calls off a vote of the congress that has not opened: no ballot exists, so none is lost. */
@Component
class CancelVote implements FreeAct<CallOff> {

    private static final String MESSAGE = "VoteCancelled";

    private final Congress congress;
    private final Ballots ballots;
    private final Signals signals;
    private final CaseMessages messages;
    private final Clock clock;

    CancelVote(Congress congress, Ballots ballots, Signals signals, CaseMessages messages, Clock clock) {
        this.congress = congress;
        this.ballots = ballots;
        this.signals = signals;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "cancel-vote";
    }

    @Override
    public Class<CallOff> formType() {
        return CallOff.class;
    }

    @Override
    public boolean isOpenTo(BargainingCase file, Actor actor) {
        return actor.actsFor(file.union())
                && signals.awaited(file.caseId(), MESSAGE)
                && congress.last(file.caseId())
                        .map(Sitting::opensAt)
                        .filter(at -> at.isAfter(OffsetDateTime.now(clock)))
                        .isPresent();
    }

    @Override
    public String party(BargainingCase file, Actor actor) {
        return file.union();
    }

    @Override
    public Ran run(BargainingCase file, Actor actor, CallOff form) {
        var voters = ballots.voters(
                new VoteId(congress.last(file.caseId()).orElseThrow().voteId()));
        var sitting = congress.cancel(file.caseId());
        return Ran.told("取消原定" + Told.minute(sitting.opensAt().atZoneSameInstant(Deadlines.LAW)) + "开始的"
                        + sitting.session() + "表决，将重新召集；草案提交职代会的期限不因此改变。原因：" + form.reason())
                .then(entry -> {
                    signals.send(file.caseId(), MESSAGE);
                    messages.voteCalledOff(file, actor, sitting.voteId(), sitting.opensAt(), voters);
                });
    }
}
