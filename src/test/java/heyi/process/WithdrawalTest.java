package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.Together;
import heyi.Together.Ended;
import heyi.Xiaoshan;
import heyi.casefile.Acts;
import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.casefile.Stage;
import heyi.contract.Contracts;
import heyi.election.Capacity;
import heyi.election.ReportVacancy;
import heyi.election.Succession;
import heyi.form.Upload;
import heyi.offer.Offers;
import heyi.offer.OwnSubject;
import heyi.offer.ReplyToOffer;
import heyi.offer.Subject;
import heyi.offer.WithdrawOffer;
import heyi.party.Actor;
import heyi.party.Side;
import heyi.rules.AgreementKind;
import heyi.rules.RuleBroken;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The side that offered takes its offer back, at any time before somebody signs. */
@HeyiTest
class WithdrawalTest {

    private static final WithdrawOffer FORM = new WithdrawOffer("要约内容需要重新征求职工意见。", true);

    @Autowired
    ApplicationContext context;

    @Autowired
    FreeActs free;

    @Autowired
    BargainingCycleProcess cycle;

    @Autowired
    Desk desk;

    @Autowired
    Inbox inbox;

    @Autowired
    Cases cases;

    @Autowired
    Acts acts;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Offers offers;

    @Autowired
    Contracts contracts;

    @Autowired
    Succession succession;

    @Autowired
    RuntimeService runtime;

    @Autowired
    InboxCheck check;

    @AfterEach
    void all_agrees() {
        TestClock.letGo();
        assertThat(check.drift()).isEmpty();
    }

