package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.casefile.CallOff;
import heyi.casefile.CaseClock;
import heyi.casefile.Deadlines;
import heyi.congress.ConveneCongress;
import heyi.election.Representatives;
import heyi.filing.Objection;
import heyi.filing.PaperObjection;
import heyi.form.Upload;
import heyi.negotiation.CallMeeting;
import heyi.offer.WithdrawOffer;
import heyi.party.Side;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who counts on something hears that it changed: once, in the act itself, and not from what they did themselves. */
@HeyiTest
class CaseMessagesTest {

    private static final CallOff REASON = new CallOff("来建华住院，双方商定改期。", true);

    @Autowired
    ApplicationContext context;

    @Autowired
    FreeActs freeActs;

    @Autowired
    Desk desk;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Representatives representatives;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void let_the_clock_go() {
        TestClock.letGo();
    }

    @Test
    void a_meeting_that_moves_is_told_to_everybody_at_the_table_but_who_moved_it() {
        var round = Round.at(context, "RecordMinutes");
        var parties = round.parties;
        assertThat(about(parties.manager, "MEETING_CALLED"))
                .singleElement()
                .asString()
                .contains("第1次协商会议定于");
        freeActs.perform(round.id, parties.actor(parties.chair), "cancel-meeting", REASON);
        var atTheTable = representatives.of(round.id, Side.WORKERS).stream()
                .map(r -> r.personId())
                .filter(p -> !parties.chair.equals(p))
                .findFirst()
                .orElseThrow();
        for (var told : List.of(parties.clerk, parties.manager, parties.assistant, atTheTable)) {
            assertThat(about(told, "MEETING_CALLED_OFF"))
                    .singleElement()
                    .asString()
                    .contains("3月2日11:00", "取消")
                    .doesNotContain("来建华");
        }
        assertThat(about(parties.chair, "MEETING_CALLED_OFF")).isEmpty();

        var later = new CallMeeting(round.now().plusDays(3), "三楼会议室", Side.WORKERS, "周敏", "工资调整幅度");
        var call = round.item("CallMeeting");
        desk.complete(call.taskId(), parties.actor(parties.chair), later, Upload.NONE);
        desk.complete(call.taskId(), parties.actor(parties.chair), later, Upload.NONE);
        assertThat(about(parties.manager, "MEETING_CALLED"))
                .hasSize(2)
                .last()
                .asString()
                .contains("第1次协商会议改于3月");
        assertThat(about(atTheTable, "MEETING_CALLED")).hasSize(2);
    }

    @Test
    void who_should_have_voted_hears_that_the_vote_is_called_off() {
        var round = Round.at(context, "ConveneCongress");
        var parties = round.parties;
        var item = round.item("ConveneCongress");
        var opens = round.now().plusDays(1);
        desk.complete(
                item.taskId(),
                round.holder(item),
                new ConveneCongress("第三届第二次职工代表大会", "食堂", opens, opens.plusHours(8)),
                Upload.NONE);
        freeActs.perform(round.id, parties.actor(parties.chair), "cancel-vote", REASON);
        for (var told : List.of(parties.delegates.get(0), parties.delegates.get(29), parties.manager, parties.clerk)) {
            assertThat(about(told, "VOTE_CALLED_OFF"))
                    .singleElement()
                    .asString()
                    .contains("投票已取消");
        }
        assertThat(about(parties.chair, "VOTE_CALLED_OFF")).isEmpty();
    }

    @Test
    void an_offer_that_is_taken_back_is_told_and_ends_the_vote_for_its_voters() {
        var round = Round.at(context, "ReplyToOffer");
        var parties = round.parties;
        freeActs.perform(
                round.id, parties.actor(parties.chair), "withdraw-offer", new WithdrawOffer("要约内容需要重新征求职工意见。", true));
        assertThat(about(parties.manager, "OFFER_WITHDRAWN"))
                .singleElement()
                .asString()
                .contains("职工方撤回要约");
        assertThat(about(parties.chair, "OFFER_WITHDRAWN")).isEmpty();

        var voting = Round.at(context, "CloseVote");
        freeActs.perform(
                voting.id,
                voting.parties.actor(voting.parties.chair),
                "withdraw-offer",
                new WithdrawOffer("要约内容需要重新征求职工意见。", true));
        assertThat(about(voting.parties.delegates.get(3), "VOTE_CALLED_OFF")).hasSize(1);
    }

    @Test
    void a_reply_that_does_not_come_is_told_to_both_sides_once() {
        var round = Round.at(context, "ReplyToOffer");
        var due = deadlines.running(round.id, CaseClock.REPLY).orElseThrow();
        round.goTo(due.dueOn().plusDays(1).atTime(0, 5));
        round.runTimer("offer");
        for (var told : List.of(round.parties.chair, round.parties.manager)) {
            assertThat(about(told, "REPLY_LAPSED")).singleElement().asString().contains("企业方至3月16日未书面答复要约");
        }
        assertThat(about(round.parties.reviewer, "REPLY_LAPSED")).isEmpty();
    }

    @Test
    void a_union_that_is_silent_is_urged_itself_and_not_the_employer_who_waits() {
        var round = Round.openByEmployer(context).playTo("ReplyToOffer");
        assertThat(about(round.parties.chair, "OFFER_SERVED"))
                .singleElement()
                .asString()
                .contains("企业方协商要约书");
        assertThat(about(round.parties.manager, "OFFER_SERVED")).isEmpty();
    }

    @Test
    void silence_of_the_bureau_is_told_to_all_and_so_is_an_objection_that_undoes_it() {
        var round = Round.at(context, "ReviewFiling");
        var parties = round.parties;
        var due = deadlines.running(round.id, CaseClock.REVIEW).orElseThrow().dueOn();
        round.goTo(due.plusDays(1).atTime(0, 5));
        round.runTimer("filing");
        for (var told : List.of(parties.chair, parties.manager, parties.reviewer)) {
            assertThat(about(told, "IN_FORCE"))
                    .singleElement()
                    .asString()
                    .contains("审查期满，自" + due.plusDays(1).getMonthValue() + "月");
        }
        freeActs.perform(
                round.id,
                parties.actor(parties.reviewer),
                "object-on-paper",
                new PaperObjection(
                        due,
                        List.of(new Objection(1, "不妥", "《浙江省集体合同条例》第十九条")),
                        "",
                        false,
                        new Upload("送达.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1))));
        assertThat(about(parties.chair, "DECISION_ISSUED"))
                .singleElement()
                .asString()
                .contains("合同未生效");
        assertThat(about(parties.manager, "DECISION_ISSUED")).hasSize(1);
        assertThat(about(parties.reviewer, "DECISION_ISSUED")).isEmpty();
    }

    private List<String> about(UUID person, String kind) {
        return sql.sql("select text from message where person_id = ? and kind = ? order by serial")
                .params(person, kind)
                .query(String.class)
                .list();
    }
}
