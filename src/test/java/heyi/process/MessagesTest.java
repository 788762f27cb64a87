package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.ballot.Ballots;
import heyi.ballot.Choice;
import heyi.ballot.Purpose;
import heyi.notice.OutboxSender;
import heyi.notice.VoteNotices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Which messages the acts of a round cause, and who hears nothing because the work is done. */
@HeyiTest
class MessagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Reminders reminders;

    @Autowired
    Digests digests;

    @Autowired
    VoteNotices votes;

    @Autowired
    OutboxSender sender;

    @Autowired
    Ballots ballots;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void let_the_clock_go() {
        TestClock.letGo();
    }

    @Test
    void the_employer_hears_of_the_offer_in_the_act_that_serves_it() {
        var round = Round.at(context, "ReplyToOffer");
        assertThat(about(round.parties.manager, "OFFER_SERVED"))
                .singleElement()
                .asString()
                .contains("协商要约书已送达", "书面答复");
        assertThat(about(round.parties.assistant, "OFFER_SERVED")).hasSize(1);
        assertThat(about(round.parties.chair, "OFFER_SERVED")).isEmpty();
    }

    @Test
    void the_decision_reaches_both_sides_whatever_they_switched_off() {
        var round = Round.at(context, "ReviewFiling");
        round.play(round.item("ReviewFiling"));
        for (var person : List.of(round.parties.chair, round.parties.manager)) {
            assertThat(about(person, "DECISION_ISSUED"))
                    .singleElement()
                    .asString()
                    .contains("审查决定");
        }
        assertThat(about(round.parties.reviewer, "DECISION_ISSUED")).isEmpty();
    }

    @Test
    void a_reminder_is_not_sent_to_who_has_acted_in_the_meantime() {
        var round = Round.at(context, "ReplyToOffer");
        var item = round.item("ReplyToOffer");
        round.goTo(item.dueOn().minusDays(1).atTime(22, 0));
        reminders.sweep();
        sender.sendDue();
        assertThat(state(round.parties.manager, "REMINDER")).containsExactly("waiting");
        round.play(item);
        round.goTo(item.dueOn().atTime(9, 0));
        sender.sendDue();
        assertThat(state(round.parties.manager, "REMINDER")).containsExactly("skipped");
    }

    @Test
    void voters_are_called_and_only_those_reminded_who_have_not_voted() throws IOException {
        var round = Round.at(context, "CloseElection");
        IntStream.range(0, 3).parallel().forEach(node -> votes.sweep());
        sender.sendDue();
        var voter = round.parties.delegates.get(0);
        var idle = round.parties.delegates.get(1);
        assertThat(state(voter, "VOTE_OPEN")).containsExactly("sent");
        assertThat(state(idle, "VOTE_ENDS")).containsExactly("waiting");
        ballots.cast(round.vote(), voter, Collections.nCopies(4, Choice.FOR));
        round.goTo(round.now().plusHours(7));
        sender.sendDue();
        assertThat(carried(voter, "VOTE_ENDS")).isZero();
        assertThat(carried(idle, "VOTE_ENDS")).isOne();
        assertThat(trace(voter)).isEqualTo(trace(idle));
    }

    @Test
    void a_vote_that_is_called_off_reminds_nobody() throws IOException {
        var round = Round.at(context, "CloseElection");
        var voter = round.parties.delegates.get(0);
        var opens = round.now().plusDays(1).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
        var vote = inTransaction(() -> ballots.open(
                round.id, Purpose.RATIFICATION, "表决", List.of("草案"), List.of(voter), opens, opens.plusSeconds(7200)));
        votes.sweep();
        assertThat(about(voter, "VOTE_ENDS")).anyMatch(t -> t.contains("3月3日（周二）12:00截止"));
        inTransaction(() -> {
            ballots.cancel(vote);
            return vote;
        });
        round.goTo(round.now().plusDays(1).plusHours(1).plusMinutes(45));
        sender.sendDue();
        assertThat(carried(voter, "VOTE_ENDS")).isZero();
    }

    private <T> T inTransaction(Supplier<T> each) {
        return context.getBean(TransactionTemplate.class).execute(status -> each.get());
    }

    @Test
    void new_work_is_told_in_one_digest_a_day() {
        var round = Round.open(context);
        round.goTo(round.now().plusDays(1).withHour(8).withMinute(29));
        digests.sweep();
        assertThat(about(round.parties.chair, "NEW_WORK")).isEmpty();
        round.goTo(round.now().withHour(8).withMinute(31));
        IntStream.range(0, 3).parallel().forEach(node -> digests.sweep());
        assertThat(about(round.parties.chair, "NEW_WORK"))
                .singleElement()
                .asString()
                .contains("您有1项新待办");
        assertThat(about(round.parties.manager, "NEW_WORK"))
                .as("not their turn")
                .isEmpty();
        round.goTo(round.now().plusDays(1));
        digests.sweep();
        assertThat(about(round.parties.chair, "NEW_WORK")).as("nothing new").hasSize(1);
    }

    private List<String> about(UUID person, String kind) {
        return sql.sql("select text from message where person_id = ? and kind = ?")
                .params(person, kind)
                .query(String.class)
                .list();
    }

    private long carried(UUID person, String kind) throws IOException {
        var ids = sql.sql("select id::text from message where person_id = ? and kind = ?")
                .params(person, kind)
                .query(String.class)
                .list();
        var sink = Path.of(context.getEnvironment().getProperty("heyi.data-dir", "./data"), "outbox");
        try (var files = Files.list(sink)) {
            var lines = 0L;
            for (var file : files.toList()) {
                lines += Files.readAllLines(file).stream()
                        .filter(l -> ids.stream().anyMatch(l::contains))
                        .count();
            }
            return lines;
        }
    }

    /** What the row of a reminder shows but its receiver. */
    private String trace(UUID voter) {
        return sql.sql(
                        """
                        select to_jsonb(m) - '{id,serial,person_id,text,detail,link}'::text[] from message m
                        where person_id = ? and kind = 'VOTE_ENDS'
                        """)
                .param(voter)
                .query(String.class)
                .single();
    }

    private List<String> state(UUID person, String kind) {
        return sql.sql(
                        """
                        select case when sent_at is not null then 'sent' when skipped_at is not null then 'skipped'
                                    when given_up_at is not null then 'given up' else 'waiting' end
                        from message where person_id = ? and kind = ?
                        """)
                .params(person, kind)
                .query(String.class)
                .list();
    }
}
