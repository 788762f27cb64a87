package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.Together;
import heyi.Together.Ended;
import heyi.Xiaoshan;
import heyi.casefile.Acts;
import heyi.casefile.BargainingCase;
import heyi.form.Upload;
import heyi.negotiation.AgreeDraft;
import heyi.party.Actor;
import heyi.party.Role;
import heyi.rules.AgreementKind;
import heyi.rules.RuleBroken;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Several people at the same item, or the same case, at the same moment. */
@HeyiTest
class AtOnceTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Desk desk;

    @Autowired
    Inbox inbox;

    @Autowired
    BargainingCycleProcess cycle;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    Acts acts;

    @Autowired
    InboxCheck check;

    @AfterEach
    void all_agrees() {
        TestClock.letGo();
        assertThat(check.drift()).isEmpty();
    }

    @Test
    void of_two_people_one_does_it_and_the_other_is_told_who() {
        var round = Round.open(context);
        var item = round.item("NominateRepresentatives");
        var chair = round.parties.actor(round.parties.chair);
        var clerk = round.parties.actor(round.parties.clerk);
        var form = round.form(item, chair);
        var ended = Together.run(List.of(() -> complete(item, chair, form), () -> complete(item, clerk, form)));
        assertThat(ended).filteredOn(Ended::well).hasSize(1);
        assertThat(ended).filteredOn(e -> !e.well()).singleElement().satisfies(e -> assertThat(e.thrown())
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("已由"));
        assertThat(timeline(round))
                .filteredOn("NominateRepresentatives"::equals)
                .hasSize(1);
    }

    @Test
    void a_double_click_gets_the_same_answer_twice() {
        var round = Round.open(context);
        var item = round.item("NominateRepresentatives");
        var clerk = round.parties.actor(round.parties.clerk);
        var form = round.form(item, clerk);
        var ended = Together.run(Collections.<Callable<Desk.Done>>nCopies(4, () -> complete(item, clerk, form)));
        assertThat(ended).allMatch(Ended::well);
        assertThat(ended.stream().map(Ended::result).distinct()).hasSize(1);
        assertThat(complete(item, clerk, form)).isEqualTo(ended.get(0).result());
        assertThat(timeline(round))
                .filteredOn("NominateRepresentatives"::equals)
                .hasSize(1);
    }

    @Test
    void of_two_who_claim_one_has_it() {
        var round = Round.open(context);
        var item = round.item("NominateRepresentatives");
        var colleague = round.parties.member(round.parties.union, "干事", Role.STAFF);
        var ended = Together.run(List.of(
                () -> claim(item, round.parties.actor(round.parties.clerk)),
                () -> claim(item, round.parties.actor(colleague))));
        assertThat(ended).filteredOn(Ended::well).hasSize(1);
        assertThat(ended).filteredOn(e -> !e.well()).singleElement().satisfies(e -> assertThat(e.thrown())
                .isInstanceOfSatisfying(
                        Conflict.class, c -> assertThat(c.code()).isEqualTo("task.claimed")));
    }

    @Test
    void an_employer_has_one_open_case_of_a_kind() {
        TestClock.letGo();
        var parties = Xiaoshan.settle(context);
        var clerk = parties.actor(parties.clerk);
        var ended = Together.run(Collections.<Callable<BargainingCase>>nCopies(
                6, () -> cycle.open(clerk, parties.employer, AgreementKind.WAGE, 2026)));
        assertThat(ended).filteredOn(Ended::well).hasSize(1);
        assertThat(ended).filteredOn(e -> !e.well()).allSatisfy(e -> assertThat(e.thrown())
                .isInstanceOfSatisfying(
                        RuleBroken.class, r -> assertThat(r.code()).isEqualTo("case.open-already")));
        var items = inbox.page(clerk, Inbox.Filter.NONE, null, 10);
        assertThat(items).hasSize(1);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(items.get(0).file().toString())
                        .processDefinitionKey(BargainingCycleProcess.KEY)
                        .count())
                .isEqualTo(1);
    }

    /** The second waits for the first and sees its verdict; neither is sent away. */
    @Test
    void both_chiefs_agree_at_the_same_moment() {
        var round = Round.at(context, "AgreeDraft");
        var items = inbox.of(round.id);
        assertThat(items).hasSize(2);
        var ended = Together.run(items.stream()
                .map(i -> (Callable<Desk.Done>)
                        () -> complete(i, round.holder(i), new AgreeDraft(1, AgreeDraft.Verdict.AGREE, "")))
                .toList());
        assertThat(ended).allMatch(Ended::well);
        assertThat(inbox.of(round.id)).extracting(InboxItem::step).containsExactly("ConveneCongress");
    }

    @Test
    void the_chair_ends_the_election_while_its_time_runs_out() {
        var round = Round.at(context, "CloseElection");
        var item = round.item("CloseElection");
        var chair = round.parties.actor(round.parties.chair);
        var form = round.form(item, chair);
        var timer = management
                .createJobQuery()
                .processInstanceId(processOf(round))
                .timers()
                .singleResult()
                .getId();
        var ended = Together.<Object>run(List.of(() -> complete(item, chair, form), () -> {
            management.executeJob(timer);
            return timer;
        }));
        assertThat(ended).filteredOn(Ended::well).isNotEmpty();
        var byHand = ended.get(0);
        if (!byHand.well()) assertThat(byHand.thrown()).isInstanceOf(Conflict.class);
        assertThat(timeline(round)).filteredOn("CountElection"::equals).hasSize(1);
        assertThat(inbox.of(round.id)).extracting(InboxItem::step).containsExactly("PrepareOffer");
    }

    private String processOf(Round round) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(round.id.toString())
                .processDefinitionKey("representative-election")
                .singleResult()
                .getId();
    }

    private Desk.Done complete(InboxItem item, Actor actor, Record form) {
        return desk.complete(item.taskId(), actor, form, Upload.NONE);
    }

    private UUID claim(InboxItem item, Actor actor) {
        desk.claim(item.taskId(), actor);
        return actor.person();
    }

    private List<String> timeline(Round round) {
        return acts.of(round.id, round.parties.actor(round.parties.chair)).stream()
                .map(Acts.Act::step)
                .toList();
    }
}
