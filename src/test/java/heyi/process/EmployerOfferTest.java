package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.casefile.Acts;
import heyi.casefile.CaseClock;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.casefile.Stage;
import heyi.document.DocumentKind;
import heyi.document.Documents;
import heyi.election.AppointRepresentatives;
import heyi.election.NominateRepresentatives;
import heyi.form.Upload;
import heyi.offer.Offers;
import heyi.offer.OwnSubject;
import heyi.offer.ReplyToOffer;
import heyi.offer.Subject;
import heyi.offer.Urge;
import heyi.party.Side;
import heyi.rules.RuleBroken;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The employer starts: its representatives, its offer, the union's reply, then everything as ever. */
@HeyiTest
class EmployerOfferTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Desk desk;

    @Autowired
    Inbox inbox;

    @Autowired
    Cases cases;

    @Autowired
    Acts acts;

    @Autowired
    Offers offers;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Documents documents;

    @Autowired
    InboxCheck check;

    @AfterEach
    void all_agrees() {
        TestClock.letGo();
        assertThat(check.drift()).isEmpty();
    }

    @Test
    void a_round_that_the_employer_started_ends_with_an_agreement_in_force() {
        var round = Round.openByEmployer(context);
        assertThat(cases.get(round.id).initiator()).isEqualTo(Side.EMPLOYER);
        var employer = cases.get(round.id).employer();
        var union = cases.get(round.id).union();

        assertThat(inbox.of(round.id)).extracting(InboxItem::step).containsExactly("AppointEmployerRepresentatives");
        for (var step : List.of("PrepareOffer", "ServeOffer")) {
            assertThat(round.playTo(step).item(step).groupKey()).isEqualTo(employer);
        }
        assertThat(round.playTo("ReplyToOffer").item("ReplyToOffer").groupKey()).isEqualTo(union);
        assertThat(deadlines.running(round.id, CaseClock.REPLY)).isPresent();
        assertThat(round.playTo("NominateRepresentatives")
                        .item("NominateRepresentatives")
                        .groupKey())
                .isEqualTo(union);

        round.playTo("RequestDisclosure").playTo("SignAgreement").playTo("FileAgreement");
        round.playTo("PublishAgreement");
        while (!inbox.of(round.id).isEmpty()) round.play(inbox.of(round.id).get(0));
        assertThat(cases.get(round.id).stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(told(round))
                .anyMatch(t -> t.contains("企业发起2026年度集体协商"))
                .anyMatch(t -> t.contains("向工会送达协商要约书。工会应于"))
                .anyMatch(t -> t.startsWith("工会书面答复：同意协商"));
        assertThat(documents.of(round.id.value()))
                .extracting(d -> d.kind())
                .contains(DocumentKind.OFFER, DocumentKind.SERVICE_PROOF, DocumentKind.REPLY);
    }

    @Test
    void the_silence_of_a_union_goes_to_the_union_above_alone() {
        var round = Round.openByEmployer(context).playTo("ReplyToOffer");
        var due = round.item("ReplyToOffer").dueOn();
        round.goTo(due.plusDays(1).atTime(9, 0));
        round.runTimer("offer");
        assertThat(inbox.of(round.id))
                .extracting(InboxItem::step)
                .containsExactlyInAnyOrder("ReplyToOffer", "UrgeEmployer");
        assertThat(told(round)).anyMatch(t -> t.contains("已报其上级工会督促应约")).noneMatch(t -> t.contains("责令"));
        var urge = round.item("UrgeEmployer");
        var form = (Urge) desk.open(urge.taskId(), round.holder(urge)).prefilled();
        assertThat(form.content()).startsWith("你会").doesNotContain("贵单位");
        round.play(urge);
        round.play(round.item("ReplyToOffer"));
        assertThat(offers.reply(round.id).orElseThrow().late()).isTrue();
        assertThat(round.isOpen("NominateRepresentatives")).isTrue();
    }

    @Test
    void the_silence_of_an_employer_still_goes_to_the_bureau_as_well() {
        var round = Round.at(context, "ReplyToOffer");
        round.goTo(round.item("ReplyToOffer").dueOn().plusDays(1).atTime(9, 0));
        round.runTimer("offer");
        assertThat(inbox.of(round.id))
                .extracting(InboxItem::step)
                .containsExactlyInAnyOrder("ReplyToOffer", "UrgeEmployer", "OrderReply");
    }

    /** ZJ art. 10: the employer's side is not the larger one, whoever was there first. */
    @Test
    void workers_are_measured_against_the_side_that_came_first() {
        var round = Round.openByEmployer(context);
        var item = round.item("AppointEmployerRepresentatives");
        desk.complete(
                item.taskId(),
                round.holder(item),
                new AppointRepresentatives(List.of("M031", "M032", "M033", "M034"), "", true),
                Upload.NONE);
        var nominate = round.playTo("NominateRepresentatives").item("NominateRepresentatives");
        var few = new NominateRepresentatives(
                List.of("G001", "G002", "G003"),
                List.of(),
                round.now(),
                round.now().plusHours(8));
        assertThatThrownBy(() -> desk.complete(nominate.taskId(), round.holder(nominate), few, Upload.NONE))
                .isInstanceOfSatisfying(
                        RuleBroken.class, r -> assertThat(r.code()).isEqualTo("election.workers-side-smaller"));
        round.play(nominate);
        assertThat(round.isOpen("CloseElection")).isTrue();
    }

    @Test
    void what_both_sides_offer_lies_on_one_table() {
        var round = Round.at(context, "ReplyToOffer");
        var item = round.item("ReplyToOffer");
        var own = List.of(new OwnSubject(Subject.PIECE_RATE, "重新核定缝纫工序的工时定额。"));
        var reply = new ReplyToOffer(
                ReplyToOffer.Decision.COUNTER, "同意协商。", round.now().plusWeeks(2), "三楼会议室", "", "", own, null);
        desk.complete(item.taskId(), round.holder(item), reply, Upload.NONE);
        assertThat(offers.ownSubjects(round.id)).isEqualTo(own);
        assertThat(told(round)).anyMatch(t -> t.contains("两项要约并为本案：劳动定额和计件单价"));
        round.runDocumentJobs();
        var call = round.playTo("CallMeeting").item("CallMeeting");
        var form = (heyi.negotiation.CallMeeting)
                desk.open(call.taskId(), round.holder(call)).prefilled();
        assertThat(form.agenda()).contains("年度平均工资水平及调整幅度；劳动定额和计件单价");
    }

    private List<String> told(Round round) {
        return acts.of(round.id, round.parties.actor(round.parties.organiser)).stream()
                .map(Acts.Act::detail)
                .toList();
    }
}
