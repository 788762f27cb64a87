package heyi.portal;

import static heyi.portal.Visitor.body;
import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.TestClock;
import heyi.party.Administrators;
import heyi.process.BargainingCycleProcess;
import heyi.process.Inbox;
import heyi.rules.AgreementKind;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What whoever keeps Heyi running is told, and who else is not. The job executor of this context is off. */
@HeyiTest
class MonitoringTest {

    private static final String TOKEN = "Bearer a token for tests that is long enough";

    @Autowired
    MockMvcTester web;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient sql;

    private Company company;
    private Visitor admin;
    private Visitor chair;
    private Visitor anybody;
    private Visitor scraper;

    @BeforeEach
    void four_visitors() {
        company = new Company(context, "监控测试厂", 2);
        context.getBean(Administrators.class).add(company.upperClerk);
        admin = signedIn(company.upperClerk);
        chair = signedIn(company.chair);
        anybody = new Visitor(web);
        scraper = new Visitor(web);
    }

    @AfterEach
    void on() {
        TestClock.letGo();
    }

    private Visitor signedIn(UUID person) {
        var visitor = new Visitor(web);
        visitor.post("/sign-in", "name", Company.login(person), "password", Company.PASSWORD);
        return visitor;
    }

    @Test
    void everybody_learns_whether_it_lives_and_nobody_else_why() {
        assertThat(body(anybody.get("/actuator/health/liveness"))).isEqualTo("{\"status\":\"UP\"}");
        assertThat(body(anybody.get("/actuator/health")))
                .matches("\\{\"status\":\"[A-Z_]+\",\"groups\":\\[\"liveness\",\"readiness\"]}");
        assertThat(body(chair.get("/actuator/health")))
                .matches("\\{\"status\":\"[A-Z_]+\",\"groups\":\\[\"liveness\",\"readiness\"]}");
        assertThat(body(admin.get("/actuator/health"))).contains("\"db\"", "\"schema\"", "\"jobs\"", "PostgreSQL");
        assertThat(body(scraper.get("/actuator/health", "Authorization", TOKEN)))
                .contains("\"db\"")
                .doesNotContain("\"mail\"", "\"status\":\"DOWN\"");
    }

    @Test
    void a_node_without_job_executor_is_not_ready() {
        assertThat(anybody.get("/actuator/health/readiness"))
                .hasStatus(503)
                .bodyText()
                .isEqualTo("{\"status\":\"OUT_OF_SERVICE\"}");
        assertThat(admin.get("/actuator/health/readiness"))
                .bodyText()
                .contains("\"jobs\":{\"status\":\"OUT_OF_SERVICE\",\"details\":{\"state\":\"stopped\"}}")
                .contains("\"schema\":{\"status\":\"UP\"");
    }

    @Test
    void the_figures_are_for_administrators_and_for_whoever_has_the_token() {
        assertThat(anybody.get("/actuator/prometheus")).hasStatus(401).containsHeader("WWW-Authenticate");
        assertThat(scraper.get("/actuator/prometheus", "Authorization", TOKEN + "x"))
                .hasStatus(401);
        assertThat(chair.get("/actuator/prometheus")).hasStatus(404);
        assertThat(admin.get("/actuator/prometheus")).hasStatusOk();
        var answer = scraper.get("/actuator/prometheus", "Authorization", TOKEN);
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getCookie("SESSION"))
                .as("a scraper gets no session")
                .isNull();
        assertThat(chair.get("/tasks")).as("the session is what it was").hasStatusOk();
    }

    @Test
    void nothing_else_of_the_machinery_is_open() {
        for (var path : new String[] {"", "/env", "/heapdump", "/loggers", "/metrics", "/beans", "/shutdown"}) {
            assertThat(anybody.get("/actuator" + path)).hasStatus(401);
            assertThat(scraper.get("/actuator" + path, "Authorization", TOKEN)).hasStatus(404);
        }
    }

    /** A month is skipped before each look, so that the figures are read again. */
    @Test
    void the_figures_count_what_is_there() {
        TestClock.stopAt(LocalDateTime.of(2031, 3, 3, 9, 0));
        var file = context.getBean(BargainingCycleProcess.class)
                .open(company.actor(company.chair), company.employer, AgreementKind.WAGE, 2031);
        var items = context.getBean(Inbox.class).of(file.caseId()).size();
        assertThat(items).isPositive();
        assertThat(figure("heyi_tasks_open{age=\"under_1d\",party=\"union\"}")).isEqualTo(items);
        var late = figure("heyi_dates_late");
        var dead = figure("heyi_messages_dead");
        sql.sql(
                        """
                        insert into message (id, person_id, kind, about, text, created_at, due_at, given_up_at)
                        values (gen_random_uuid(), ?, 'REMINDER', 'figures', 'x', '2031-03-03', '2031-03-03', '2031-03-03')
                        """)
                .param(company.chair)
                .update();
        sql.sql(
                        """
                        insert into case_clock (id, case_id, clock, trigger_on, due_on, due_at, why, provisional, started_at)
                        values (gen_random_uuid(), ?, 'figures', '2031-03-03', '2031-03-03', '2031-03-03T12:00Z', '', false,
                                '2031-03-03')
                        """)
                .param(file.caseId().value())
                .update();
        assertThat(figure("heyi_messages_dead"))
                .as("within half a minute nobody asks again")
                .isEqualTo(dead);
        TestClock.stopAt(LocalDateTime.of(2031, 3, 5, 9, 0));
        assertThat(figure("heyi_messages_dead")).isEqualTo(dead + 1);
        assertThat(figure("heyi_dates_late")).isGreaterThan(late);
        assertThat(figure("heyi_tasks_open{age=\"1d_to_3d\",party=\"union\"}")).isEqualTo(items);
        assertThat(figure("heyi_figures_age_seconds")).isZero();
        sql.sql("delete from message where about = 'figures'").update();
        sql.sql("delete from case_clock where clock = 'figures'").update();
    }

    @Test
    void the_figures_name_nobody() {
        chair.get("/cases/" + UUID.randomUUID());
        chair.get("/cases?q=" + "陈建国");
        chair.get("/actuator/prometheus/13912345678");
        var all = scrape();
        assertThat(all)
                .contains("heyi_sessions", "heyi_votes_open", "heyi_documents_waiting", "hikaricp", "jvm_memory");
        assertThat(all)
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-")
                .doesNotContainPattern("\"[^\"]*\\b1[3-9][0-9]{9}\\b[^\"]*\"")
                .doesNotContainPattern("[\\u4e00-\\u9fff]");
    }

    @Test
    void the_page_of_settings_is_for_administrators() {
        assertThat(chair.get("/admin/settings")).hasStatus(404);
        var page = body(admin.get("/admin/settings"));
        assertThat(page)
                .contains("heyi.monitoring.token", "heyi.messages.digest-at", "08:30", "已设置", "/actuator/prometheus")
                .contains("optional")
                .doesNotContain("long enough", "??");
        assertThat(body(admin.get("/admin"))).contains("/admin/settings\"", "系统设置");
    }

    private String scrape() {
        return body(scraper.get("/actuator/prometheus", "Authorization", TOKEN));
    }

    private double figure(String series) {
        var found =
                Pattern.compile("(?m)^" + Pattern.quote(series) + " (\\S+)$").matcher(scrape());
        assertThat(found.find()).as(series).isTrue();
        return Double.parseDouble(found.group(1));
    }
}
