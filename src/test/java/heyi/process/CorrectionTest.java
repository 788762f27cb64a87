package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.casefile.Acts;
import heyi.casefile.CorrectAct;
import heyi.document.DocumentKind;
import heyi.document.Documents;
import heyi.form.Upload;
import heyi.offer.Offers;
import heyi.offer.ProvePostalService;
import heyi.offer.ReplyToOffer;
import heyi.offer.ServeOffer;
import heyi.party.Actor;
import heyi.rules.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HeyiTest
class CorrectionTest {

    private static final Upload SCAN =
            new Upload("原件.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1));

    @Autowired
    ApplicationContext context;

    @Autowired
    FreeActs freeActs;

    @Autowired
    Desk desk;

    @Autowired
    Acts acts;

    @Autowired
    Offers offers;

    @Autowired
    Documents documents;

    @AfterEach
    void let_the_clock_go() {
        TestClock.letGo();
    }

    @Test
    void a_mistake_is_put_right_beside_the_entry_with_a_reason_and_a_paper() {
        var round = Round.at(context, "AppointEmployerRepresentatives");
        var manager = round.parties.actor(round.parties.manager);
        var chair = round.parties.actor(round.parties.chair);
        var reply = entry(round, manager, "ReplyToOffer");
        correct(round, manager, reply);
        var seen = entry(round, chair, "ReplyToOffer");
        assertThat(seen.detail()).isEqualTo(reply.detail());
        assertThat(seen.corrected()).isTrue();
        assertThat(entry(round, chair, "CorrectMistake").detail()).contains("三楼", "四楼", "会议室调整");
        round.runDocumentJobs();
        assertThat(documents.find(round.id.value(), DocumentKind.CORRECTION, "correction-1"))
                .isPresent();
        correct(round, manager, entry(round, manager, "ReplyToOffer"));
        round.runDocumentJobs();
        assertThat(documents.find(round.id.value(), DocumentKind.CORRECTION, "correction-2"))
                .isPresent();
    }

    @Test
    void nobody_corrects_what_others_did_or_what_only_the_own_party_reads() {
        var round = Round.at(context, "AppointEmployerRepresentatives");
        var manager = round.parties.actor(round.parties.manager);
        var chair = round.parties.actor(round.parties.chair);
        assertThatThrownBy(() -> correct(round, chair, entry(round, manager, "ReplyToOffer")))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> correct(round, manager, entry(round, chair, "PrepareOffer")))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> correct(round, chair, entry(round, chair, "PrepareOffer")))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> correct(round, round.parties.stranger(), entry(round, chair, "ReplyToOffer")))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void a_timely_reply_on_paper_recorded_late_takes_the_silence_back() {
        var round = servedByPost();
        var due = round.item("ReplyToOffer").dueOn();
        round.goTo(due.plusDays(3).atTime(9, 0));
        round.runTimer("offer");
        assertThat(acts.latest(round.id, "EscalateSilence")).isPresent();

        reply(round, due);
        assertThat(offers.reply(round.id).orElseThrow().late()).isFalse();
        assertThat(entry(round, round.parties.actor(round.parties.chair), "EscalateSilence")
                        .corrected())
                .isTrue();
        assertThat(round.isOpen("OrderReply")).isFalse();
    }

    @Test
    void dates_follow_a_day_that_was_read_wrongly_from_paper() {
        var round = servedByPost();
        var chair = round.parties.actor(round.parties.chair);
        var before = round.item("ReplyToOffer").dueOn();
        var delivered = offers.service(round.id).orElseThrow().deliveredOn();
        correctDay(round, "ProvePostalService", delivered.plusDays(1));
        assertThat(round.item("ReplyToOffer").dueOn()).isAfter(before);
        assertThat(entry(round, chair, "CorrectMistake").detail()).contains("答复要约", "改为");
        assertThatThrownBy(() -> correctDay(round, "ServeOffer", delivered)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> correctDay(round, "ProvePostalService", delivered.plusYears(1)))
                .isInstanceOf(RuleBroken.class);

        var due = round.item("ReplyToOffer").dueOn();
        round.goTo(due.plusDays(5).atTime(9, 0));
        reply(round, due.plusDays(1));
        assertThat(offers.reply(round.id).orElseThrow().late()).isTrue();
        correctDay(round, "ReplyToOffer", due);
        assertThat(offers.reply(round.id).orElseThrow().late()).isFalse();
    }

    private Round servedByPost() {
        var round = Round.at(context, "ServeOffer");
        var serve = round.item("ServeOffer");
        var chair = round.parties.actor(round.parties.chair);
        var shown = (ServeOffer) round.form(serve, chair);
        desk.complete(serve.taskId(), chair, new ServeOffer(shown.sha256(), ServeOffer.Mode.POST, true), Upload.NONE);
        var sent = round.now().toLocalDate();
        round.goTo(round.now().plusDays(2));
        var proof = round.item("ProvePostalService");
        desk.complete(
                proof.taskId(), chair, new ProvePostalService("中国邮政", "EMS1", sent.plusDays(1), SCAN), Upload.NONE);
        return round;
    }

    private void reply(Round round, LocalDate received) {
        var item = round.item("ReplyToOffer");
        desk.complete(item.taskId(), round.parties.actor(round.parties.chair), paperReply(round, received), SCAN);
    }

    private void correctDay(Round round, String step, LocalDate day) {
        var chair = round.parties.actor(round.parties.chair);
        freeActs.perform(
                round.id,
                chair,
                "correct-mistake",
                new CorrectAct(entry(round, chair, step).id().toString(), "日期有误", "见回执原件", day, "误读日戳。", true));
    }

    private static ReplyToOffer paperReply(Round round, LocalDate received) {
        return new ReplyToOffer(
                ReplyToOffer.Decision.ACCEPT, "同意协商。", round.now().plusWeeks(1), "三楼会议室", "", "", received);
    }

    private Acts.Act entry(Round round, Actor reader, String step) {
        return acts.of(round.id, reader).stream()
                .filter(a -> a.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private void correct(Round round, Actor actor, Acts.Act entry) {
        freeActs.perform(
                round.id,
                actor,
                "correct-mistake",
                new CorrectAct(entry.id().toString(), "三楼会议室", "四楼会议室", null, "会议室调整，笔误。", true));
    }
}
