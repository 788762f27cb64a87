package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.ballot.Choice;
import heyi.casefile.Acts;
import heyi.congress.CloseVote;
import heyi.contract.SignAgreement;
import heyi.election.CloseElection;
import heyi.filing.Objection;
import heyi.filing.PaperObjection;
import heyi.form.Upload;
import heyi.negotiation.AgreeDraft;
import heyi.negotiation.RecordMinutes;
import heyi.offer.Offers;
import heyi.offer.PrepareOffer;
import heyi.offer.ReplyToOffer;
import heyi.offer.ServeOffer;
import heyi.offer.Subject;
import heyi.party.Actor;
import heyi.party.Role;
import heyi.rules.RuleBroken;
import jakarta.validation.ConstraintViolationException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Requests that no page offers, and texts that no form expects. */
@HeyiTest
class BadInputTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Desk desk;

    @Autowired
    Inbox inbox;

    @Autowired
    Offers offers;

    @Autowired
    Acts acts;

    @Autowired
    FreeActs freeActs;

    @AfterEach
    void let_the_clock_go() {
        TestClock.letGo();
    }

    @Test
    void strangers_and_other_parties_find_nothing() {
        var round = Round.open(context);
        var item = round.item("NominateRepresentatives");
        var p = round.parties;
        for (var other : List.of(p.manager, p.organiser, p.reviewer, p.delegates.get(0))) {
            notThere(item, p.actor(other));
        }
        notThere(item, p.stranger());
        var neighbour = Round.open(context).parties;
        notThere(item, neighbour.actor(neighbour.chair));
        assertThatThrownBy(() -> desk.open(UUID.randomUUID().toString(), p.actor(p.chair)))
                .isInstanceOf(NotThere.class);
    }

    private void notThere(InboxItem item, Actor actor) {
        assertThatThrownBy(() -> desk.open(item.taskId(), actor)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> desk.claim(item.taskId(), actor)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> desk.complete(item.taskId(), actor, new CloseElection(true), Upload.NONE))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void a_member_without_the_role_is_told_so() {
        var round = Round.at(context, "ServeOffer");
        var item = round.item("ServeOffer");
        var clerk = round.parties.actor(round.parties.clerk);
        assertThatThrownBy(() -> desk.open(item.taskId(), clerk)).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> desk.claim(item.taskId(), clerk)).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> complete(item, clerk, new ServeOffer("-", ServeOffer.Mode.REVISE, true)))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> desk.handOver(item.taskId(), round.holder(item), round.parties.stranger()))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void what_is_done_cannot_be_done_again_by_somebody_else() {
        var round = Round.open(context);
        var item = round.item("NominateRepresentatives");
        var form = round.form(item, round.holder(item));
        round.play(item);
        assertThatThrownBy(() -> complete(item, round.parties.actor(round.parties.clerk), form))
                .isInstanceOfSatisfying(
                        Conflict.class, c -> assertThat(c.code()).isEqualTo("task.done"));
        notThere(item, round.parties.stranger());
    }

    @Test
    void an_election_does_not_end_before_everybody_voted() {
        var round = Round.at(context, "CloseElection");
        var item = round.item("CloseElection");
        refused("election.not-everybody-voted", () -> complete(item, round.holder(item), new CloseElection(true)));
        assertThatThrownBy(() -> complete(item, round.holder(item), new CloseElection(false)))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void nobody_serves_or_answers_what_was_not_shown() {
        var round = Round.at(context, "ServeOffer");
        var item = round.item("ServeOffer");
        var other = new ServeOffer("0".repeat(64), ServeOffer.Mode.ELECTRONIC, true);
        refused("offer.other-text", () -> complete(item, round.holder(item), other));
        assertThat(offers.service(round.id)).isEmpty();
    }

    @Test
    void a_reply_on_the_last_day_is_in_time_and_a_later_one_is_marked() {
        var inTime = Round.at(context, "ReplyToOffer");
        inTime.goTo(inTime.item("ReplyToOffer").dueOn().atTime(23, 59, 59));
        inTime.play(inTime.item("ReplyToOffer"));
        assertThat(offers.reply(inTime.id).orElseThrow().late()).isFalse();

        var late = Round.at(context, "ReplyToOffer");
        late.goTo(late.item("ReplyToOffer").dueOn().plusDays(1).atStartOfDay());
        late.play(late.item("ReplyToOffer"));
        assertThat(offers.reply(late.id).orElseThrow().late()).isTrue();
        assertThat(told(late)).anyMatch(t -> t.contains("逾期"));
        assertThat(late.isOpen("AppointEmployerRepresentatives")).isTrue();
    }

    @Test
    void in_zhejiang_no_employer_may_refuse() {
        var round = Round.at(context, "ReplyToOffer");
        var item = round.item("ReplyToOffer");
        var refusal = new ReplyToOffer(ReplyToOffer.Decision.REFUSE, "不同意。", null, "", "", "经营困难", null);
        refused("offer.refusal-not-allowed", () -> complete(item, round.holder(item), refusal));
        assertThat(offers.reply(round.id)).isEmpty();
    }

    @Test
    void the_union_records_no_paper_from_an_employer_who_signs_in() {
        var round = Round.at(context, "ReplyToOffer");
        var item = round.item("ReplyToOffer");
        var chair = round.parties.actor(round.parties.chair);
        var scan = new Upload("答复.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> desk.complete(item.taskId(), chair, round.form(item, round.holder(item)), scan))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void an_act_of_the_party_itself_is_never_told_as_paper() {
        var round = Round.at(context, "ReplyToOffer");
        var item = round.item("ReplyToOffer");
        var scan = new Upload("答复.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1));
        desk.complete(item.taskId(), round.holder(item), round.form(item, round.holder(item)), scan);
        assertThat(offers.reply(round.id).orElseThrow().fromPaper()).isFalse();
        assertThat(told(round)).noneMatch(t -> t.contains("由工会录入"));
    }

    @Test
    void what_a_timer_took_away_is_explained_to_the_parties_alone() {
        var round = Round.at(context, "CloseElection");
        var item = round.item("CloseElection");
        round.everybodyVotes(4, Choice.FOR);
        round.runTimer("representative-election");
        assertThatThrownBy(() -> complete(item, round.holder(item), new CloseElection(true)))
                .isInstanceOfSatisfying(
                        Conflict.class, c -> assertThat(c.code()).isEqualTo("task.lapsed"));
        notThere(item, round.parties.stranger());
    }

    @Test
    void a_head_takes_back_what_a_colleague_left_lying() {
        var round = Round.open(context);
        var item = round.item("NominateRepresentatives");
        var chair = round.parties.actor(round.parties.chair);
        desk.claim(item.taskId(), round.parties.actor(round.parties.clerk));
        assertThatThrownBy(() -> desk.claim(item.taskId(), chair)).isInstanceOf(Conflict.class);
        var other = round.parties.actor(round.parties.member(round.parties.union, "干事", Role.STAFF));
        assertThatThrownBy(() -> desk.release(item.taskId(), other)).isInstanceOf(Conflict.class);
        desk.release(item.taskId(), chair);
        round.play(item);
        assertThat(round.isOpen("CloseElection")).isTrue();
    }

    @Test
    void acts_keep_their_order() {
        var round = Round.at(context, "RecordMinutes");
        var minutes = new RecordMinutes(
                round.now(), "职工方：甲", "甲", "乙", "", "丙", "", "", RecordMinutes.Outcome.DRAFT, null, "");
        var item = round.item("RecordMinutes");
        refused("meeting.not-held", () -> complete(item, round.holder(item), minutes));
        assertThatThrownBy(() -> freeActs.perform(
                        round.id,
                        round.parties.actor(round.parties.reviewer),
                        "object-on-paper",
                        paperObjection(round)))
                .isInstanceOf(Conflict.class);

        round.playTo("AgreeDraft");
        var old = round.item("AgreeDraft");
        refused(
                "draft.overtaken",
                () -> complete(old, round.holder(old), new AgreeDraft(7, AgreeDraft.Verdict.AGREE, "")));
        refused(
                "draft.remarks-missing",
                () -> complete(old, round.holder(old), new AgreeDraft(1, AgreeDraft.Verdict.RETURN, "  ")));

        round.playTo("CloseVote");
        var vote = round.item("CloseVote");
        refused("congress.not-everybody-voted", () -> complete(vote, round.holder(vote), new CloseVote(true)));

        round.playTo("SignAgreement");
        var sign = round.item("SignAgreement");
        refused(
                "contract.other-text",
                () -> complete(sign, round.holder(sign), new SignAgreement("0".repeat(64), true, null)));

        round.playTo("FileAgreement");
        var file = round.item("FileAgreement");
        refused("filing.set-incomplete", () -> complete(file, round.holder(file), round.filing()));
        round.runDocumentJobs();
        complete(file, round.holder(file), round.filing());
        assertThat(round.isOpen("AcceptFiling")).isTrue();
    }

    private static PaperObjection paperObjection(Round round) {
        return new PaperObjection(
                round.now().toLocalDate(),
                List.of(new Objection(1, "不妥", "《浙江省集体合同条例》第十九条")),
                "",
                false,
                new Upload("送达.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*7}",
                "#{offers}",
                "__${7*7}__::.x",
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "'; drop table person; --",
                "[[${session}]] [(${1})] %s {0} \\u0000"
            })
    void texts_are_stored_as_they_were_typed(String text) {
        var round = Round.at(context, "PrepareOffer");
        var form = new PrepareOffer(List.of(Subject.OTHER), text, round.now().plusWeeks(2), text, null, text);
        var item = round.item("PrepareOffer");
        complete(item, round.holder(item), form);
        var offer = offers.offer(round.id).orElseThrow();
        assertThat(List.of(offer.content(), offer.place(), offer.papersWanted()))
                .containsOnly(text);
        assertThat(told(round)).anyMatch(t -> t.contains(text));
        assertThat(((PrepareOffer) reopened(round)).content()).isEqualTo(text);
    }

    private Record reopened(Round round) {
        var serve = round.item("ServeOffer");
        complete(serve, round.holder(serve), new ServeOffer("-", ServeOffer.Mode.REVISE, true));
        var item = round.item("PrepareOffer");
        return desk.open(item.taskId(), round.holder(item)).prefilled();
    }

    @Test
    void texts_that_are_too_long_are_refused_and_the_longest_allowed_kept() {
        var round = Round.at(context, "PrepareOffer");
        var item = round.item("PrepareOffer");
        assertThatThrownBy(() -> complete(item, round.holder(item), offer(round, "长".repeat(4001))))
                .isInstanceOf(ConstraintViolationException.class);
        complete(item, round.holder(item), offer(round, "长".repeat(4000)));
        assertThat(offers.offer(round.id).orElseThrow().content()).hasSize(4000);
    }

    private static PrepareOffer offer(Round round, String content) {
        return new PrepareOffer(List.of(Subject.OTHER), content, round.now().plusWeeks(2), "会议室", null, "");
    }

    @Test
    void names_of_500_characters_and_markup_go_through() {
        var name = "<b>${7*7}</b>__${1}__" + "龘".repeat(479);
        var round = Round.openFor(context, name);
        assertThat(round.item("NominateRepresentatives").employer()).isEqualTo(name);
        round.playTo("ReplyToOffer");
        assertThat(inbox.page(round.parties.actor(round.parties.manager), Inbox.Filter.NONE, null, 5))
                .singleElement()
                .extracting(InboxItem::employer)
                .isEqualTo(name);
    }

    private Desk.Done complete(InboxItem item, Actor actor, Record form) {
        return desk.complete(item.taskId(), actor, form, Upload.NONE);
    }

    private List<String> told(Round round) {
        return acts.of(round.id, round.parties.actor(round.parties.chair)).stream()
                .map(Acts.Act::detail)
                .toList();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleBroken.class, r -> assertThat(r.code())
                .isEqualTo(code));
    }
}
