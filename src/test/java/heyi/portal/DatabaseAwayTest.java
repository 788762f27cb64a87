package heyi.portal;

import static heyi.portal.Visitor.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import heyi.HeyiTest;
import jakarta.servlet.http.Cookie;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The server ends every connection of the database and lets none in, as while it restarts. */
@HeyiTest
class DatabaseAwayTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    ApplicationContext context;

    @Autowired
    HikariDataSource pool;

    @Autowired
    JdbcClient sql;

    private Connection server;
    private String database;
    private Company company;
    private Visitor chair;

    @BeforeEach
    void signedIn() throws SQLException {
        company = new Company(context, "断线测试厂", 4);
        chair = new Visitor(web);
        chair.post("/sign-in", "name", Company.login(company.chair), "password", Company.PASSWORD);
        database = pool.getJdbcUrl().replaceFirst(".*/", "");
        server = DriverManager.getConnection(
                pool.getJdbcUrl().replace("/" + database, "/postgres"), pool.getUsername(), pool.getPassword());
    }

    @AfterEach
    void back() throws SQLException {
        comeBack();
        server.close();
    }

    @Test
    void an_act_while_the_database_is_away_waits_in_the_page_and_is_done_once_afterwards() throws Exception {
        goAway();
        assertThatItWaits(open());
        assertThat(chair.get("/tasks")).hasStatus(503).bodyText().contains("代码：database.away");
        assertThat(chair.send(web.get().uri("/tasks").cookie(new Cookie("lang", "en"))))
                .hasStatus(503)
                .bodyText()
                .contains("<html lang=\"en\">", "Code: database.away")
                .doesNotContainPattern("\\p{IsHan}")
                .containsPattern("href=\"/css/app-[0-9a-f]{32}\\.css\"");
        assertThat(chair.get("/css/app.css")).hasStatusOk();
        comeBack();
        assertThatItIsDoneOnce();
    }

    @Test
    void an_act_that_loses_the_database_half_way_leaves_nothing_behind() throws Exception {
        try (var stranger = DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword())) {
            stranger.setAutoCommit(false);
            try (var lock = stranger.createStatement()) {
                lock.execute("lock table bargaining_case in exclusive mode");
            }
            var act = CompletableFuture.supplyAsync(this::open);
            awaitLocked();
            // its own connection alone: without the stranger's the lock would be gone, and the act done first
            run(
                    "select pg_terminate_backend(pid, 5000) from pg_stat_activity where wait_event_type = 'Lock' and datname = '"
                            + database + "'");
            assertThatItWaits(act.get(60, TimeUnit.SECONDS));
        }
        assertThat(cases()).isZero();
        assertThatItIsDoneOnce();
    }

    private MvcTestResult open() {
        return chair.post("/cases/new", "employer", company.employer.toString(), "kind", "WAGE", "year", "2026");
    }

    private void assertThatItWaits(MvcTestResult answer) {
        assertThat(answer).hasStatus(503);
        assertThat(body(answer))
                .contains("数据库暂时无法访问", "代码：database.away", "action=\"/cases/new\"", "重新提交")
                .contains("name=\"employer\" value=\"" + company.employer + "\"");
    }

    private void assertThatItIsDoneOnce() {
        assertThat(open()).hasStatus3xxRedirection();
        open();
        assertThat(cases()).isEqualTo(1);
    }

    private long cases() {
        UUID employer = company.employer;
        return sql.sql("select count(*) from bargaining_case where employer_id = ?")
                .param(employer)
                .query(Long.class)
                .single();
    }

    private void goAway() throws SQLException {
        run("alter database " + database + " allow_connections false");
        run("select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '" + database + "'");
    }

    private void comeBack() throws SQLException {
        run("alter database " + database + " allow_connections true");
    }

    private void awaitLocked() throws SQLException {
        for (int i = 0; i < 400; i++) {
            try (var statement = server.createStatement();
                    var waiting = statement.executeQuery("select pg_sleep(0.05), (select count(*) from pg_stat_activity"
                            + " where wait_event_type = 'Lock' and datname = '" + database + "')")) {
                waiting.next();
                if (waiting.getLong(2) > 0) return;
            }
        }
        throw new AssertionError("the act never came to the lock");
    }

    private void run(String statement) throws SQLException {
        try (var command = server.createStatement()) {
            command.execute(statement);
        }
    }
}
