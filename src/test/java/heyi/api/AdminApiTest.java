package heyi.api;

import static heyi.api.Program.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.Xiaoshan;
import heyi.account.AccessTokens;
import heyi.account.AccountEvents;
import heyi.account.Passwords;
import heyi.account.Scope;
import heyi.account.ServiceAccounts;
import heyi.calendar.MadeUpYear;
import heyi.party.Actor;
import heyi.party.Administrators;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Person;
import heyi.rules.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What administrators keep in order, for their programs. */
@HeyiTest
class AdminApiTest {

    private static final List<String> LISTS = List.of(
            "/admin/accounts",
            "/admin/outbox",
            "/admin/dead-letters",
            "/admin/processes/counts",
            "/admin/processes/running",
            "/admin/processes/late",
            "/admin/processes/failed-jobs",
            "/admin/processes/retries",
            "/admin/calendars",
            "/admin/regions/330109/changes",
            "/admin/region-assignments",
            "/admin/settings");

    @Autowired
    MockMvcTester web;

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessTokens tokens;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    private UUID keeper;
    private Program admin;

    @BeforeEach
    void anAdministrator() {
        keeper = somebody("管理员");
        context.getBean(Administrators.class).add(keeper);
        admin = program(keeper, Scope.ADMIN);
    }

    @AfterEach
    void theClockRuns() {
        TestClock.letGo();
    }

    private UUID somebody(String name) {
        var one = new Person(UUID.randomUUID(), name, Person.Sex.F, null);
        context.getBean(People.class).add(one);
        return one.id();
    }

    private Program program(UUID who, Scope... scopes) {
        return new Program(web, tokens.issue(who, "test", Set.of(scopes), 30));
    }

