package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.calendar.CalendarFile;
import heyi.calendar.CalendarNotices;
import heyi.calendar.MadeUpYear;
import heyi.casefile.Acts;
import heyi.casefile.CaseClock;
import heyi.casefile.Deadline;
import heyi.casefile.Deadlines;
import heyi.casefile.Recount;
import heyi.filing.FileAgreement;
import heyi.form.Upload;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A filing of January in years that nobody has announced: the review period ends in what becomes the Spring Festival. */
@HeyiTest
class RecountsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Recounts recounts;

    @Autowired
    Recount recount;

    @Autowired
    CalendarNotices notices;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Acts acts;

    @Autowired
    JdbcClient sql;

    private UUID administrator;

    @AfterEach
    void let_the_clock_go() {
        TestClock.letGo();
    }

    /** 7 January 2031 and 15 days: Wednesday 22 January; off until Saturday 25, then a Sunday: Monday 27. */
    @Test
    void a_notice_moves_the_date_its_timer_and_the_lists_and_says_why() {
        var round = filedOn(LocalDate.of(2031, 1, 7));
        assertThat(review(round))
                .returns(LocalDate.of(2031, 1, 22), Deadline::dueOn)
                .returns(true, Deadline::provisional);
        assertThat(timer(round)).isEqualTo(Instant.parse("2031-01-22T16:00:00Z"));

        announce(2031);
        // whoever imported it was killed here: any later sweep goes on
        recounts.sweep();

        assertThat(review(round))
                .returns(LocalDate.of(2031, 1, 27), Deadline::dueOn)
                .returns(Instant.parse("2031-01-27T16:00:00Z"), d -> d.dueAt().toInstant())
                .returns(false, Deadline::provisional);
        assertThat(review(round).why()).contains("春节").doesNotContain("暂定");
        assertThat(timer(round)).isEqualTo(Instant.parse("2031-01-27T16:00:00Z"));
        assertThat(round.item("AcceptFiling"))
                .returns(LocalDate.of(2031, 1, 27), InboxItem::dueOn)
                .returns(LocalDate.of(2031, 1, 27), InboxItem::sortOn)
                .returns(false, InboxItem::provisional)
                .returns(review(round).why(), InboxItem::dueWhy);
        assertThat(told(round))
                .singleElement()
                .asString()
                .contains("2031年放假安排（国办发明电〔2030〕9号）载入后", "“审查”的期限", "由2031年1月22日（周三）改为2031年1月27日（周一）", "新的算法");
    }

    @Test
    void counting_again_and_on_two_nodes_at_once_tells_it_once() {
        var round = filedOn(LocalDate.of(2034, 1, 7));
        announce(2034);
        IntStream.range(0, 4).parallel().forEach(node -> recounts.sweep());
        recounts.sweep();
        assertThat(told(round)).hasSize(1);
        assertThat(recount.behind()).isZero();
    }

    /** 8 May 2035 and 15 days: Wednesday 23 May, with or without a notice. */
    @Test
    void a_date_that_stays_is_confirmed() {
        var round = filedOn(LocalDate.of(2035, 5, 8));
        assertThat(review(round).provisional()).isTrue();
        announce(2035);
        recounts.sweep();
        assertThat(review(round))
                .returns(LocalDate.of(2035, 5, 23), Deadline::dueOn)
                .returns(false, Deadline::provisional);
        assertThat(told(round)).singleElement().asString().contains("仍为2035年5月23日（周三），不再是暂定日期");
        assertThat(round.item("AcceptFiling").provisional()).isFalse();
    }

    @Test
    void a_case_that_cannot_be_counted_keeps_no_other_from_its_dates() {
        var broken = filedOn(LocalDate.of(2037, 1, 7));
        var sound = filedOn(LocalDate.of(2037, 1, 7));
        var rule = ruleOf(broken);
        setRule(broken, "{");
        announce(2037);
        recounts.sweep();
        assertThat(review(broken).provisional()).isTrue();
        assertThat(review(sound).provisional()).isFalse();

        setRule(broken, rule);
        recounts.sweep();
        assertThat(review(broken)).isEqualTo(review(sound));
        assertThat(told(broken)).hasSize(1);
    }

    private String ruleOf(Round round) {
        return sql.sql("select rule from case_clock where case_id = ? and clock = 'REVIEW' and stopped_at is null")
                .param(round.id.value())
                .query(String.class)
                .single();
    }

    private void setRule(Round round, String rule) {
        sql.sql("update case_clock set rule = ? where case_id = ? and clock = 'REVIEW' and stopped_at is null")
                .params(rule, round.id.value())
                .update();
    }

    private Round filedOn(LocalDate day) {
        var round = Round.at(context, "FileAgreement");
        administrator = round.parties.chair;
        round.runDocumentJobs();
        round.goTo(day.atTime(10, 0));
        var item = round.item("FileAgreement");
        var form = new FileAgreement("韩洁", 5, 40, new BigDecimal("6100"), new BigDecimal("6466"), "材料补正", true);
        context.getBean(Desk.class).complete(item.taskId(), round.holder(item), form, Upload.NONE);
        return round;
    }

    private void announce(int year) {
        notices.keep(
                year,
                CalendarFile.read(MadeUpYear.csv(year), year),
                "国办发明电〔" + (year - 1) + "〕9号",
                notices.latest(year).orElse(null),
                administrator);
    }

    private Deadline review(Round round) {
        return deadlines.running(round.id, CaseClock.REVIEW).orElseThrow();
    }

    private Instant timer(Round round) {
        var processes = context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(round.id.toString())
                .processDefinitionKey("filing")
                .singleResult();
        return context.getBean(ManagementService.class)
                .createJobQuery()
                .processInstanceId(processes.getId())
                .timers()
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private List<String> told(Round round) {
        return acts.of(round.id, round.parties.actor(round.parties.chair)).stream()
                .filter(a -> a.step().equals("RecountDates"))
                .map(a -> a.title() + a.detail())
                .toList();
    }
}