    @Test
    void seats_that_were_being_filled_stay_empty_once_the_offer_is_withdrawn() {
        var round = Round.at(context, "SignMinutes");
        var seat = succession.mandates(round.id).stream()
                .filter(m -> m.side() == Side.WORKERS && m.capacity() == Capacity.MEMBER)
                .findFirst()
                .orElseThrow();
        free.perform(
                round.id,
                chair(round),
                "end-mandate",
                new ReportVacancy(seat.no(), ReportVacancy.VacancyCause.RESIGNED, "本人书面辞任"));
        assertThat(inbox.of(round.id)).anyMatch(i -> i.step().equals("NominateReplacement"));
        withdraw(round.id, chair(round), FORM);
        assertThat(inbox.of(round.id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReplyToOffer", "SignMinutes", "CloseVote", "SignAgreement"})
    void a_withdrawn_case_leaves_nothing_running_and_makes_room_at_once(String step) {
        var round = Round.at(context, step);
        withdraw(round.id, chair(round), FORM);
        var file = cases.get(round.id);
        assertThat(file.stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(file.closedAt()).isNotNull();
        assertThat(inbox.of(round.id)).isEmpty();
        assertThat(deadlines.running(round.id)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(round.id.toString())
                        .list())
                .noneMatch(p -> !p.getProcessDefinitionId().startsWith(DocumentProcess.KEY));
        assertThat(told(round, round.parties.manager))
                .anyMatch(t -> t.contains("要约内容需要重新征求职工意见") && t.contains("不免除该义务"));
        var employer = round.parties.actor(round.parties.assistant);
        var next = cycle.open(employer, round.parties.employer, AgreementKind.WAGE, 2026);
        assertThat(next.initiator()).isEqualTo(Side.EMPLOYER);
    }

    @Test
    void doing_it_twice_is_doing_it_once() {
        var round = Round.at(context, "ReplyToOffer");
        var ended = Together.run(List.of(() -> withdraw(round), () -> withdraw(round)));
        assertThat(ended).filteredOn(Ended::well).hasSize(1);
        assertThat(ended).filteredOn(e -> !e.well()).singleElement().satisfies(e -> assertThat(e.thrown())
                .isInstanceOf(Conflict.class));
        assertThat(told(round, round.parties.chair))
                .filteredOn(t -> t.contains("理由："))
                .hasSize(1);
    }

    @Test
    void only_a_head_of_the_side_that_offered_may() {
        var round = Round.at(context, "ReplyToOffer");
        for (var other : List.of(round.parties.clerk, round.parties.manager, round.parties.reviewer)) {
            assertThatThrownBy(() -> withdraw(round.id, round.parties.actor(other), FORM))
                    .isInstanceOf(Conflict.class);
        }
        assertThatThrownBy(() -> withdraw(round.id, round.parties.stranger(), FORM))
                .isInstanceOf(NotThere.class);
        var theirs = Round.openByEmployer(context).playTo("ReplyToOffer");
        assertThatThrownBy(() -> withdraw(theirs.id, chair(theirs), FORM)).isInstanceOf(Conflict.class);
        withdraw(theirs.id, theirs.parties.actor(theirs.parties.manager), FORM);
        assertThat(cases.get(theirs.id).stage()).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void after_the_first_signature_it_is_too_late() {
        var round = Round.at(context, "SignAgreement");
        round.play(round.item("SignAgreement"));
        refused("offer.signing-begun", () -> withdraw(round.id, chair(round), FORM));
        assertThat(round.isOpen("SignAgreement")).isTrue();
    }

    @Test
    void an_offer_that_the_other_side_joined_is_no_longer_ones_own() {
        var round = Round.at(context, "ReplyToOffer");
        var item = round.item("ReplyToOffer");
        var own = List.of(new OwnSubject(Subject.OVERTIME, "调整加班工资基数。"));
        var reply = new ReplyToOffer(
                ReplyToOffer.Decision.ACCEPT, "同意。", round.now().plusWeeks(2), "会议室", "", "", own, null);
        desk.complete(item.taskId(), round.holder(item), reply, Upload.NONE);
        refused("offer.joined", () -> withdraw(round.id, chair(round), FORM));
    }

    /** Either the case is closed without a reply, or the reply came first and the case is closed after it. */
    @Test
    void a_reply_at_the_same_moment_comes_before_it_or_not_at_all() {
        var round = Round.at(context, "ReplyToOffer");
        var item = round.item("ReplyToOffer");
        var manager = round.holder(item);
        var form = round.form(item, manager);
        var ended = Together.<Object>run(
                List.of(() -> withdraw(round), () -> desk.complete(item.taskId(), manager, form, Upload.NONE)));
        assertThat(ended.get(0).well()).isTrue();
        assertThat(offers.reply(round.id).isPresent()).isEqualTo(ended.get(1).well());
        if (!ended.get(1).well()) {
            assertThat(ended.get(1).thrown()).isInstanceOfAny(Conflict.class, NotThere.class);
        }
        assertThat(cases.get(round.id).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(inbox.of(round.id)).isEmpty();
    }

    @Test
    void of_a_signature_and_a_withdrawal_exactly_one_wins() {
        var round = Round.at(context, "SignAgreement");
        var item = round.item("SignAgreement");
        var chief = round.holder(item);
        var form = round.form(item, chief);
        var ended = Together.<Object>run(
                List.of(() -> withdraw(round), () -> desk.complete(item.taskId(), chief, form, Upload.NONE)));
        assertThat(ended).filteredOn(Ended::well).hasSize(1);
        assertThat(contracts.all(round.id).isEmpty()).isEqualTo(ended.get(0).well());
        assertThat(cases.get(round.id).stage() == Stage.WITHDRAWN)
                .isEqualTo(ended.get(0).well());
    }

    @Test
    void both_sides_start_at_once_and_there_is_one_case() {
        TestClock.letGo();
        var parties = Xiaoshan.settle(context);
        var ended = Together.run(List.<Callable<BargainingCase>>of(
                () -> open(parties.clerk, parties), () -> open(parties.assistant, parties)));
        assertThat(ended).filteredOn(Ended::well).hasSize(1);
        assertThat(ended).filteredOn(e -> !e.well()).singleElement().satisfies(e -> assertThat(e.thrown())
                .isInstanceOfSatisfying(
                        RuleBroken.class, r -> assertThat(r.code()).isEqualTo("case.open-already")));
        var one = cases.running(parties.employer, AgreementKind.WAGE).orElseThrow();
        assertThat(one.initiator()).isEqualTo(ended.get(0).well() ? Side.WORKERS : Side.EMPLOYER);
        assertThat(inbox.of(one.caseId())).singleElement().satisfies(i -> assertThat(i.groupKey())
                .isEqualTo(one.group(one.initiator())));
    }

    private BargainingCase open(UUID person, Xiaoshan parties) {
        return cycle.open(parties.actor(person), parties.employer, AgreementKind.WAGE, 2026);
    }

    private Boolean withdraw(Round round) {
        withdraw(round.id, chair(round), FORM);
        return true;
    }

    private void withdraw(CaseId id, Actor actor, WithdrawOffer form) {
        free.perform(id, actor, "withdraw-offer", form);
    }

    private static Actor chair(Round round) {
        return round.parties.actor(round.parties.chair);
    }

    private List<String> told(Round round, UUID reader) {
        return acts.of(round.id, round.parties.actor(reader)).stream()
                .map(Acts.Act::detail)
                .toList();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleBroken.class, r -> assertThat(r.code())
                .isEqualTo(code));
    }
}
