package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.Together;
import heyi.Together.Ended;
import heyi.casefile.Acts;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.casefile.DropCase;
import heyi.casefile.Stage;
import heyi.form.Upload;
import heyi.offer.Offers;
import heyi.offer.ServeOffer;
import heyi.offer.WithdrawOffer;
import heyi.party.Actor;
import heyi.party.Side;
import heyi.rules.AgreementKind;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A case that was opened by mistake is ended by the side that opened it, as long as its offer has not gone out. */
@HeyiTest
class DropCaseTest {

    private static final DropCase FORM = new DropCase("本年度案件已在集团立案，重复。", true);
    private static final WithdrawOffer WITHDRAWAL = new WithdrawOffer("要约内容需要重新征求职工意见。", true);

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
    RuntimeService runtime;

    @Autowired
    InboxCheck check;

    @AfterEach
    void all_agrees() {
        TestClock.letGo();
        assertThat(check.drift()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NominateRepresentatives", "CloseElection", "PrepareOffer", "ServeOffer"})
    void a_dropped_case_leaves_nothing_running_and_is_no_round_of_its_year(String step) {
        var round = Round.at(context, step);
        drop(round, round.parties.chair);
        var file = cases.get(round.id);
        assertThat(file.stage()).isEqualTo(Stage.DROPPED);
        assertThat(file.closedAt()).isNotNull();
        assertThat(inbox.of(round.id)).isEmpty();
        assertThat(deadlines.running(round.id)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(round.id.toString())
                        .list())
                .noneMatch(p -> !p.getProcessDefinitionId().startsWith(DocumentProcess.KEY));
        assertThat(told(round, round.parties.manager))
                .anyMatch(t -> t.contains("在要约发出前撤销本案") && t.contains("重复") && t.contains("不免除该义务"));
        var next = cycle.open(
                round.parties.actor(round.parties.assistant), round.parties.employer, AgreementKind.WAGE, 2026);
        assertThat(next.initiator()).isEqualTo(Side.EMPLOYER);
        assertThat(cases.roundOfYear(next.caseId())).isEqualTo(1);
    }

    @Test
    void what_is_not_sent_is_dropped_and_what_is_sent_is_withdrawn() {
        var round = Round.at(context, "ServeOffer");
        assertThat(names(round, round.parties.chair)).contains("drop-case").doesNotContain("withdraw-offer");
        assertThatThrownBy(() -> withdraw(round, round.parties.chair)).isInstanceOf(Conflict.class);
        round.playTo("ReplyToOffer");
        assertThat(names(round, round.parties.chair)).contains("withdraw-offer").doesNotContain("drop-case");
        assertThatThrownBy(() -> drop(round, round.parties.chair)).isInstanceOf(Conflict.class);
        withdraw(round, round.parties.chair);
        assertThatThrownBy(() -> drop(round, round.parties.chair)).isInstanceOf(Conflict.class);
        assertThat(cases.get(round.id).stage()).isEqualTo(Stage.WITHDRAWN);
    }

    /** The post is under way: the other side may hold the offer any moment. */
    @Test
    void an_offer_in_the_post_has_gone_out() {
        var round = Round.at(context, "ServeOffer");
        var item = round.item("ServeOffer");
        var shown = (ServeOffer) round.form(item, round.holder(item));
        desk.complete(
                item.taskId(),
                round.holder(item),
                new ServeOffer(shown.sha256(), ServeOffer.Mode.POST, shown.read()),
                Upload.NONE);
        assertThatThrownBy(() -> drop(round, round.parties.chair)).isInstanceOf(Conflict.class);
        withdraw(round, round.parties.chair);
        assertThat(told(round, round.parties.chair)).anyMatch(t -> t.contains("在要约送达前撤回要约"));
    }

    @Test
    void only_a_head_of_the_side_that_opened_it_may() {
        var round = Round.at(context, "PrepareOffer");
        for (var other : List.of(round.parties.clerk, round.parties.manager, round.parties.reviewer)) {
            assertThatThrownBy(() -> drop(round, other)).isInstanceOf(Conflict.class);
        }
        assertThatThrownBy(() -> free.perform(round.id, round.parties.stranger(), "drop-case", FORM))
                .isInstanceOf(NotThere.class);
        var theirs = Round.openByEmployer(context).playTo("PrepareOffer");
        assertThatThrownBy(() -> drop(theirs, theirs.parties.chair)).isInstanceOf(Conflict.class);
        drop(theirs, theirs.parties.manager);
        assertThat(cases.get(theirs.id).stage()).isEqualTo(Stage.DROPPED);
        assertThat(told(theirs, theirs.parties.chair)).anyMatch(t -> t.startsWith(Side.EMPLOYER.label()));
    }

    @Test
    void without_a_reason_nothing_happens() {
        var round = Round.open(context);
        for (var form : List.of(new DropCase(" ", true), new DropCase("重复", false))) {
            assertThatThrownBy(() -> free.perform(round.id, chair(round), "drop-case", form))
                    .isInstanceOf(ConstraintViolationException.class);
        }
        assertThat(cases.get(round.id).closedAt()).isNull();
    }

    @Test
    void doing_it_twice_is_doing_it_once() {
        var round = Round.at(context, "CloseElection");
        var ended =
                Together.run(List.of(() -> drop(round, round.parties.chair), () -> drop(round, round.parties.chair)));
        assertThat(ended).filteredOn(Ended::well).hasSize(1);
        assertThat(ended).filteredOn(e -> !e.well()).singleElement().satisfies(e -> assertThat(e.thrown())
                .isInstanceOf(Conflict.class));
        assertThat(told(round, round.parties.chair))
                .filteredOn(t -> t.contains("理由："))
                .hasSize(1);
    }

    @Test
    void of_serving_and_dropping_at_the_same_moment_exactly_one_wins() {
        var round = Round.at(context, "ServeOffer");
        var item = round.item("ServeOffer");
        var head = round.holder(item);
        var form = round.form(item, head);
        var ended = Together.<Object>run(List.of(
                () -> drop(round, round.parties.chair), () -> desk.complete(item.taskId(), head, form, Upload.NONE)));
        assertThat(ended).filteredOn(Ended::well).hasSize(1);
        assertThat(ended).filteredOn(e -> !e.well()).singleElement().satisfies(e -> assertThat(e.thrown())
                .isInstanceOfAny(Conflict.class, NotThere.class));
        assertThat(offers.wentOut(round.id)).isEqualTo(ended.get(1).well());
        assertThat(cases.get(round.id).stage() == Stage.DROPPED)
                .isEqualTo(ended.get(0).well());
    }

    private Boolean drop(Round round, UUID person) {
        free.perform(round.id, round.parties.actor(person), "drop-case", FORM);
        return true;
    }

    private void withdraw(Round round, UUID person) {
        free.perform(round.id, round.parties.actor(person), "withdraw-offer", WITHDRAWAL);
    }

    private List<String> names(Round round, UUID person) {
        return free.openTo(cases.get(round.id), round.parties.actor(person)).stream()
                .map(a -> a.name())
                .toList();
    }

    private static Actor chair(Round round) {
        return round.parties.actor(round.parties.chair);
    }

    private List<String> told(Round round, UUID reader) {
        return acts.of(round.id, round.parties.actor(reader)).stream()
                .map(Acts.Act::detail)
                .toList();
    }
}
