package heyi.api;

import static heyi.api.Program.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import heyi.HeyiTest;
import heyi.Together;
import heyi.Xiaoshan;
import heyi.account.AccessTokens;
import heyi.account.CalendarAddresses;
import heyi.account.Passwords;
import heyi.account.Scope;
import heyi.account.ServiceAccounts;
import heyi.party.Actor;
import heyi.party.People;
import heyi.party.Person;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One's messages, wishes, calendar address, devices and tokens, for programs. */
@HeyiTest
class MeApiTest {

    private static final String PASSWORD = "long enough to sign in";
    private static final String ALL_BUT_DIGEST = "{\"kinds\":[\"VOTE_ENDS\",\"REMINDER\",\"ESCALATION\"]}";

    @Autowired
    MockMvcTester web;

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessTokens tokens;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    private UUID person;
    private UUID somebodyElse;
    private Program mine;
    private Program theirs;

    @BeforeEach
    void twoPeople() {
        person = somebody("本人");
        somebodyElse = somebody("他人");
        mine = program(person, Scope.ME_READ, Scope.ME_WRITE);
        theirs = program(somebodyElse, Scope.ME_READ, Scope.ME_WRITE);
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

    private UUID message(UUID to, String kind, @Nullable String changed) {
        var id = UUID.randomUUID();
        var now = OffsetDateTime.now(clock).minusMinutes(1);
        sql.sql(
                        """
                        insert into message (id, person_id, kind, about, subject, text, link, created_at, due_at)
                        values (?, ?, ?, ?, '和议提醒', '请在期限前答复。', '/tasks', ?, ?)
                        """)
                .params(id, to, kind, id.toString(), now, now)
                .update();
        if (changed != null)
            sql.sql("update message set " + changed + " where id = ?").param(id).update();
        return id;
    }

    @Test
    void messages_are_read_part_by_part_the_newest_first_and_nobody_elses() {
        var sent = new ArrayList<String>();
        for (int i = 0; i < 5; i++)
            sent.add(0, message(person, "REMINDER", null).toString());
        var foreign = message(somebodyElse, "REMINDER", null);
        var found = new ArrayList<String>();
        var answer = mine.get("/me/messages?size=2");
        while (true) {
            found.addAll(at(answer, "$.items[*].id"));
            List<String> next = at(answer, "$[?(@.next)].next");
            if (next.isEmpty()) break;
            answer = mine.get("/me/messages?size=2&after=" + next.get(0));
        }
        assertThat(found).isEqualTo(sent);
        assertThat(Program.<String>at(mine.get("/me/messages/" + sent.get(0)), "$.text"))
                .isEqualTo("请在期限前答复。");
        refused(mine.get("/me/messages/" + foreign), 404, "api.not-there");
        refused(mine.post("/me/messages/" + foreign + "/read", ""), 404, "api.not-there");
        assertThat(theirs.get("/me/messages/" + foreign)).hasStatusOk();
        refused(mine.get("/me/messages?after=x"), 400, "api.bad-cursor");
    }

    @Test
    void no_program_reads_a_code_a_secret_link_or_what_was_written_about_a_vote() {
        var hidden = new ArrayList<UUID>();
        for (var kind : List.of("SIGN_IN_CODE", "MAIL_CODE", "RESET_LINK", "INVITATION", "CONFIRM_LINK", "VOTE_OPEN"))
            hidden.add(message(person, kind, null));
        hidden.add(message(person, "VOTE_ENDS", null));
        hidden.add(message(person, "REMINDER", "skipped_at = created_at"));
        hidden.add(message(person, "REMINDER", "due_at = '2099-01-01'"));
        assertThat(Program.<List<?>>at(mine.get("/me/messages"), "$.items")).isEmpty();
        for (var one : hidden) {
            refused(mine.get("/me/messages/" + one), 404, "api.not-there");
            refused(mine.post("/me/messages/" + one + "/read", ""), 404, "api.not-there");
        }
        assertThat(sql.sql("select count(*) from message where person_id = ? and read_at is not null")
                        .param(person)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_message_is_marked_as_read_once() {
        var one = message(person, "OFFER_SERVED", null);
        message(person, "REMINDER", null);
        assertThat(mine.post("/me/messages/" + one + "/read", "")).hasStatus(204);
        String first = at(mine.get("/me/messages/" + one), "$.readAt");
        assertThat(mine.post("/me/messages/" + one + "/read", "")).hasStatus(204);
        assertThat(Program.<String>at(mine.get("/me/messages/" + one), "$.readAt"))
                .isEqualTo(first);
        assertThat(Program.<List<String>>at(mine.get("/me/messages?unread=true"), "$.items[*].kind"))
                .containsExactly("REMINDER");
    }

    @Test
    void wishes_are_replaced_by_who_knows_their_version() {
        var before = mine.get("/me/message-wishes");
        assertThat(Program.<List<String>>at(before, "$.wanted.kinds")).hasSize(4);
        assertThat(Program.<List<String>>at(before, "$.always[*].kind")).contains("OFFER_SERVED");
        assertThat(Program.<String>at(before, "$.quietFrom")).startsWith("21:00");
        var version = Objects.requireNonNull(before.getResponse().getHeader("ETag"));
        var set = mine.put("/me/message-wishes", ALL_BUT_DIGEST, "If-Match", version, "Idempotency-Key", "w");
        assertThat(set).hasStatusOk();
        var again = mine.put("/me/message-wishes", ALL_BUT_DIGEST, "If-Match", version, "Idempotency-Key", "w");
        assertThat(again).hasStatusOk().headers().hasValue("Idempotency-Replayed", "true");
        assertThat(Program.json(again).jsonString()).isEqualTo(Program.json(set).jsonString());
        assertThat(Program.<List<String>>at(set, "$.wanted.kinds"))
                .containsExactly("REMINDER", "ESCALATION", "VOTE_ENDS");
        refused(mine.put("/me/message-wishes", "{\"kinds\":[]}", "If-Match", version), 412, "api.changed");
        assertThat(mine.get("/me/message-wishes").getResponse().getHeader("ETag"))
                .isEqualTo(set.getResponse().getHeader("ETag"))
                .isNotEqualTo(version);
        assertThat(Program.<List<String>>at(theirs.get("/me/message-wishes"), "$.wanted.kinds"))
                .hasSize(4);
    }

    @Test
    void of_two_who_change_the_same_wishes_at_once_one_is_refused() {
        var version = mine.get("/me/message-wishes").getResponse().getHeader("ETag");
        Callable<Integer> change = () -> mine.put("/me/message-wishes", ALL_BUT_DIGEST, "If-Match", version)
                .getResponse()
                .getStatus();
        var ended = Together.run(IntStream.range(0, 4).mapToObj(i -> change).toList());
        assertThat(ended.stream().map(Together.Ended::result)).containsExactlyInAnyOrder(200, 412, 412, 412);
    }

    @Test
    void legal_service_and_channels_that_are_not_there_cannot_be_chosen() {
        refused(mine.put("/me/message-wishes", "{\"kinds\":[\"OFFER_SERVED\"]}"), 400, "api.bad-value");
        refused(mine.put("/me/message-wishes", "{\"kinds\":[null]}"), 400, "api.bad-value");
        refused(mine.put("/me/message-wishes", "{}"), 400, "api.bad-value");
        refused(
                mine.put("/me/message-wishes", "{\"kinds\":[],\"channel\":\"FILE\"}"),
                422,
                "message.channel-not-there");
        assertThat(Program.<List<String>>at(mine.get("/me/message-wishes"), "$.wanted.kinds"))
                .hasSize(4);
    }

    @Test
    void a_calendar_address_is_shown_once_kept_nowhere_and_ended() {
        refused(mine.get("/me/calendar-address"), 404, "api.not-there");
        var made = mine.post("/me/calendar-address", "", "Idempotency-Key", "calendar");
        assertThat(made).hasStatus(201).headers().hasValue("Cache-Control", "no-store");
        String address = at(made, "$.address");
        var secret = address.replaceAll(".*/calendar/(.+)\\.ics", "$1");
        assertThat(sql.sql("select count(*) from api_answer where answer like ?")
                        .param("%" + secret + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(web.get().uri(URI.create(address).getPath())).hasStatusOk();
        assertThat(Program.<String>at(mine.get("/me/calendar-address"), "$.readAt"))
                .isNotBlank();
        String second = at(mine.post("/me/calendar-address", ""), "$.address");
        assertThat(web.get().uri(URI.create(address).getPath()))
                .as("the one before")
                .hasStatus(404);
        theirs.delete("/me/calendar-address");
        assertThat(web.get().uri(URI.create(second).getPath())).hasStatusOk();
        assertThat(mine.delete("/me/calendar-address")).hasStatus(204);
        assertThat(web.get().uri(URI.create(second).getPath())).hasStatus(404);
        assertThat(context.getBean(CalendarAddresses.class).of(person)).isEmpty();
    }

    @Test
    void devices_are_listed_and_signed_out_by_their_owner_alone() {
        context.getBean(Passwords.class).set(person, "n-" + person, PASSWORD, false);
        // a new password ended the tokens
        mine = program(person, Scope.ME_READ, Scope.ME_WRITE);
        var phone = signIn();
        var desk = signIn();
        List<String> found = at(mine.get("/me/devices"), "$[*].id");
        assertThat(found).hasSize(2).doesNotContain(phone.getValue(), desk.getValue());
        assertThat(Program.<List<?>>at(theirs.get("/me/devices"), "$")).isEmpty();
        refused(theirs.delete("/me/devices/" + found.get(0)), 404, "api.not-there");
        assertThat(signedIn(phone)).isEqualTo(signedIn(desk)).isTrue();
        assertThat(mine.delete("/me/devices/" + found.get(0))).hasStatus(204);
        assertThat(signedIn(phone)).isNotEqualTo(signedIn(desk));
        refused(mine.delete("/me/devices/" + found.get(0)), 404, "api.not-there");
        assertThat(mine.delete("/me/devices")).hasStatus(204);
        assertThat(signedIn(phone) || signedIn(desk)).isFalse();
        assertThat(mine.get("/me/devices")).as("tokens stay").hasStatusOk();
    }

    private Cookie signIn() {
        var answer = web.post()
                .uri("/sign-in")
                .with(csrf())
                .param("name", "n-" + person)
                .param("password", PASSWORD)
                .exchange();
        return Objects.requireNonNull(answer.getResponse().getCookie("SESSION"));
    }

    private boolean signedIn(Cookie session) {
        return web.get().uri("/me").cookie(session).exchange().getResponse().getStatus() == 200;
    }

    @Test
    void tokens_are_listed_without_their_secret_and_revoked_by_their_owner_alone() {
        var other = program(person, Scope.CASES_READ);
        var list = mine.get("/me/tokens");
        List<String> ids = at(list, "$[*].id");
        assertThat(ids).hasSize(2);
        assertThat(Program.json(list).jsonString()).doesNotContain(other.token(), mine.token());
        var readers = tokens.of(person).stream()
                .filter(t -> t.scopes().contains(Scope.CASES_READ))
                .findFirst()
                .orElseThrow()
                .id();
        refused(theirs.delete("/me/tokens/" + readers), 404, "api.not-there");
        assertThat(other.get("/me")).hasStatusOk();
        assertThat(mine.delete("/me/tokens/" + readers)).hasStatus(204);
        refused(other.get("/me"), 401, "api.token-invalid");
        assertThat(Program.<List<Boolean>>at(mine.get("/me/tokens"), "$[*].valid"))
                .containsExactlyInAnyOrder(true, false);
        refused(mine.post("/me/tokens", "{}"), 405, "api.method");
        var own = ids.stream()
                .filter(id -> !id.equals(readers.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(mine.delete("/me/tokens/" + own)).as("itself").hasStatus(204);
        refused(mine.get("/me/tokens"), 401, "api.token-invalid");
    }

    @Test
    void neither_other_scopes_nor_a_service_account_see_anything_of_it() {
        var parties = Xiaoshan.settle(context);
        var administrator = new Actor(parties.chair, "管理员", List.of(), Set.of(), true);
        var services = context.getBean(ServiceAccounts.class);
        var account = services.create(administrator, parties.union, "工资软件", parties.chair);
        var service = new Program(web, services.issue(administrator, account, "x", Scope.service(), 30));
        var reader = program(person, Scope.CASES_READ, Scope.ADMIN);
        for (var path : List.of("/me/messages", "/me/message-wishes", "/me/devices", "/me/tokens")) {
            refused(service.get(path), 403, "api.scope-missing");
            refused(reader.get(path), 403, "api.scope-missing");
        }
        refused(program(person, Scope.ME_READ).delete("/me/devices"), 403, "api.scope-missing");
    }
}
