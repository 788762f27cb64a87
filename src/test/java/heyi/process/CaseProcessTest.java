package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.form.Upload;
import heyi.offer.ServeOffer;
import heyi.process.ProcessPicture.State;
import heyi.process.ProcessPicture.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The picture says what the engine's own history says, for the version of the model on which the case runs. */
@HeyiTest
class CaseProcessTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    CaseProcess processes;

    @Autowired
    HistoryService history;

    @Autowired
    RepositoryService repository;

    @Autowired
    Desk desk;

    @Autowired
    Inbox inbox;

    @AfterEach
    void letTheClockGo() {
        TestClock.letGo();
    }

    @Test
    void at_every_step_of_a_round_each_node_is_there_once_with_the_state_of_the_engines_history() {
        var round = Round.open(context);
        var models = new LinkedHashSet<String>();
        var states = new LinkedHashSet<State>();
        var ended = new LinkedHashSet<String>();
        for (int i = 0; i < 60; i++) {
            for (var run : processes.runs(round.id, union(round))) {
                // what has ended changes no more
                if (run.ended() != null && !ended.add(run.id())) continue;
                var picture = processes.picture(round.id, run.id(), union(round));
                models.add(run.key());
                picture.steps().values().forEach(s -> states.add(s.state()));
                agreesWithTheEngine(picture);
            }
            var open = inbox.of(round.id);
            if (open.isEmpty()) break;
            round.play(open.get(0));
        }
        assertThat(inbox.of(round.id)).isEmpty();
        assertThat(models)
                .contains(
                        "bargaining-cycle",
                        "representative-election",
                        "offer",
                        "negotiation",
                        "ratification",
                        "signing",
                        "filing",
                        "publication");
        assertThat(states)
                .contains(State.DONE, State.CURRENT, State.WAITING, State.POSSIBLE, State.AHEAD, State.SKIPPED);
    }

    private void agreesWithTheEngine(ProcessPicture picture) {
        var instance = history.createHistoricProcessInstanceQuery()
                .processInstanceId(picture.run().id())
                .singleResult();
        var nodes = Bpmn.readModelFromStream(repository.getProcessModel(instance.getProcessDefinitionId()))
                .getModelElementsByType(FlowNode.class)
                .stream()
                .map(FlowNode::getId)
                .toList();
        assertThat(picture.steps().keySet()).containsExactlyInAnyOrderElementsOf(nodes);
        var activities = history.createHistoricActivityInstanceQuery()
                .processInstanceId(picture.run().id())
                .list();
        var open = activities.stream()
                .filter(a -> a.getEndTime() == null)
                .map(CaseProcess::nodeOf)
                .collect(Collectors.toSet());
        var done = activities.stream()
                .filter(a -> a.getEndTime() != null && !a.isCanceled())
                .map(CaseProcess::nodeOf)
                .filter(n -> !open.contains(n))
                .collect(Collectors.toSet());
        assertThat(in(picture, State.CURRENT)).isEqualTo(open);
        assertThat(in(picture, State.DONE)).isEqualTo(done);
        if (instance.getEndTime() != null) {
            assertThat(in(picture, State.POSSIBLE)).isEmpty();
            assertThat(in(picture, State.AHEAD)).isEmpty();
            assertThat(in(picture, State.WAITING)).isEmpty();
        }
        for (var flow : picture.diagram().flows()) {
            if (!picture.taken().contains(flow.id())) continue;
            assertThat(activities.stream().map(CaseProcess::nodeOf)).contains(flow.source(), flow.target());
        }
        var entered = activities.stream()
                .filter(a -> !a.getActivityType().equals("startEvent"))
                .filter(a -> !a.getActivityType().startsWith("boundary"))
                .map(CaseProcess::nodeOf)
                .collect(Collectors.toSet());
        assertThat(picture.diagram().flows().stream()
                        .filter(f -> picture.taken().contains(f.id()))
                        .map(ModelDiagram.Flow::target)
                        .collect(Collectors.toSet()))
                .as("every step that was entered was entered by a flow")
                .isEqualTo(entered);
    }

    @Test
    void a_timer_beside_a_step_waits_with_its_date_and_then_has_fired() {
        var round = Round.at(context, "ReplyToOffer");
        var before = picture(round, "offer");
        assertThat(before.steps().get("Timer_ReplyOverdue").state()).isEqualTo(State.WAITING);
        assertThat(before.steps().get("Timer_ReplyOverdue").dueOn())
                .isEqualTo(round.item("ReplyToOffer").dueOn());
        assertThat(before.taken()).doesNotContain("Flow_ReplyOverdueToEscalateSilence");

        round.goTo(round.now().plusMonths(1));
        round.runTimer("offer");
        var after = picture(round, "offer");
        assertThat(after.steps().get("Timer_ReplyOverdue").state()).isEqualTo(State.DONE);
        assertThat(after.steps().get("Timer_ReplyOverdue").dueOn()).isNull();
        assertThat(after.steps().values()).as("rings once").noneMatch(Step::next);
        assertThat(in(after, State.CURRENT))
                .containsExactlyInAnyOrder("User_ReplyToOffer", "User_UrgeEmployer", "User_OrderReply");
        assertThat(after.taken()).contains("Flow_ReplyOverdueToEscalateSilence", "Flow_EscalateToOrderReply");
        assertThat(in(after, State.POSSIBLE))
                .containsExactlyInAnyOrder("End_OfferAnswered", "End_Urged", "End_Ordered");
    }

    @Test
    void a_call_lists_every_round_with_its_number() {
        var round = Round.at(context, "ReplyToOffer");
        var cycle = processes.picture(round.id, null, union(round));
        var offer = cycle.steps().get("Call_Offer");
        assertThat(offer.calls()).singleElement().satisfies(run -> {
            assertThat(run.round()).isEqualTo(1);
            assertThat(run.ended()).isNull();
            assertThat(run.caller()).isEqualTo(cycle.run().id());
        });
        assertThat(cycle.steps().get("Call_InitiatorRepresentatives").calls())
                .singleElement()
                .satisfies(run -> assertThat(run.ended()).isNotNull());
        assertThat(cycle.steps().get("Call_OtherRepresentatives").calls()).isEmpty();
    }

    @Test
    void an_offer_sent_back_inside_the_union_is_not_betrayed_to_the_employer() {
        var round = Round.at(context, "ServeOffer");
        var item = round.item("ServeOffer");
        var form = (ServeOffer) round.form(item, round.holder(item));
        desk.complete(
                item.taskId(),
                round.holder(item),
                new ServeOffer(form.sha256(), ServeOffer.Mode.REVISE, true),
                Upload.NONE);
        assertThat(round.isOpen("PrepareOffer")).isTrue();
        var own = picture(round, "offer");
        assertThat(own.taken()).contains("Flow_ServedHowToPrepareOffer");
        assertThat(own.steps().get("User_ServeOffer").state()).isEqualTo(State.DONE);

        var untouched = Round.at(context, "PrepareOffer");
        assertThat(facts(offerFor(round))).isEqualTo(facts(offerFor(untouched)));

        round.playTo("ReplyToOffer");
        untouched.playTo("ReplyToOffer");
        assertThat(facts(offerFor(round))).isEqualTo(facts(offerFor(untouched)));
    }

    private static String facts(ProcessPicture picture) {
        return picture.steps().values().stream()
                        .map(s -> s.node().id()
                                + s.state()
                                + s.times()
                                + s.visits().size()
                                + s.next())
                        .toList()
                + " "
                + picture.taken().stream().sorted().toList();
    }

    private ProcessPicture offerFor(Round round) {
        var boss = round.parties.actor(round.parties.manager);
        var run = processes.runs(round.id, boss).stream()
                .filter(r -> r.key().equals("offer"))
                .findFirst()
                .orElseThrow();
        return processes.picture(round.id, run.id(), boss);
    }

    @Test
    void strangers_and_other_cases_see_nothing() {
        var round = Round.at(context, "PrepareOffer");
        var other = Round.open(context);
        var foreign = processes.runs(other.id, union(other)).get(0).id();
        assertThatThrownBy(() -> processes.picture(round.id, null, union(other)))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> processes.picture(round.id, foreign, union(round)))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> processes.picture(round.id, UUID.randomUUID().toString(), union(round)))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void a_case_keeps_the_picture_of_its_own_version() throws IOException {
        var old = Round.at(context, "PrepareOffer");
        var deployment = repository.createDeployment().name("later");
        try (var models = Files.newDirectoryStream(Path.of("bpmn"), "*.bpmn")) {
            for (var model : models) {
                var text = Files.readString(model, StandardCharsets.UTF_8);
                deployment.addString("bpmn/" + model.getFileName(), text.replace("拟写协商要约书", "起草协商要约书"));
            }
        }
        var later = deployment.deploy().getId();
        try {
            var young = Round.at(context, "PrepareOffer");
            assertThat(picture(old, "offer")
                            .steps()
                            .get("User_PrepareOffer")
                            .node()
                            .name())
                    .isEqualTo("拟写协商要约书");
            assertThat(picture(young, "offer")
                            .steps()
                            .get("User_PrepareOffer")
                            .node()
                            .name())
                    .isEqualTo("起草协商要约书");
            assertThat(picture(young, "offer").run().version())
                    .isGreaterThan(picture(old, "offer").run().version());
        } finally {
            repository.deleteDeployment(later, true);
        }
    }

    private ProcessPicture picture(Round round, String model) {
        var runs = processes.runs(round.id, union(round)).stream()
                .filter(r -> r.key().equals(model))
                .toList();
        return processes.picture(round.id, runs.get(runs.size() - 1).id(), union(round));
    }

    private static heyi.party.Actor union(Round round) {
        return round.parties.actor(round.parties.chair);
    }

    private static Set<String> in(ProcessPicture picture, State state) {
        return picture.steps().values().stream()
                .filter(s -> s.state() == state)
                .map(Step::node)
                .map(ModelDiagram.Node::id)
                .collect(Collectors.toSet());
    }
}
