package heyi.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.form.Upload;
import heyi.notice.OutboxSender;
import heyi.party.People;
import heyi.party.Person;
import heyi.process.Desk;
import heyi.process.Digests;
import heyi.process.Inbox;
import heyi.process.Reminders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whatever happens to people in a round, and whatever goes wrong, the log names nobody. */
@HeyiTest
class LogsTest {

    private static final Map<String, Level> WATCHED =
            Map.of("ROOT", Level.INFO, "heyi", Level.DEBUG, "org.camunda", Level.INFO, "org.flywaydb", Level.INFO);

    private final Map<String, Level> levels = new HashMap<>();
    private final Recorder recorder = new Recorder();

    @Autowired
    MockMvcTester web;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void listen() {
        WATCHED.forEach((name, level) -> {
            levels.put(name, logger(name).getLevel());
            logger(name).setLevel(level);
        });
        recorder.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        recorder.start();
        logger("ROOT").addAppender(recorder);
    }

    @AfterEach
    void stop() {
        logger("ROOT").detachAppender(recorder);
        levels.forEach((name, level) -> logger(name).setLevel(level));
        TestClock.letGo();
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    @Test
    void a_round_with_all_that_can_go_wrong_names_nobody() {
        var company = new Company(context, "日志测试厂", 6);
        wrongPasswordsAndCodes(company);
        namesWhereNumbersBelong(company);
        var round = Round.at(context, "PrepareOffer");
        givePhones(round);
        refusals(round);
        constraintViolations(company);
        var chair = signedIn(company.chair);
        broken("act", "insert", () -> crashOnThePage(company, chair));
        round.playTo("SupplyDisclosure");
        broken("document", "insert", () -> crashInAJob(round));
        while (!context.getBean(Inbox.class).of(round.id).isEmpty())
            round.play(context.getBean(Inbox.class).of(round.id).get(0));
        round.runDocumentJobs();
        context.getBean(Reminders.class).sweep();
        context.getBean(Digests.class).sweep();
        context.getBean(OutboxSender.class).sendDue();

        assertThat(recorder.lines).as("the crashes were heard").anyMatch(l -> l.contains("DataIntegrityViolation"));
        assertThat(recorder.lines).as("that of a job, too").anyMatch(l -> l.contains("ENGINE-14006"));
        assertThat(leaks()).isEmpty();
        logger("heyi.portal.LogsTest").info("工会主席陈建国，电话{}，工号G001", phone(company.worker));
        assertThat(leaks()).as("the net holds").hasSize(3);
    }

    private Visitor signedIn(UUID person) {
        var visitor = new Visitor(web);
        visitor.post("/sign-in", "name", Company.login(person), "password", Company.PASSWORD);
        return visitor;
    }

    private void wrongPasswordsAndCodes(Company company) {
        var visitor = new Visitor(web);
        var phone = phone(company.worker);
        for (int i = 0; i < 7; i++) {
            visitor.post("/sign-in", "name", Company.login(company.chair) + i, "password", "陈建国");
            visitor.post("/sign-in", "name", "陈建国", "password", phone);
        }
        visitor.post("/sign-in/worker", "phone", phone);
        for (int i = 0; i < 7; i++) visitor.post("/sign-in/worker/code", "code", "00000" + i);
        visitor.post("/sign-in/worker", "phone", "138 0000 王志强");
        visitor.post("/forgotten", "phone", phone);
    }

    private String phone(UUID person) {
        return sql.sql("select phone from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    /** What a browser sends in the wrong place, or to a page that is not there. */
    private void namesWhereNumbersBelong(Company company) {
        var chair = signedIn(company.chair);
        var phone = phone(company.worker);
        for (var odd : List.of("陈建国", phone)) {
            for (var page : List.of("/cases/", "/tasks/", "/votes/", "/documents/", "/organisations/", "/none/")) {
                chair.get(page + odd);
                chair.post(page + odd, "name", odd);
            }
            chair.get("/cases?q=" + odd + "&page=" + odd + "&from=" + odd);
            chair.get("/law/dates?on=" + odd + "&place=" + odd);
            chair.get("/law/calendar?year=" + odd);
            chair.post("/cases/new", "employer", odd, "kind", odd, "year", odd);
            chair.post("/admin/accounts", "name", odd);
        }
    }

    /** Rounds have people without phones; here they have some. */
    private void givePhones(Round round) {
        for (var person : List.of(round.parties.chair, round.parties.manager, round.parties.reviewer)) {
            sql.sql("update person set phone = ? where id = ?")
                    .params("137" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000), person)
                    .update();
        }
    }

    private void refusals(Round round) {
        var item = round.item("PrepareOffer");
        var desk = context.getBean(Desk.class);
        var right = round.form(item, round.holder(item));
        assertThatThrownBy(() -> desk.complete(item.taskId(), round.parties.stranger(), right, Upload.NONE))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() ->
                        desk.complete(item.taskId(), round.parties.actor(round.parties.reviewer), right, Upload.NONE))
                .isInstanceOf(RuntimeException.class);
    }

    private void constraintViolations(Company company) {
        var people = context.getBean(People.class);
        var twice = new Person(UUID.randomUUID(), "陈建国", Person.Sex.M, phone(company.worker));
        assertThatThrownBy(() -> people.add(twice))
                .isInstanceOf(DataIntegrityViolationException.class)
                .satisfies(refused -> logger("heyi.portal.LogsTest").error("as any bug is told", refused));
    }

    /** While this runs, a table refuses every row in a way that would repeat the row. */
    private void broken(String table, String kind, Runnable act) {
        sql.sql("alter table %s add constraint test_breaks_%s check (false) not valid".formatted(table, kind))
                .update();
        try {
            act.run();
        } finally {
            sql.sql("alter table %s drop constraint test_breaks_%s".formatted(table, kind))
                    .update();
        }
    }

    private void crashOnThePage(Company company, Visitor chair) {
        var answer = chair.post(
                "/cases/new", "employer", company.employer.toString(), "kind", "WAGE", "year", "2026", "name", "陈建国");
        assertThat(answer).hasStatus(500);
    }

    private void crashInAJob(Round round) {
        var management = context.getBean(ManagementService.class);
        var engine = (ProcessEngineImpl) context.getBean(ProcessEngine.class);
        var waiting = context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey("document")
                .processInstanceBusinessKey(round.id.toString())
                .list();
        var jobs = waiting.stream()
                .flatMap(p -> management.createJobQuery().processInstanceId(p.getId()).list().stream())
                .map(j -> j.getId())
                .toList();
        assertThat(jobs).isNotEmpty();
        var commands = engine.getProcessEngineConfiguration().getCommandExecutorTxRequired();
        for (var job : jobs) {
            try {
                ExecuteJobHelper.executeJob(job, commands);
            } catch (RuntimeException failed) {
                // what the job executor does, which is off here
                ExecuteJobHelper.LOGGING_HANDLER.exceptionWhileExecutingJob(job, failed);
            }
        }
    }

    /** Names, phones and employee numbers of everybody in this database, wherever a line repeats one. */
    private List<String> leaks() {
        var people = sql.sql(
                        """
                        select name from person union select phone from person where phone is not null
                        union select employee_no from worker
                        union select legal_representative from organisation where legal_representative is not null
                        """)
                .query(String.class)
                .list();
        var words = Stream.concat(people.stream(), Stream.of("陈建国", "王志强"))
                // a single letter says nobody's name
                .filter(w -> w.length() > 1)
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        var named = Pattern.compile("(?<![0-9A-Za-z:.$@-])(" + words + ")(?![0-9A-Za-z:.-])");
        return recorder.lines.stream()
                .flatMap(line -> named.matcher(line).results().map(found -> found.group() + " in: " + line))
                .toList();
    }

    private static final class Recorder extends AppenderBase<ILoggingEvent> {

        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            var thrown = event.getThrowableProxy();
            lines.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + " "
                    + event.getMDCPropertyMap() + (thrown == null ? "" : "\n" + ThrowableProxyUtil.asString(thrown)));
        }
    }
}