    private static void refused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
        assertThat(Program.<String>at(answer, "$.code")).isEqualTo(code);
    }

    private String written(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void it_takes_an_administrator_and_the_scope_and_no_program_of_an_organisation_has_them() {
        var parties = Xiaoshan.settle(context);
        var services = context.getBean(ServiceAccounts.class);
        var by = new Actor(keeper, "管理员", List.of(), Set.of(), true);
        var account = services.create(by, parties.union, "工资软件", parties.chair);
        var service = new Program(web, services.issue(by, account, "x", Scope.service(), 30));
        var chair = program(parties.chair, Scope.ADMIN);
        var without = program(keeper, Scope.CASES_READ, Scope.ME_READ, Scope.ME_WRITE);
        for (var path : LISTS) {
            assertThat(admin.get(path)).as(path).hasStatusOk();
            refused(chair.get(path), 404, "api.not-there");
            refused(without.get(path), 403, "api.scope-missing");
            refused(service.get(path), 403, "api.scope-missing");
            refused(new Program(web, "").get(path), 401, "api.token-missing");
        }
        refused(chair.post("/admin/accounts/" + parties.clerk + "/unlock", reason("因为")), 404, "api.not-there");
        context.getBean(Administrators.class).add(parties.chair);
        assertThat(chair.get("/admin/accounts")).hasStatusOk();
        context.getBean(Administrators.class).remove(parties.chair);
        refused(chair.get("/admin/accounts"), 404, "api.not-there");
    }

    private String reason(String why) {
        return written(Map.of("reason", why));
    }

    @Test
    void accounts_are_found_part_by_part_unlocked_and_signed_out_with_a_reason() {
        var family = "单" + UUID.randomUUID().toString().substring(0, 6) + "|";
        var people = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var one = somebody(family + i);
            context.getBean(Passwords.class).set(one, "n-" + one, "long enough to sign in", false);
            people.add(one.toString());
        }
        var found = new ArrayList<String>();
        var path = "/admin/accounts?size=2&text=" + family;
        var answer = admin.get(path);
        while (true) {
            found.addAll(at(answer, "$.items[*].person"));
            List<String> next = at(answer, "$[?(@.next)].next");
            if (next.isEmpty()) break;
            answer = admin.get(path + "&after=" + next.get(0));
        }
        assertThat(found).isEqualTo(people);
        assertThat(Program.json(answer).jsonString()).doesNotContain("hash", "$2");

        var locked = UUID.fromString(people.get(0));
        for (int i = 0; i < 5; i++) context.getBean(Passwords.class).signIn("n-" + locked, "wrong");
        var account = "/admin/accounts/" + locked;
        assertThat(Program.<String>at(admin.get(account), "$.account.lockedUntil"))
                .isNotBlank();
        refused(admin.post(account + "/unlock", reason(" ")), 422, "account.reason");
        refused(admin.post(account + "/unlock", "{}"), 400, "api.bad-value");
        assertThat(admin.post(account + "/unlock", reason("本人来电核实"))).hasStatus(204);
        assertThat(Program.<Map<String, Object>>at(admin.get(account), "$.account"))
                .doesNotContainKey("lockedUntil");
        assertThat(admin.post(account + "/sign-out", reason("手机遗失"))).hasStatus(204);
        assertThat(Program.<List<String>>at(admin.get(account), "$.events[*].kind"))
                .startsWith("SESSIONS_ENDED", "UNLOCKED");
        assertThat(context.getBean(AccountEvents.class).latest(locked, 1).get(0).actor())
                .isEqualTo("管理员");
        refused(admin.get("/admin/accounts/" + UUID.randomUUID()), 404, "api.not-there");
        refused(admin.post("/admin/accounts/" + UUID.randomUUID() + "/unlock", reason("因为")), 404, "api.not-there");
    }

    @Test
    void dead_letters_are_sent_again_or_put_aside_and_tell_neither_whom_nor_what() {
        var reader = somebody("收件人甲");
        var first = deadLetter(reader, "REMINDER", "绝密内容", 1);
        var code = deadLetter(reader, "SIGN_IN_CODE", null, 2);
        var part = admin.get("/admin/dead-letters?size=1");
        assertThat(Program.<String>at(part, "$.items[0].id")).isEqualTo(code.toString());
        assertThat(Program.<Boolean>at(part, "$.items[0].repeatable")).isFalse();
        var next = admin.get("/admin/dead-letters?size=1&after=" + Program.<String>at(part, "$.next"));
        assertThat(Program.<String>at(next, "$.items[0].id")).isEqualTo(first.toString());
        assertThat(Program.json(admin.get("/admin/dead-letters?size=200")).jsonString())
                .doesNotContain("绝密内容", "收件人甲", reader.toString());
        int before = at(admin.get("/admin/outbox"), "$.givenUp");
        refused(admin.post("/admin/dead-letters/" + code + "/retry", ""), 422, "message.erased");
        assertThat(admin.post("/admin/dead-letters/" + first + "/retry", "")).hasStatus(204);
        refused(admin.post("/admin/dead-letters/" + first + "/retry", ""), 422, "message.not-there");
        assertThat(admin.post("/admin/dead-letters/" + code + "/drop", "")).hasStatus(204);
        refused(admin.post("/admin/dead-letters/" + code + "/drop", ""), 422, "message.not-there");
        refused(admin.post("/admin/dead-letters/" + UUID.randomUUID() + "/drop", ""), 422, "message.not-there");
        assertThat(Program.<Integer>at(admin.get("/admin/outbox"), "$.givenUp")).isEqualTo(before - 2);
        // so that nobody delivers it in another test
        sql.sql("update message set skipped_at = created_at where id = ?")
                .param(first)
                .update();
    }

    private UUID deadLetter(UUID to, String kind, @Nullable String text, int day) {
        var id = UUID.randomUUID();
        var now = OffsetDateTime.now(clock);
        sql.sql(
                        """
                        insert into message (id, person_id, kind, about, text, fault, attempts, created_at, due_at, given_up_at)
                        values (?, ?, ?, ?, ?, 'HTTP 503', 8, ?, ?, ?)
                        """)
                .params(
                        id,
                        to,
                        kind,
                        id.toString(),
                        text,
                        now,
                        now,
                        now.plusYears(60).plusDays(day))
                .update();
        return id;
    }

    @Test
    void a_failed_job_runs_again_with_a_reason_and_names_nobody() {
        var round = Round.at(context, "ReplyToOffer");
        var job = documentJob(round);
        var name = context.getBean(People.class).get(round.parties.clerk).name();
        sql.sql("update act_ru_job set exception_msg_ = ?, retries_ = 0 where id_ = ?")
                .params("The disk is full " + name + " 13800138000\nsecond line", job.getId())
                .update();
        var list = admin.get("/admin/processes/failed-jobs?model=document&size=200");
        var mine = "$.items[?(@.job=='" + job.getId() + "')]";
        assertThat(Program.<List<String>>at(list, mine + ".fault").get(0))
                .contains("The disk is full")
                .doesNotContain(name, "13800138000", "second line");
        int failed = at(admin.get("/admin/processes/counts?model=document"), "$.failed");
        assertThat(failed).isPositive();
        var retry = "/admin/processes/failed-jobs/" + job.getId() + "/retry";
        refused(admin.post(retry, reason(" ")), 422, "process.reason-missing");
        assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries())
                .isZero();
        assertThat(admin.post(retry, reason("磁盘已清理"), "Idempotency-Key", job.getId()))
                .hasStatus(204);
        assertThat(admin.post(retry, reason("磁盘已清理"), "Idempotency-Key", job.getId()))
                .hasStatus(204);
        assertThat(management.createJobQuery().jobId(job.getId()).executable().count())
                .isOne();
        var log = admin.get("/admin/processes/retries?size=1");
        assertThat(Program.<String>at(log, "$.items[0].reason")).isEqualTo("磁盘已清理");
        assertThat(Program.<String>at(log, "$.items[0].caseId")).isEqualTo(round.id.toString());
        assertThat(sql.sql("select count(*) from process_retry where job_id = ?")
                        .param(job.getId())
                        .query(Integer.class)
                        .single())
                .as("the repeated request did nothing")
                .isOne();
        management.executeJob(job.getId());
        refused(admin.post(retry, reason("再试一次")), 422, "process.job-gone");
        refused(admin.get("/admin/processes/failed-jobs?after=%20"), 400, "api.bad-cursor");
    }

    private Job documentJob(Round round) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("document")
                .processInstanceBusinessKey(round.id.toString())
                .list()
                .stream()
                .flatMap(p -> management.createJobQuery().processInstanceId(p.getId()).list().stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_runs_and_what_is_late_is_read_part_by_part_and_a_case_step_by_step() {
        var round = Round.at(context, "ReplyToOffer");
        Round.at(context, "ReplyToOffer");
        round.goTo(round.now().plusMonths(2));
        admin = program(keeper, Scope.ADMIN);
        assertThat(all("/admin/processes/running?model=offer", "id")).hasSizeGreaterThan(1);
        var late = all("/admin/processes/late?model=offer", "caseId");
        assertThat(late).contains(round.id.toString());
        var runs = admin.get("/admin/processes/cases/" + round.id);
        List<String> offers = at(runs, "$[?(@.model=='offer')].id");
        var steps = admin.get("/admin/processes/cases/" + round.id + "/" + offers.get(0) + "/steps");
        assertThat(Program.<List<String>>at(steps, "$[*].activity")).contains("User_ServeOffer");
        assertThat(Program.<List<String>>at(steps, "$[?(@.activity=='User_ServeOffer')].by"))
                .containsExactly("UNION");
        var chair = context.getBean(People.class).get(round.parties.chair).name();
        assertThat(Program.json(steps).jsonString()).doesNotContain(chair);
        refused(admin.get("/admin/processes/cases/" + UUID.randomUUID()), 404, "api.not-there");
        refused(admin.get("/admin/processes/cases/" + round.id + "/none/steps"), 404, "api.not-there");
    }

    /** Reads a list to its end in parts of one. */
    private List<String> all(String path, String field) {
        var found = new ArrayList<String>();
        var answer = admin.get(path + "&size=1");
        for (int i = 0; i < 500; i++) {
            found.addAll(at(answer, "$.items[*]." + field));
            List<String> next = at(answer, "$[?(@.next)].next");
            if (next.isEmpty()) return found;
            answer = admin.get(path + "&size=1&after=" + next.get(0));
        }
        throw new AssertionError("no end of " + path);
    }

    @Test
    void the_holidays_of_a_year_are_checked_and_only_then_kept() {
        var calendar = context.getBean(WorkingCalendar.class);
        var path = "/admin/calendars/2051";
        var wrong = admin.post(path + "/check", upload("通知", MadeUpYear.csv(2051) + "2051-02-30,holiday,春节\n", null));
        assertThat(wrong).hasStatusOk();
        assertThat(Program.<List<Integer>>at(wrong, "$.findings[*].line")).containsExactly(14);
        refused(
                admin.post(path + "/notices", upload("通知", MadeUpYear.csv(2051) + "x\n", null)),
                422,
                "calendar.findings");
        var right = admin.post(path + "/check", upload("国办发明电〔2050〕7号", MadeUpYear.csv(2051), null));
        assertThat(Program.<List<?>>at(right, "$.findings")).isEmpty();
        assertThat(Program.<List<?>>at(right, "$.differences")).hasSize(12);
        assertThat(calendar.knows(2051)).isFalse();
        var body = upload("国办发明电〔2050〕7号", MadeUpYear.csv(2051), null);
        var kept = admin.post(path + "/notices", body, "Idempotency-Key", "2051");
        assertThat(kept).hasStatus(201);
        var again = admin.post(path + "/notices", body, "Idempotency-Key", "2051");
        assertThat(again).hasStatus(201).headers().hasValue("Idempotency-Replayed", "true");
        assertThat(Program.json(again).jsonString())
                .isEqualTo(Program.json(kept).jsonString());
        assertThat(Program.<String>at(kept, "$.importedBy")).isEqualTo("管理员");
        assertThat(calendar.nameOf(LocalDate.of(2051, 1, 22))).isEqualTo("春节");
        refused(admin.post(path + "/notices", upload("通知", MadeUpYear.csv(2051), null)), 422, "calendar.changed");

        var more = MadeUpYear.csv(2051) + "2051-10-04,holiday,国庆节\n";
        var check = admin.post(path + "/check", upload("更正", more, null));
        assertThat(Program.<List<String>>at(check, "$.differences[*].date")).containsExactly("2051-10-04");
        Integer seen = at(check, "$.seen");
        assertThat(admin.post(path + "/notices", upload("更正", more, seen.longValue())))
                .hasStatus(201);
        assertThat(Program.<List<Integer>>at(admin.get("/admin/calendars"), "$.notices[*].year"))
                .contains(2051);
    }

    @Test
    void a_bad_year_source_or_file_is_refused() {
        var csv = MadeUpYear.csv(2052);
        refused(admin.post("/admin/calendars/1999/check", upload("通知", csv, null)), 422, "calendar.year");
        refused(admin.post("/admin/calendars/soon/check", upload("通知", csv, null)), 400, "api.bad-value");
        refused(admin.post("/admin/calendars/2052/check", upload(" ", csv, null)), 422, "calendar.source");
        refused(admin.post("/admin/calendars/2052/check", upload("通知", "", null)), 422, "calendar.empty");
        refused(
                admin.post("/admin/calendars/2052/check", upload("通知", "x".repeat(70_000), null)),
                422,
                "calendar.too-large");
        refused(admin.post("/admin/calendars/2052/check", "{\"csv\":\"x\"}"), 400, "api.bad-value");
    }

    private String upload(String source, String csv, @Nullable Long seen) {
        var body = new HashMap<String, Object>(Map.of("source", source, "csv", csv));
        if (seen != null) body.put("seen", seen);
        return written(body);
    }

    @Test
    void a_place_is_added_renamed_and_split_by_who_knows_its_version() {
        var added = admin.post("/admin/regions", place("330193", "接口县", "2020-01-01", "批复"));
        assertThat(added).hasStatus(201);
        assertThat(Program.<String>at(added, "$.parent")).isEqualTo("330100");
        refused(admin.post("/admin/regions", place("330193", "接口县", "2021-01-01", "批复")), 422, "region.overlap");
        refused(admin.post("/admin/regions", place("33019", "接口县", "2021-01-01", "批复")), 422, "region.code");
        refused(admin.post("/admin/regions", place("330194", "接口新区", "2021-01-01", " ")), 422, "region.reason");
        refused(admin.post("/admin/regions", "{\"code\":\"330194\"}"), 400, "api.bad-value");
        admin.post("/admin/regions", place("330194", "接口新区", "2021-01-01", "批复"));

        var reader = program(keeper, Scope.LAW_READ);
        var version = version(reader.get("/regions/330193"));
        var name = written(Map.of("name", "接口区", "from", "2021-01-01", "reason", "批复"));
        assertThat(admin.post("/admin/regions/330193/name", name, "If-Match", version))
                .hasStatus(204);
        var other = written(Map.of("name", "接口市", "from", "2022-01-01", "reason", "批复"));
        refused(admin.post("/admin/regions/330193/name", other, "If-Match", version), 412, "api.changed");
        refused(admin.post("/admin/regions/999998/name", other), 422, "region.not-there");
        assertThat(Program.<List<String>>at(reader.get("/regions/330193"), "$.history[*].name"))
                .containsExactly("接口区", "接口县");

        var parties = Xiaoshan.settle(context);
        sql.sql("update organisation set region = '330193' where id = ?")
                .param(parties.employer)
                .update();
        var wrong = written(Map.of("onDay", "2023-01-01", "kind", "SPLIT", "successors", List.of(), "reason", "批复"));
        refused(admin.post("/admin/regions/330193/end", wrong), 422, "region.successor-number");
        var split = written(Map.of(
                "onDay", "2023-01-01", "kind", "SPLIT", "successors", List.of("330193", "330194"), "reason", "批复"));
        assertThat(admin.post("/admin/regions/330193/end", split)).hasStatus(204);
        assertThat(Program.<List<String>>at(reader.get("/regions/330193"), "$.successions[*].toName"))
                .containsExactly("接口区", "接口新区");
        assertThat(Program.<List<String>>at(admin.get("/admin/regions/330193/changes"), "$[*].by"))
                .contains("管理员");

        var waiting = admin.get("/admin/region-assignments");
        var mine = "$[?(@.organisationId=='" + parties.employer + "')]";
        assertThat(Program.<List<String>>at(waiting, mine + ".choices[*].code")).containsExactly("330193", "330194");
        var path = "/admin/region-assignments/" + parties.employer;
        refused(admin.post(path, "{\"region\":\"330109\"}"), 422, "region.no-choice");
        assertThat(admin.post(path, "{\"region\":\"330194\"}")).hasStatus(204);
        refused(admin.post(path, "{\"region\":\"330194\"}"), 422, "region.not-waiting");
        refused(program(parties.chair, Scope.ADMIN).post(path, "{\"region\":\"330193\"}"), 404, "api.not-there");

        // what other tests count is as it was
        var merged = written(
                Map.of("onDay", "2024-01-01", "kind", "MERGED", "successors", List.of("330109"), "reason", "批复"));
        for (var code : List.of("330193", "330194"))
            assertThat(admin.post("/admin/regions/" + code + "/end", merged)).hasStatus(204);
        assertThat(context.getBean(Organisations.class).get(parties.employer).region())
                .isEqualTo("330109");
    }

    private String place(String code, String name, String from, String reason) {
        return written(Map.of("code", code, "name", name, "from", from, "reason", reason));
    }

    private static String version(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getHeader("ETag"));
    }

    @Test
    void settings_are_read_with_their_meaning_and_never_a_secret() {
        var answer = admin.get("/admin/settings");
        List<Map<String, Object>> all = at(answer, "$");
        assertThat(all).hasSizeGreaterThan(40).allSatisfy(s -> {
            assertThat(String.valueOf(s.get("meaning"))).isNotBlank().isNotEqualTo(s.get("meaningEn"));
            if (Boolean.TRUE.equals(s.get("secret"))) assertThat(s).doesNotContainKey("value");
        });
        assertThat(all).anyMatch(s -> "heyi.secret-key".equals(s.get("name")));
    }
}
