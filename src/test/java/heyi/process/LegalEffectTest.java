package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.ballot.Ballots;
import heyi.ballot.Choice;
import heyi.casefile.CaseClock;
import heyi.casefile.Deadlines;
import heyi.document.DocumentKind;
import heyi.document.Documents;
import heyi.filing.Filings;
import heyi.filing.Objection;
import heyi.filing.PaperObjection;
import heyi.filing.ReviewFiling;
import heyi.form.Upload;
import heyi.negotiation.RecordMinutes;
import heyi.negotiation.SignMinutes;
import heyi.notice.PublishAgreement;
import heyi.party.Actor;
import heyi.rules.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the law makes of silence, absence and half an agreement. */
@HeyiTest
class LegalEffectTest {

    private static final List<Objection> OBJECTIONS = List.of(new Objection(1, "不妥", "《浙江省集体合同条例》第十九条"));

    @Autowired
    ApplicationContext context;

    @Autowired
    Desk desk;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Ballots ballots;

    @Autowired
    Filings filings;

    @Autowired
    Documents documents;

    @Autowired
    FreeActs freeActs;

    @Autowired
    OfferProcess offers;

    @AfterEach
    void let_the_clock_go() {
        TestClock.letGo();
    }

    @Test
    void what_the_bureau_never_accepted_takes_effect_is_published_and_may_be_objected_to_on_paper() {
        var round = Round.at(context, "AcceptFiling");
        var filedOn = round.now().toLocalDate();
        var lastDay = round.item("AcceptFiling").dueOn();
        round.goTo(lastDay.plusDays(1).atTime(9, 0));
        round.runTimer("filing");
        var filing = filings.last(round.id).orElseThrow();
        assertThat(filing.receivedOn()).isEqualTo(filedOn);
        assertThat(filing.effectiveOn()).isEqualTo(lastDay.plusDays(1));

        var publish = round.item("PublishAgreement");
        complete(
                publish,
                round.holder(publish),
                new PublishAgreement("公告栏", "张贴", round.now().toLocalDate(), null));
        round.runDocumentJobs();
        assertThat(documents.find(round.id.value(), DocumentKind.PUBLICATION_NOTICE, "publication-1"))
                .isPresent();

        var reviewer = round.parties.actor(round.parties.reviewer);
        var scan = new Upload("送达.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> freeActs.perform(
                        round.id,
                        reviewer,
                        "object-on-paper",
                        new PaperObjection(filedOn.minusDays(1), OBJECTIONS, "", false, scan)))
                .isInstanceOf(RuleBroken.class);
        freeActs.perform(
                round.id, reviewer, "object-on-paper", new PaperObjection(lastDay, OBJECTIONS, "", false, scan));
        round.runDocumentJobs();
        assertThat(round.isOpen("ProposeChanges")).isTrue();
        assertThat(documents.find(round.id.value(), DocumentKind.REVIEW_DECISION, "filing-1"))
                .isPresent();
    }

    @Test
    void a_review_without_objection_names_no_objections() {
        var round = Round.at(context, "ReviewFiling");
        var item = round.item("ReviewFiling");
        var form = new ReviewFiling(ReviewFiling.Decision.NO_OBJECTION, "", OBJECTIONS, false);
        assertThatThrownBy(() -> complete(item, round.holder(item), form))
                .isInstanceOfSatisfying(
                        RuleBroken.class, r -> assertThat(r.code()).isEqualTo("filing.objections-contradict"));
    }

    @Test
    void an_objection_names_a_clause_that_exists() {
        var round = Round.at(context, "ReviewFiling");
        var item = round.item("ReviewFiling");
        var form = new ReviewFiling(
                ReviewFiling.Decision.OBJECTION, "", List.of(new Objection(999, "不妥", "《劳动法》")), false);
        assertThatThrownBy(() -> complete(item, round.holder(item), form))
                .isInstanceOfSatisfying(
                        RuleBroken.class, r -> assertThat(r.code()).isEqualTo("filing.no-such-clause"));
    }

    @Test
    void the_first_opening_of_a_served_offer_is_proved() {
        var round = Round.at(context, "ReplyToOffer");
        round.runDocumentJobs();
        var manager = round.parties.actor(round.parties.manager);
        offers.openOffer(round.id, round.parties.actor(round.parties.chair));
        offers.openOffer(round.id, manager);
        offers.openOffer(round.id, manager);
        round.runDocumentJobs();
        assertThat(documents.of(round.id.value()).stream()
                        .filter(d -> d.kind() == DocumentKind.SERVICE_PROOF)
                        .map(d -> d.subject()))
                .containsExactly("service", "service-2");
    }

    @Test
    void an_election_without_a_quorum_elects_nobody() {
        var round = Round.at(context, "CloseElection");
        var delegates = round.parties.delegates;
        for (var voter : delegates.subList(0, delegates.size() / 2 + 1)) {
            ballots.cast(round.vote(), voter, Collections.nCopies(4, Choice.FOR));
        }
        round.runTimer("representative-election");
        assertThat(round.isOpen("NominateRepresentatives")).isTrue();
    }

    @Test
    void talks_are_suspended_only_when_both_chiefs_signed() {
        var round = Round.at(context, "RecordMinutes");
        round.goTo(round.now().plusHours(3));
        var item = round.item("RecordMinutes");
        var resume = round.now().toLocalDate().plusDays(10);
        complete(
                item,
                round.holder(item),
                new RecordMinutes(
                        round.now().minusHours(1),
                        "全部到会",
                        "甲",
                        "乙",
                        "",
                        "丙",
                        "",
                        "",
                        RecordMinutes.Outcome.SUSPENDED,
                        resume,
                        "补充资料"));
        round.play(round.item("SignMinutes"));
        assertThat(deadlines.running(round.id, CaseClock.SUSPENSION_END)).isEmpty();
        var second = round.item("SignMinutes");
        var shown =
                (SignMinutes) desk.open(second.taskId(), round.holder(second)).prefilled();
        assertThat(shown).isNotNull();
        complete(second, round.holder(second), new SignMinutes(shown.sha256(), SignMinutes.Verdict.RETURN, "原因不符"));
        assertThat(deadlines.running(round.id, CaseClock.SUSPENSION_END)).isEmpty();
        assertThat(round.isOpen("RecordMinutes")).isTrue();
    }

    @Test
    void an_item_is_handed_only_to_a_colleague_who_may_do_it() {
        var round = Round.at(context, "ServeOffer");
        var item = round.item("ServeOffer");
        var clerk = round.parties.actor(round.parties.clerk);
        assertThatThrownBy(() -> desk.handOver(item.taskId(), round.holder(item), clerk))
                .isInstanceOfSatisfying(
                        RuleBroken.class, r -> assertThat(r.code()).isEqualTo("task.colleague-may-not"));
    }

    private void complete(InboxItem item, Actor actor, Record form) {
        desk.complete(item.taskId(), actor, form, Upload.NONE);
    }
}
