package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.casefile.Acts;
import heyi.casefile.CaseClock;
import heyi.casefile.Deadlines;
import heyi.document.DocumentKind;
import heyi.document.Documents;
import heyi.form.Upload;
import heyi.offer.Offers;
import heyi.offer.ProvePostalService;
import heyi.offer.ProvePostalService.Outcome;
import heyi.offer.ServeOffer;
import heyi.offer.Service;
import heyi.rules.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Post that is refused or comes back is not served: it is told, and served in another way. */
@HeyiTest
class PostTest {

    private static final Upload PROOF =
            new Upload("改退批条.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1));

    @Autowired
    ApplicationContext context;

    @Autowired
    Desk desk;

    @Autowired
    Offers offers;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Documents documents;

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
    void returned_post_starts_no_reply_period_and_is_served_anew() {
        var round = posted();
        var limit = deadlines.running(round.id, CaseClock.BARGAINING_LIMIT).orElseThrow();
        fail(round, Outcome.RETURNED);
        assertThat(round.isOpen("ServeOffer")).isTrue();
        assertThat(round.isOpen("ReplyToOffer")).isFalse();
        assertThat(offers.service(round.id)).isEmpty();
        assertThat(deadlines.running(round.id, CaseClock.REPLY)).isEmpty();
        assertThat(told(round)).anyMatch(t -> t.contains("被退回。要约书尚未送达，答复期限不起算"));

        serve(round, ServeOffer.Mode.ELECTRONIC);
        assertThat(round.isOpen("ReplyToOffer")).isTrue();
        assertThat(deadlines.running(round.id, CaseClock.REPLY).orElseThrow().triggerOn())
                .isEqualTo(round.now().toLocalDate());
        assertThat(deadlines.running(round.id, CaseClock.BARGAINING_LIMIT)).hasValue(limit);
        assertThat(offers.servedByPost(round.id)).isFalse();
    }

    @Test
    void refused_post_may_be_sent_again_and_then_be_received() {
        var round = posted();
        fail(round, Outcome.REFUSED);
        serve(round, ServeOffer.Mode.POST);
        fail(round, Outcome.RETURNED);
        serve(round, ServeOffer.Mode.POST);
        var item = round.item("ProvePostalService");
        desk.complete(item.taskId(), round.holder(item), proof(Outcome.RECEIVED, today(round)), Upload.NONE);
        assertThat(deadlines.running(round.id, CaseClock.REPLY).orElseThrow().triggerOn())
                .isEqualTo(today(round));
        assertThat(documents.of(round.id.value()))
                .filteredOn(d -> d.kind() == DocumentKind.EVIDENCE)
                .extracting(d -> d.subject())
                .containsExactlyInAnyOrder("postal-receipt", "postal-receipt-2", "postal-receipt-3");
    }

    @Test
    void an_offer_left_behind_after_a_refusal_is_told_as_the_union_tells_it() {
        var round = posted();
        fail(round, Outcome.REFUSED);
        refused("offer.left-without-proof", () -> leave(round, List.of("甲"), PROOF, today(round)));
        refused("offer.left-without-proof", () -> leave(round, List.of("甲", "乙"), null, today(round)));
        refused(
                "offer.left-on",
                () -> leave(round, List.of("甲", "乙"), PROOF, today(round).plusDays(1)));
        refused(
                "offer.left-on",
                () -> leave(round, List.of("甲", "乙"), PROOF, today(round).minusDays(1)));
        leave(round, List.of("社区干部陈某", "楼长李某"), PROOF, today(round));
        var service = offers.service(round.id).orElseThrow();
        assertThat(service.mode()).isEqualTo(Service.Mode.LEFT);
        assertThat(service.witnesses()).isEqualTo("社区干部陈某、楼长李某");
        assertThat(deadlines.running(round.id, CaseClock.REPLY)).isPresent();
        assertThat(told(round)).anyMatch(t -> t.contains("以上为工会的陈述，是否构成送达由有权机关认定"));
        round.runDocumentJobs();
        assertThat(documents.find(round.id.value(), DocumentKind.SERVICE_PROOF, "service"))
                .isPresent();
        assertThat(offers.servedByPost(round.id)).isTrue();
    }

    @Test
    void nothing_is_left_behind_where_nobody_refused() {
        var first = Round.at(context, "ServeOffer");
        refused("offer.not-refused", () -> leave(first, List.of("甲", "乙"), PROOF, today(first)));
        var round = posted();
        fail(round, Outcome.RETURNED);
        refused("offer.not-refused", () -> leave(round, List.of("甲", "乙"), PROOF, today(round)));
        serve(round, ServeOffer.Mode.POST);
        var item = round.item("ProvePostalService");
        var early = proof(Outcome.REFUSED, today(round).minusDays(30));
        refused("offer.delivery-date", () -> desk.complete(item.taskId(), round.holder(item), early, Upload.NONE));
    }

    private Round posted() {
        var round = Round.at(context, "ServeOffer");
        serve(round, ServeOffer.Mode.POST);
        return round;
    }

    private void serve(Round round, ServeOffer.Mode mode) {
        var item = round.item("ServeOffer");
        desk.complete(item.taskId(), round.holder(item), new ServeOffer(sha(round), mode, true), Upload.NONE);
    }

    private void leave(Round round, List<String> witnesses, Upload photo, LocalDate on) {
        var item = round.item("ServeOffer");
        var form = new ServeOffer(sha(round), ServeOffer.Mode.LEFT, on, witnesses, photo, true);
        desk.complete(item.taskId(), round.holder(item), form, Upload.NONE);
    }

    private String sha(Round round) {
        var item = round.item("ServeOffer");
        return ((ServeOffer) desk.open(item.taskId(), round.holder(item)).prefilled()).sha256();
    }

    private void fail(Round round, Outcome outcome) {
        var item = round.item("ProvePostalService");
        desk.complete(item.taskId(), round.holder(item), proof(outcome, today(round)), Upload.NONE);
    }

    private static ProvePostalService proof(Outcome outcome, LocalDate on) {
        return new ProvePostalService(outcome, "中国邮政", "1012345678901", on, PROOF);
    }

    private static LocalDate today(Round round) {
        return round.now().toLocalDate();
    }

    private List<String> told(Round round) {
        return acts.of(round.id, round.parties.actor(round.parties.organiser)).stream()
                .map(Acts.Act::detail)
                .toList();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleBroken.class, r -> assertThat(r.code())
                .isEqualTo(code));
    }
}
