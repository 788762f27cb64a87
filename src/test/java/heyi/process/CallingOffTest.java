package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.Together;
import heyi.ballot.Ballots;
import heyi.casefile.Acts;
import heyi.casefile.CallOff;
import heyi.casefile.CaseClock;
import heyi.casefile.Deadlines;
import heyi.congress.Congress;
import heyi.congress.ConveneCongress;
import heyi.form.Upload;
import heyi.negotiation.CallMeeting;
import heyi.negotiation.Meetings;
import heyi.party.Side;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HeyiTest
class CallingOffTest {

    private static final CallOff REASON = new CallOff("企业方首席代表住院，双方商定改期。", true);

    @Autowired
    ApplicationContext context;

    @Autowired
    FreeActs freeActs;

    @Autowired
    Desk desk;

    @Autowired
    Meetings meetings;

    @Autowired
    Congress congress;

    @Autowired
    Ballots ballots;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Acts acts;

    @AfterEach
    void let_the_clock_go() {
        TestClock.letGo();
    }

    @Test
    void a_meeting_that_was_not_held_is_called_off_and_called_anew() {
        var round = Round.at(context, "RecordMinutes");
        var limit = deadlines.running(round.id, CaseClock.BARGAINING_LIMIT).orElseThrow();
        var chair = round.parties.actor(round.parties.chair);
        freeActs.perform(round.id, chair, "cancel-meeting", REASON);
        assertThat(meetings.all(round.id)).isEmpty();
        assertThat(deadlines.running(round.id, CaseClock.MEETING)).isEmpty();
        assertThat(deadlines.running(round.id, CaseClock.BARGAINING_LIMIT)).contains(limit);
        assertThat(acts.of(round.id, round.parties.actor(round.parties.manager)))
                .anyMatch(a -> a.step().equals("CancelMeeting") && a.detail().contains("住院"));
        assertThat(round.isOpen("RecordMinutes")).isFalse();

        var call = round.item("CallMeeting");
        var later = new CallMeeting(round.now().plusDays(3), "三楼会议室", Side.WORKERS, "周敏", "工资调整幅度");
        desk.complete(call.taskId(), chair, later, Upload.NONE);
        assertThat(meetings.last(round.id).round()).isOne();
        assertThat(round.item("RecordMinutes").dueOn())
                .isEqualTo(later.startsAt().toLocalDate());
    }

    @Test
    void minutes_that_exist_stand_and_the_employer_calls_nothing_off() {
        var round = Round.at(context, "RecordMinutes");
        var manager = round.parties.actor(round.parties.manager);
        assertThatThrownBy(() -> freeActs.perform(round.id, manager, "cancel-meeting", REASON))
                .isInstanceOf(Conflict.class);
        round.playTo("SignMinutes");
        var chair = round.parties.actor(round.parties.chair);
        assertThatThrownBy(() -> freeActs.perform(round.id, chair, "cancel-meeting", REASON))
                .isInstanceOf(Conflict.class);
        assertThat(meetings.all(round.id)).hasSize(1);
    }

    @Test
    void two_who_call_off_at_once_do_it_once() {
        var round = Round.at(context, "RecordMinutes");
        var chair = round.parties.actor(round.parties.chair);
        Callable<Boolean> callOff = () -> {
            freeActs.perform(round.id, chair, "cancel-meeting", REASON);
            return true;
        };
        assertThat(Together.run(List.of(callOff, callOff)))
                .filteredOn(Together.Ended::well)
                .hasSize(1);
        assertThat(acts.of(round.id, chair))
                .filteredOn(a -> a.step().equals("CancelMeeting"))
                .hasSize(1);
        assertThat(round.isOpen("CallMeeting")).isTrue();
    }

    @Test
    void a_vote_is_called_off_until_it_opens_and_then_no_more() {
        var round = Round.at(context, "ConveneCongress");
        var chair = round.parties.actor(round.parties.chair);
        convene(round);
        var vote = round.vote();
        freeActs.perform(round.id, chair, "cancel-vote", REASON);
        assertThat(congress.all(round.id)).isEmpty();
        assertThat(ballots.find(vote, round.parties.delegates.get(0))).isEmpty();
        assertThat(deadlines.running(round.id, CaseClock.DRAFT_TO_CONGRESS)).isPresent();

        convene(round);
        round.goTo(round.now().plusDays(1));
        assertThatThrownBy(() -> freeActs.perform(round.id, chair, "cancel-vote", REASON))
                .isInstanceOf(Conflict.class);
        round.playTo("SignAgreement");
        assertThat(congress.all(round.id)).hasSize(1);
    }

    private void convene(Round round) {
        var item = round.item("ConveneCongress");
        var opens = round.now().plusDays(1);
        desk.complete(
                item.taskId(),
                round.holder(item),
                new ConveneCongress("第三届第二次职工代表大会", "食堂", opens, opens.plusHours(8)),
                Upload.NONE);
    }
}
