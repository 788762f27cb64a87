package heyi.api;

import static heyi.api.Program.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.Together;
import heyi.Xiaoshan;
import heyi.account.AccessTokens;
import heyi.account.Scope;
import heyi.account.ServiceAccounts;
import heyi.casefile.Acts;
import heyi.party.Actor;
import heyi.process.Inbox;
import heyi.rules.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HeyiTest
class ApiTest {

    private static final String OFFER =
            """
            {"subjects":["AVERAGE_PAY"],"content":"平均工资提高6%。","firstMeeting":"2026-03-16T09:00:00+08:00",
             "place":"三楼会议室","papersWanted":"上年度工资总额"}
            """;

    @Autowired
    MockMvcTester web;

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessTokens tokens;

    @Autowired
    ServiceAccounts services;

    @Autowired
    Acts acts;

    @Autowired
    Inbox inbox;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void theClockRuns() {
        TestClock.letGo();
    }

    private Program program(UUID person, Scope... scopes) {
        var wanted = scopes.length == 0 ? Scope.personal() : EnumSet.copyOf(List.of(scopes));
        return new Program(web, tokens.issue(person, "test", wanted, 30));
    }

    private static void refused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
        assertThat(Program.<String>at(answer, "$.code")).isEqualTo(code);
        assertThat(Program.<Integer>at(answer, "$.status")).isEqualTo(status);
        assertThat(Program.<String>at(answer, "$.type")).isEqualTo("/api/errors#" + code);
        assertThat(Program.<String>at(answer, "$.detail")).isNotBlank();
    }

    @Test
    void without_a_valid_token_nothing_is_told() {
        var round = Round.open(context);
        var path = "/cases/" + round.id;
        refused(new Program(web, "").get(path), 401, "api.token-missing");
        refused(new Program(web, "heyi_" + "A".repeat(43)).get(path), 401, "api.token-invalid");
        refused(new Program(web, "x".repeat(5000)).get(path), 401, "api.token-invalid");
        refused(new Program(web, "").get("/no/such/thing"), 401, "api.token-missing");

        var once = new Program(web, tokens.issue(round.parties.clerk, "one", Set.of(Scope.CASES_READ), 1));
        assertThat(once.get(path)).hasStatusOk();
        tokens.revoke(round.parties.chair, tokens.of(round.parties.clerk).get(0).id(), round.parties.chair);
        assertThat(once.get(path)).as("nobody revokes somebody else's").hasStatusOk();
        tokens.revoke(round.parties.clerk, tokens.of(round.parties.clerk).get(0).id(), round.parties.clerk);
        refused(once.get(path), 401, "api.token-invalid");

        var day = program(round.parties.clerk);
        assertThat(day.get(path)).hasStatusOk();
        round.goTo(LocalDateTime.of(2026, 4, 2, 10, 0));
        refused(day.get(path), 401, "api.token-invalid");
    }

    @Test
    void only_the_hash_of_a_token_is_kept_and_a_session_never_begins() {
        var round = Round.open(context);
        var program = program(round.parties.clerk);
        var answer = program.get("/me");
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getCookies()).isEmpty();
        assertThat(sql.sql("select count(*) from access_token t where t::text like ?")
                        .param("%" + program.token() + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(tokens.of(round.parties.clerk).get(0).usedOn()).isNotNull();
    }

    @Test
    void a_token_allows_no_more_than_its_scopes_and_its_person() {
        var round = Round.at(context, "PrepareOffer");
        var task = round.item("PrepareOffer").taskId();
        var reader = program(round.parties.clerk, Scope.CASES_READ);
        refused(reader.post("/tasks/" + task + "/acts/prepare-offer", OFFER), 403, "api.scope-missing");
        refused(reader.get("/cases/" + round.id + "/documents"), 403, "api.scope-missing");
        refused(program(round.parties.manager).get("/tasks/" + task), 404, "api.not-there");
        refused(program(round.parties.stranger().person()).get("/cases/" + round.id), 404, "api.not-there");
        refused(reader.get("/nowhere"), 404, "api.not-there");
        refused(reader.post("/me", "{}"), 405, "api.method");
    }

    @Test
    void a_task_of_the_head_needs_the_scope_to_sign_and_the_head() {
        var round = Round.at(context, "ServeOffer");
        var task = "/tasks/" + round.item("ServeOffer").taskId();
        var head = program(round.parties.chair);
        Map<String, Object> form = at(head.get(task), "$.prefilled");
        form.put("read", true);
        var body = written(form);
        refused(
                program(round.parties.chair, Scope.TASKS_WRITE).post(task + "/acts/serve-offer", body),
                403,
                "api.scope-missing");
        refused(program(round.parties.clerk).post(task + "/acts/serve-offer", body), 403, "task.not-yours");
        refused(head.post(task + "/acts/prepare-offer", OFFER), 409, "task.other-act");
        form.put("sha256", "0".repeat(64));
        assertThat(head.post(task + "/acts/serve-offer", written(form))).hasStatus(422);
        assertThat(head.post(task + "/acts/serve-offer", body)).hasStatusOk();
        assertThat(head.post(task + "/acts/serve-offer", body))
                .as("the same person again")
                .hasStatusOk();
        refused(program(round.parties.clerk).post(task + "/acts/serve-offer", body), 409, "task.done");
    }

    @Test
    void a_decision_on_a_version_that_has_changed_is_refused() {
        var round = Round.at(context, "PrepareOffer");
        var task = "/tasks/" + round.item("PrepareOffer").taskId();
        var clerk = program(round.parties.clerk);
        var version = clerk.get(task).getResponse().getHeader("ETag");
        assertThat(clerk.get(task, "If-None-Match", version)).hasStatus(304);
        assertThat(program(round.parties.chair).post(task + "/claim", "")).hasStatus(204);
        refused(clerk.post(task + "/acts/prepare-offer", OFFER, "If-Match", version), 412, "api.changed");
        assertThat(program(round.parties.chair).post(task + "/release", "")).hasStatus(204);
        version = clerk.get("/cases/" + round.id).getResponse().getHeader("ETag");
        assertThat(clerk.post(task + "/acts/prepare-offer", OFFER, "If-Match", version))
                .hasStatusOk();
        assertThat(clerk.get("/cases/" + round.id).getResponse().getHeader("ETag"))
                .isNotEqualTo(version);
    }

    @Test
    void the_same_key_is_answered_once_however_many_ask_at_once() {
        var round = Round.at(context, "PrepareOffer");
        var path = "/cases/" + round.id + "/timeline";
        var clerk = program(round.parties.clerk);
        var task = "/tasks/" + round.item("PrepareOffer").taskId();
        var before = Program.<Integer>at(clerk.get(path), "$.length()");
        var key = UUID.randomUUID().toString();
        Callable<String> once = () -> clerk.post(task + "/acts/prepare-offer", OFFER, "Idempotency-Key", key)
                .getResponse()
                .getContentAsString();
        var ended = Together.run(IntStream.range(0, 6).mapToObj(i -> once).toList());
        assertThat(ended).allMatch(Together.Ended::well);
        assertThat(ended.stream().map(Together.Ended::result).distinct()).hasSize(1);
        assertThat(Program.<Integer>at(clerk.get(path), "$.length()")).isEqualTo(before + 1);
        var again = clerk.post(task + "/acts/prepare-offer", "  " + OFFER, "Idempotency-Key", key);
        assertThat(again).hasStatusOk().headers().hasValue("Idempotency-Replayed", "true");
        refused(
                clerk.post(task + "/acts/prepare-offer", OFFER.replace("6%", "7%"), "Idempotency-Key", key),
                422,
                "idempotency.other-request");
        refused(clerk.post(task + "/claim", "", "Idempotency-Key", "a b"), 400, "idempotency.bad-key");
    }

    @Test
    void a_case_opened_by_mistake_is_dropped_once() {
        var round = Round.at(context, "PrepareOffer");
        var act = "/cases/" + round.id + "/acts/drop-case";
        var body = "{\"reason\": \"重复立案\", \"understood\": true}";
        refused(program(round.parties.manager).post(act, body), 409, "case.moved-on");
        var head = program(round.parties.chair);
        refused(program(round.parties.chair, Scope.TASKS_WRITE).post(act, body), 403, "api.scope-missing");
        refused(head.post("/cases/" + round.id + "/acts/withdraw-offer", body), 409, "case.moved-on");
        var key = UUID.randomUUID().toString();
        assertThat(head.post(act, body, "Idempotency-Key", key)).hasStatus(204);
        assertThat(head.post(act, body, "Idempotency-Key", key)).hasStatus(204);
        refused(head.post(act, body), 409, "case.moved-on");
        assertThat(Program.<List<String>>at(head.get("/cases/" + round.id), "$..stage"))
                .contains("DROPPED");
    }

    @Test
    void why_a_day_is_the_last_is_told_in_both_languages() {
        var round = Round.at(context, "ReplyToOffer");
        var dates = program(round.parties.chair).get("/cases/" + round.id + "/deadlines");
        assertThat(Program.<List<String>>at(dates, "$[*].why")).anyMatch(w -> w.contains("当日不计"));
        assertThat(Program.<List<String>>at(dates, "$[*].whyEn"))
                .anyMatch(w -> w.contains("that day does not count"))
                .contains("The end of the election as the union announced it.");
        var task = program(round.parties.manager)
                .get("/tasks/" + round.item("ReplyToOffer").taskId());
        assertThat(Program.<String>at(task, "$.task.dueWhyEn")).contains("10 working days");
        var elsewhere = program(round.parties.chair).get("/cases/" + round.id + "/comparison?with=310000");
        assertThat(Program.<List<String>>at(elsewhere, "$.dates[*].whyEn"))
                .isNotEmpty()
                .allMatch(w -> w.contains("the event"));
    }

    @Test
    void a_refused_act_leaves_its_key_free() {
        var round = Round.at(context, "PrepareOffer");
        var task = "/tasks/" + round.item("PrepareOffer").taskId() + "/acts/prepare-offer";
        var clerk = program(round.parties.clerk);
        var incomplete = clerk.post(task, "{\"subjects\":[],\"content\":\"\"}", "Idempotency-Key", "k1");
        refused(incomplete, 422, "api.incomplete");
        assertThat(Program.<List<String>>at(incomplete, "$.errors[*].path"))
                .contains("content", "firstMeeting", "place", "subjects");
        assertThat(Program.<List<String>>at(incomplete, "$.errors[*].messageEn"))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(clerk.post(task, OFFER, "Idempotency-Key", "k1")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{}x",
                "{\"content\":1}",
                "{\"content\":\"a\",\"content\":\"b\"}",
                "{\"contend\":\"a\"}",
                "{\"subjects\":[\"NOTHING\"]}",
                "{\"subjects\":[0]}",
                "{\"subjects\":\"AVERAGE_PAY\"}",
                "{\"firstMeeting\":\"2026-03-16T09:00:00\"}",
                "{\"firstMeeting\":\"soon\"}",
                "{\"latestEnd\":\"2026-02-30\"}",
                "{\"latestEnd\":20260301}"
            })
    void what_is_not_understood_is_refused_and_changes_nothing(String body) {
        var round = Round.at(context, "PrepareOffer");
        var task = "/tasks/" + round.item("PrepareOffer").taskId() + "/acts/prepare-offer";
        var answer = program(round.parties.clerk).post(task, body);
        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
        assertThat(round.isOpen("PrepareOffer")).isTrue();
    }

    @Test
    void hostile_bodies_are_refused() {
        var round = Round.at(context, "PrepareOffer");
        var task = "/tasks/" + round.item("PrepareOffer").taskId() + "/acts/prepare-offer";
        var clerk = program(round.parties.clerk);
        assertThat(clerk.post(task, "{\"content\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}"))
                .hasStatus(400);
        assertThat(clerk.post(task, OFFER.replace("6%", "\\u0000"))).hasStatus(422);
        assertThat(clerk.post(task, OFFER.replace("6%", "6".repeat(5000)))).hasStatus(422);
        assertThat(clerk.post(task, OFFER.replace("2026-03-16", "+999999999-03-16")))
                .hasStatus4xxClientError();
        assertThat(clerk.post(
                        task,
                        OFFER.replace("}", ",\"original\":{\"fileName\":\"a.pdf\",\"content\":\"" + "QUJD" + "\"}}")))
                .hasStatus(415);
        assertThat(web.post()
                        .uri("/api/v1" + task)
                        .header("Authorization", "Bearer " + clerk.token())
                        .content("a=b")
                        .contentType("application/x-www-form-urlencoded"))
                .hasStatus(415);
        refused(clerk.get("/tasks?after=%7Bx"), 400, "api.bad-cursor");
        refused(clerk.get("/tasks?size=0"), 400, "api.bad-value");
        refused(clerk.get("/tasks?size=many"), 400, "api.bad-value");
        refused(clerk.get("/cases/1"), 400, "api.bad-value");
        assertThat(round.isOpen("PrepareOffer")).isTrue();
    }

    @Test
    void a_file_within_a_form_is_judged_by_its_bytes() {
        var round = Round.at(context, "SupplyDisclosure");
        var act = "/tasks/" + round.item("SupplyDisclosure").taskId() + "/acts/supply-disclosure";
        var manager = program(round.parties.manager);
        var form = "{\"answer\":\"320万元\",\"file\":{\"fileName\":\"附表.pdf\",\"content\":\"%s\"}}";
        refused(manager.post(act, form.formatted(base64("no PDF"))), 415, "upload.kind");
        refused(manager.post(act, form.formatted("")), 400, "api.bad-value");
        assertThat(manager.post(act, form.formatted(base64("%PDF-1.7 ")))).hasStatusOk();
        assertThat(Program.<List<String>>at(manager.get("/cases/" + round.id + "/documents"), "$[*].fileName"))
                .contains("附表.pdf");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_list_is_read_part_by_part() {
        var one = Round.open(context);
        var clerk = program(one.parties.clerk);
        var first = clerk.get("/tasks?size=1");
        assertThat(Program.<List<?>>at(first, "$.items")).hasSize(1);
        assertThat(Program.<String>at(clerk.get("/cases"), "$.items[0].id")).isEqualTo(one.id.toString());
        var bureau = program(one.parties.reviewer);
        Round.open(context);
        var part = bureau.get("/cases?size=1");
        String next = at(part, "$.next");
        var following = bureau.get("/cases?size=1&after=" + next);
        assertThat(Program.<String>at(following, "$.items[0].id")).isNotEqualTo(at(part, "$.items[0].id"));
    }

    @Test
    void a_service_account_prepares_but_never_signs_or_vouches() {
        var round = Round.at(context, "PrepareOffer");
        var administrator = new Actor(round.parties.chair, "管理员", List.of(), Set.of(), true);
        var account = services.create(administrator, round.parties.union, "工资软件", round.parties.chair);
        var program = new Program(web, services.issue(administrator, account, "nightly", Scope.service(), 30));
        var task = "/tasks/" + round.item("PrepareOffer").taskId();
        assertThat(program.post(task + "/acts/prepare-offer", OFFER)).hasStatusOk();
        assertThat(acts.of(round.id, round.parties.actor(round.parties.chair)))
                .anyMatch(a -> a.step().equals("PrepareOffer") && "工资软件（服务账号）".equals(a.person()));
        assertThat(program.get("/tasks/" + round.item("ServeOffer").taskId())).hasStatus(403);
        services.close(administrator, account);
        for (var notOne : List.of(account, round.parties.manager)) {
            assertThatThrownBy(() -> services.issue(administrator, notOne, "x", Scope.service(), 1))
                    .isInstanceOfSatisfying(
                            RuleBroken.class, e -> assertThat(e.code()).isEqualTo("service.unknown"));
        }
        refused(program.get("/me"), 401, "api.token-invalid");
    }

    @Test
    void the_whole_cycle_is_played_through_http() {
        var round = Round.open(context);
        for (int i = 0; i < 40 && !inbox.of(round.id).isEmpty(); i++) {
            var item = inbox.of(round.id).get(0);
            var holder = round.holder(item);
            var form = written(round.form(item, holder));
            var done = program(holder.person())
                    .post(
                            "/tasks/" + item.taskId() + "/acts/" + ActNames.of(item.step()),
                            form,
                            "Idempotency-Key",
                            "act-" + i);
            assertThat(done).as(item.step() + " " + form).hasStatusOk();
        }
        var chair = program(round.parties.chair);
        assertThat(Program.<String>at(chair.get("/cases/" + round.id), "$.summary.stage"))
                .isEqualTo("IN_FORCE");
        assertThat(Program.<List<String>>at(chair.get("/cases/" + round.id + "/votes"), "$[*].purpose"))
                .containsExactly("REPRESENTATIVES", "RATIFICATION");
        assertThat(Program.<Integer>at(chair.get("/cases/" + round.id + "/draft"), "$.version"))
                .isPositive();
        assertThat(Program.<List<String>>at(chair.get("/cases/" + round.id + "/deadlines"), "$[*].why"))
                .isNotEmpty();
        var papers = chair.get("/cases/" + round.id + "/documents");
        assertThat(Program.<List<String>>at(papers, "$[*].kind")).contains("OFFER", "AGREEMENT", "RESOLUTION");
        assertThat(chair.get("/documents/" + at(papers, "$[0].id"))).hasStatusOk();
        assertThat(chair.get("/cases/" + round.id + "/file")).hasStatusOk().hasContentType("application/zip");
    }

    @Test
    void either_side_opens_a_case_once() {
        var parties = Xiaoshan.settle(context);
        var clerk = program(parties.clerk);
        var wanted = "{\"employerId\":\"" + parties.employer + "\",\"kind\":\"WAGE\",\"year\":2026}";
        var opened = clerk.post("/cases", wanted, "Idempotency-Key", "open");
        assertThat(opened).hasStatus(201);
        assertThat(Program.<List<String>>at(opened, "$.open[*].act")).containsExactly("nominate-representatives");
        var again = clerk.post("/cases", wanted, "Idempotency-Key", "open");
        assertThat(again).hasStatus(201);
        assertThat(Program.<String>at(again, "$.summary.id")).isEqualTo(at(opened, "$.summary.id"));
        refused(clerk.post("/cases", wanted), 422, "case.open-already");
        refused(program(parties.stranger().person()).post("/cases", wanted), 404, "api.not-there");
        refused(clerk.post("/cases", wanted.replace("WAGE", "ANY")), 400, "api.bad-value");
    }

    @Test
    void a_code_to_the_phone_gives_a_token_for_voting_and_nothing_else() {
        var round = Round.open(context);
        var voter = round.parties.delegates.get(0);
        var phone = "139" + String.format("%08d", Math.abs(voter.hashCode() % 100_000_000));
        sql.sql("update person set phone = ? where id = ?").params(phone, voter).update();
        round.playTo("CloseElection");
        var nobody = new Program(web, "");
        assertThat(nobody.post("/sign-in/phone-code", "{\"phone\":\"" + phone + "\"}"))
                .hasStatus(204);
        assertThat(nobody.post("/sign-in/phone-code", "{\"phone\":\"13000000001\"}"))
                .hasStatus(204);
        sql.sql("update sign_in_code set code_hash = ? where person_id = ?")
                .params(new BCryptPasswordEncoder().encode("246810"), voter)
                .update();
        var wrong = "{\"phone\":\"" + phone + "\",\"code\":\"000000\"}";
        refused(nobody.post("/sign-in/phone-code/token", wrong), 422, "sign-in.code");
        assertThat(sql.sql("select attempts from sign_in_code where person_id = ?")
                        .param(voter)
                        .query(Integer.class)
                        .single())
                .as("a refused guess stays counted")
                .isOne();
        var exchanged = nobody.post("/sign-in/phone-code/token", wrong.replace("000000", "246810"));
        assertThat(exchanged).hasStatusOk();
        var program = new Program(web, at(exchanged, "$.token"));
        refused(program.get("/tasks"), 403, "api.scope-missing");
        refused(program(voter).get("/votes"), 403, "api.scope-missing");
        String vote = at(program.get("/votes"), "$[0].id");
        var ballot = "{\"choices\":[\"FOR\",\"FOR\",\"AGAINST\",\"ABSTAIN\"]}";
        assertThat(program.post("/votes/" + vote + "/check-in", "")).hasStatus(204);
        refused(program.post("/votes/" + vote + "/ballot", "{\"choices\":[\"FOR\"]}"), 422, "ballot.incomplete");
        assertThat(program.post("/votes/" + vote + "/ballot", ballot, "Idempotency-Key", "mine"))
                .hasStatus(204);
        refused(
                program.post("/votes/" + vote + "/ballot", ballot, "Idempotency-Key", "mine"),
                422,
                "ballot.cast-already");
        assertThat(sql.sql("select count(*) from api_answer where person_id = ? and key = 'mine'")
                        .param(voter)
                        .query(Integer.class)
                        .single())
                .as("nothing of a ballot is kept with the voter")
                .isZero();
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
