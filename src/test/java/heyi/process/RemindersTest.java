package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.casefile.Acts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@HeyiTest
class RemindersTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Reminders reminders;

    @Autowired
    Acts acts;

    @Autowired
    JdbcClient sql;

    private Round round;
    private LocalDate due;
    private String number;

    @BeforeEach
    void an_offer_waits_for_its_answer() {
        waitAt("ReplyToOffer");
    }

    private void waitAt(String step) {
        round = Round.at(context, step);
        due = round.item(step).dueOn();
        number = round.item(step).caseNumber();
    }

    @AfterEach
    void let_the_clock_go() {
        TestClock.letGo();
    }

    @Test
    void the_head_is_reminded_once_from_three_days_before_the_last_day() {
        sweepOn(due.minusDays(4));
        assertThat(heard("REMINDER", round.parties.manager)).isEmpty();
        sweepOn(due.minusDays(3));
        sweepOn(due.minusDays(3));
        sweepOn(due);
        assertThat(heard("REMINDER", round.parties.manager)).singleElement().satisfies(text -> assertThat(text)
                .contains("答复", due.getMonthValue() + "月" + due.getDayOfMonth() + "日", "杭州湘湖针织有限公司"));
        assertThat(heard("REMINDER", round.parties.assistant))
                .as("may not answer")
                .isEmpty();
        assertThat(heard("ESCALATION", round.parties.organiser)).isEmpty();
    }

    @Test
    void two_nodes_tell_the_upper_union_and_the_bureau_once() {
        waitAt("FileAgreement");
        goTo(due.plusDays(1));
        IntStream.range(0, 4).parallel().forEach(node -> reminders.sweep());
        assertThat(heard("ESCALATION", round.parties.organiser))
                .singleElement()
                .asString()
                .contains("已逾期");
        assertThat(heard("ESCALATION", round.parties.reviewer)).hasSize(1);
        assertThat(heard("ESCALATION", round.parties.manager)).isEmpty();
        assertThat(timeline()).filteredOn("EscalateOverdue"::equals).hasSize(1);
    }

    @Test
    void after_a_downtime_it_catches_up_with_what_still_makes_sense() {
        waitAt("FileAgreement");
        sweepOn(due.plusDays(40));
        assertThat(heard("REMINDER", round.parties.manager))
                .as("too late to remind")
                .isEmpty();
        assertThat(heard("ESCALATION", round.parties.organiser)).hasSize(1);
    }

    @Test
    void silence_after_an_offer_is_left_to_its_own_branch() {
        sweepOn(due.plusDays(1));
        assertThat(timeline()).doesNotContain("EscalateOverdue");
    }

    @Test
    void what_is_done_reminds_nobody() {
        round.play(round.item("ReplyToOffer"));
        sweepOn(due.plusDays(1));
        assertThat(heard("REMINDER", round.parties.manager)).isEmpty();
        assertThat(timeline()).doesNotContain("EscalateOverdue");
    }

    private void sweepOn(LocalDate day) {
        goTo(day);
        reminders.sweep();
    }

    private void goTo(LocalDate day) {
        round.goTo(day.atTime(8, 0));
    }

    private List<String> heard(String kind, UUID person) {
        return sql.sql("select text from message where kind = ? and person_id = ? and detail like '%' || ? || '%'")
                .params(kind, person, number)
                .query(String.class)
                .list();
    }

    private List<String> timeline() {
        return acts.of(round.id, round.parties.actor(round.parties.chair)).stream()
                .map(Acts.Act::step)
                .toList();
    }
}
