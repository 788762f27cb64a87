package heyi.process;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine forgets after ten years; the record of the case does not. */
@HeyiTest
class HistoryCleanupTest {

    private static final List<String> TRACES = List.of(
            "act_hi_procinst",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_varinst",
            "act_hi_detail",
            "act_hi_job_log");

    private static final Duration NINE_YEARS = Duration.ofDays(9 * 366);
    private static final Duration ELEVEN_YEARS = Duration.ofDays(11 * 366);

    @Autowired
    ApplicationContext context;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void on() {
        time().reset();
        TestClock.letGo();
    }

    private EngineTime time() {
        return new EngineTime(management);
    }

    @Test
    void engine_history_goes_and_the_case_stays_whole() {
        var inbox = context.getBean(Inbox.class);
        var round = Round.open(context);
        while (!inbox.of(round.id).isEmpty()) round.play(inbox.of(round.id).get(0));
        round.runDocumentJobs();
        var other = Round.at(context, "ServeOffer");
        var record = record(round);
        var roots = roots(round);
        var running = roots(other);
        var kept = traces(running);
        assertThat(record)
                .hasSizeGreaterThan(60)
                .anyMatch(r -> r.startsWith("document"))
                .anyMatch(r -> r.startsWith("act "));
        assertThat(traces(roots)).isGreaterThan(100);

        clean(NINE_YEARS);
        assertThat(traces(roots)).as("younger than the models' time to live").isGreaterThan(100);

        clean(ELEVEN_YEARS);
        assertThat(traces(roots)).isZero();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(round.id.toString())
                        .count())
                .isZero();
        assertThat(traces(running)).as("a case that runs keeps its history").isEqualTo(kept);
        assertThat(record(round)).isEqualTo(record);
    }

    /** As the job executor would within the window, until nothing is left to do. */
    private void clean(Duration later) {
        time().follow(Instant.now(context.getBean(Clock.class)).plus(later));
        try {
            for (long before = -1, left = rows(); before != left; left = rows()) {
                before = left;
                history.cleanUpHistoryAsync(true);
                history.findHistoryCleanupJobs().forEach(job -> management.executeJob(job.getId()));
            }
        } finally {
            time().reset();
        }
    }

    private long rows() {
        return sql.sql("select count(*) from act_hi_actinst").query(Long.class).single();
    }

    /** The outermost instances of a case. */
    private List<String> roots(Round round) {
        return sql.sql("select distinct root_proc_inst_id_ from act_hi_procinst where business_key_ = ?")
                .param(round.id.toString())
                .query(String.class)
                .list();
    }

    private long traces(List<String> roots) {
        return TRACES.stream()
                .mapToLong(table -> sql.sql(
                                "select count(*) from %s where root_proc_inst_id_ in (:roots)".formatted(table))
                        .param("roots", roots)
                        .query(Long.class)
                        .single())
                .sum();
    }

    /** Every row that names the case, in all of our tables. */
    private List<String> record(Round round) {
        var tables = sql.sql(
                        """
                        select table_name from information_schema.columns
                        where table_schema = 'public' and column_name = 'case_id' and table_name not like 'act\\_%' order by 1
                        """)
                .query(String.class)
                .list();
        return tables.stream()
                .flatMap(t -> sql
                        .sql("select '%s ' || md5(r::text) from %s r where case_id = ? order by 1".formatted(t, t))
                        .param(round.id.value())
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }
}
