package heyi.api;

import static heyi.api.Program.at;
import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.Together;
import heyi.Xiaoshan;
import heyi.account.Scope;
import heyi.party.CreditCode;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Employers and unions come in through HTTP alone. */
@HeyiTest
class RegistrationApiTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    private County county;

    @BeforeEach
    void aCounty() {
        county = new County(context);
    }

    static void refused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasContentType("application/problem+json");
        assertThat(Program.<String>at(answer, "$.code")).isEqualTo(code);
        assertThat(answer).hasStatus(status);
        assertThat(Program.<String>at(answer, "$.detailEn")).isNotBlank();
    }

    @Test
    void an_employer_registers_is_confirmed_and_checked_and_opens_its_accounts() {
        var code = County.code("91");
        var sent = county.register("/employers", County.employerForm(code, County.phone()));
        assertThat(sent).hasStatus(201);
        var status = "/register/status/" + Program.<String>at(sent, "$.secret");
        String shown = at(sent, "$.shownCode");
        assertThat(Program.<String>at(county.stranger.get(status), "$.state")).isEqualTo("UNCONFIRMED");
        refused(county.stranger.post(status + "/code", "{\"code\":\"no\"}"), 422, "registration.code");
        assertThat(sql.sql("select code_attempts from registration where credit_code = ?")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .as("a wrong code stays counted")
                .isOne();
        var right = "{\"code\":\"" + shown + "\"}";
        var confirmed = county.stranger.post(status + "/code", right);
        assertThat(Program.<String>at(confirmed, "$.state")).isEqualTo("AT_HEAD");
        String asked = at(confirmed, "$.headPath");
        assertThat(county.stranger.post(status + "/code", right)).as("again").hasStatusOk();
        refused(county.register("/employers", County.employerForm(code, County.phone())), 422, "registration.claimed");

        var waiting = "/registrations/" + waiting(code);
        refused(county.head.post(waiting + "/decision", "{\"approve\":true}"), 422, "registration.not-yet");
        refused(
                county.stranger.post(asked + "/decision", "{\"agreed\":false,\"sex\":\"M\"}"),
                422,
                "registration.reason");
        var agreed = "{\"agreed\":true,\"sex\":\"M\"}";
        assertThat(Program.<String>at(county.stranger.post(asked + "/decision", agreed), "$.state"))
                .isEqualTo("AT_UNION");
        assertThat(county.stranger.post(asked + "/decision", agreed))
                .as("again")
                .hasStatusOk();
        refused(
                county.stranger.post(asked + "/decision", "{\"agreed\":false,\"sex\":\"M\",\"reason\":\"不同意\"}"),
                409,
                "registration.already-decided");
        refused(county.stranger.post(status + "/account", County.login("a-" + code)), 422, "registration.not-approved");

        var claim = county.head.get(waiting);
        assertThat(Program.<String>at(claim, "$.applicant.name")).isEqualTo("应小红");
        assertThat(Program.<List<String>>at(claim, "$.decisions[*].step")).containsExactly("验证手机号", "法定代表人确认");
        assertThat(county.head.get(waiting + "/file")).hasStatusOk().hasContentType("application/pdf");
        refused(county.head.post(waiting + "/decision", "{\"approve\":false}"), 422, "registration.reason");
        var approved = county.head.post(waiting + "/decision", "{\"approve\":true}", "Idempotency-Key", "yes");
        assertThat(Program.<String>at(approved, "$.summary.state")).isEqualTo("APPROVED");
        assertThat(county.head.post(waiting + "/decision", "{\"approve\":true}", "Idempotency-Key", "yes"))
                .hasStatusOk()
                .headers()
                .hasValue("Idempotency-Replayed", "true");
        assertThat(county.head.post(waiting + "/decision", "{\"approve\":true}"))
                .as("the same decision again")
                .hasStatusOk();
        refused(
                county.otherHead.post(waiting + "/decision", "{\"approve\":true}"),
                409,
                "registration.already-decided");
        refused(
                county.register("/employers", County.employerForm(code, County.phone())),
                422,
                "registration.code-taken");

        assertThat(Program.<Boolean>at(
                        county.stranger.post(status + "/account", County.login("a-" + code)), "$.opened"))
                .isTrue();
        assertThat(Program.<Boolean>at(
                        county.stranger.post(status + "/account", County.login("b-" + code)), "$.opened"))
                .isFalse();
        assertThat(Program.<Boolean>at(county.stranger.post(asked + "/account", County.login("h-" + code)), "$.opened"))
                .isTrue();
        assertThat(Program.<Boolean>at(county.stranger.get(status), "$.canSignIn"))
                .isTrue();
        var entered = organisations.byCode(new CreditCode(code)).orElseThrow();
        assertThat(Program.<String>at(approved, "$.organisationId"))
                .isEqualTo(entered.id().toString());
        assertThat(people.membersOf(entered.id()))
                .extracting(People.Member::name, People.Member::role)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("吕志刚", Role.HEAD),
                        org.assertj.core.groups.Tuple.tuple("应小红", Role.STAFF));
    }

    @Test
    void what_is_wrong_is_said_and_nothing_is_kept() {
        var code = County.code("91");
        var form = County.employerForm(code, County.phone());
        var slip = code.substring(0, 17) + (code.endsWith("0") ? "1" : "0");
        refused(county.register("/employers", form.replace(code, slip)), 422, "credit-code.checksum");
        refused(county.register("/employers", form.replace(code, County.code("81"))), 422, "credit-code.kind");
        refused(county.register("/employers", form.replace("\"33\"", "\"none\"")), 422, "organisation.industry");
        refused(
                county.register("/employers", form.replace(County.SCAN, County.file("MZ program"))),
                415,
                "upload.kind");
        refused(
                county.register("/employers", form.replace("\"" + County.REGION + "\"", "\"999999\"")),
                422,
                "registration.region");
        refused(county.register("/employers", form.replace("\"headcount\"", "\"heads\"")), 400, "api.unknown-property");
        var incomplete = county.register("/unions", form.replaceAll("(?s)\\{\"name.*", "{\"head\":true}"));
        refused(incomplete, 422, "api.incomplete");
        assertThat(Program.<List<String>>at(incomplete, "$.errors[*].path"))
                .contains("name", "creditCode", "employerCode", "scan", "phone");
        refused(county.stranger.get("/register/status/invented"), 404, "api.not-there");
        refused(county.stranger.get("/register/head/invented"), 404, "api.not-there");
        refused(county.stranger.post("/register/status/invented/code", "{\"code\":\"123456\"}"), 404, "api.not-there");
        refused(
                county.stranger.post("/register/head/invented/decision", "{\"agreed\":true,\"sex\":\"F\"}"),
                404,
                "api.not-there");
        assertThat(sql.sql("select count(*) from registration where credit_code = ?")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_desk_exists_for_heads_of_the_countys_union_alone() {
        var claim = "/registrations/" + confirmed(County.code("91"));
        var elsewhere = Xiaoshan.settle(context);
        var others = List.of(
                county.staff,
                county.service,
                county.program(elsewhere.organiser),
                county.program(elsewhere.manager),
                county.program(elsewhere.reviewer));
        for (var other : others) {
            refused(other.get(claim), 404, "api.not-there");
            refused(other.get(claim + "/file"), 404, "api.not-there");
            refused(other.post(claim + "/decision", "{\"approve\":true}"), 404, "api.not-there");
        }
        for (var other : List.of(county.staff, county.service)) {
            refused(other.get("/registrations"), 404, "api.not-there");
            refused(other.get("/organisation-invitations"), 404, "api.not-there");
            refused(
                    other.post("/organisation-invitations/unions", County.unionInvite("1", "2", "甲", "3")),
                    404,
                    "api.not-there");
        }
        assertThat(Program.<List<?>>at(
                        county.program(elsewhere.organiser).get("/registrations"),
                        "$.items[?(@.region == '" + County.REGION + "')]"))
                .isEmpty();
        var reading = county.program(county.headPerson, Scope.REGISTRATIONS_READ);
        assertThat(reading.get(claim)).hasStatusOk();
        refused(reading.post(claim + "/decision", "{\"approve\":true}"), 403, "api.scope-missing");
        refused(county.program(county.headPerson, Scope.CASES_READ).get(claim), 403, "api.scope-missing");
        refused(county.stranger.get(claim), 401, "api.token-missing");
    }

    @Test
    void of_two_who_decide_at_once_one_is_told_that_it_is_done() {
        var claim = "/registrations/" + confirmed(County.code("91")) + "/decision";
        var ended = Together.<Integer>run(List.of(
                decision(county.head, claim, "{\"approve\":true}"),
                decision(county.otherHead, claim, "{\"approve\":false,\"reason\":\"证照不清晰\"}")));
        assertThat(ended).extracting(Together.Ended::result).containsExactlyInAnyOrder(200, 409);
    }

    private static Callable<Integer> decision(Program who, String path, String body) {
        return () -> who.post(path, body).getResponse().getStatus();
    }

    @Test
    void the_list_is_read_part_by_part_newest_first() {
        var codes = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            codes.add(0, County.code("91"));
            confirmed(codes.get(0));
        }
        var seen = new ArrayList<String>();
        String after = "";
        for (int i = 0; i < 3; i++) {
            var part = county.head.get("/registrations?size=1" + after);
            seen.addAll(at(part, "$.items[*].creditCode"));
            after = "&after=" + Program.<String>at(part, "$.next");
        }
        assertThat(seen).isEqualTo(codes);
        refused(county.head.get("/registrations?after=nonsense"), 400, "api.bad-cursor");
    }

    @Test
    void a_union_is_invited_and_its_chair_accepts_once() {
        var code = County.code("81");
        var form = County.unionInvite(code, County.code("91"), "徐红霞", County.phone());
        var invited = county.head.post("/organisation-invitations/unions", form);
        assertThat(invited).hasStatus(201);
        var link = link(invited);
        assertThat(Program.<String>at(county.stranger.get(link), "$.post")).isEqualTo("工会主席");
        assertThat(Program.<Boolean>at(county.stranger.post(link + "/account", County.login("c-" + code)), "$.opened"))
                .isTrue();
        refused(county.stranger.post(link + "/account", County.login("c-" + code)), 422, "invitation.used");
        refused(county.stranger.get("/register/invited/invented"), 422, "invitation.unknown");
        var mine = county.head.get("/organisation-invitations?size=1");
        assertThat(Program.<String>at(mine, "$.items[0].over")).isEqualTo("ACCEPTED");
        refused(county.head.delete("/organisation-invitations/" + at(mine, "$.items[0].id")), 422, "invitation.over");
        var chair = people.membersOf(
                organisations.byCode(new CreditCode(code)).orElseThrow().id());
        assertThat(chair).extracting(People.Member::role).containsExactly(Role.HEAD);
        refused(county.head.post("/organisation-invitations/unions", form), 422, "registration.code-taken");
        assertThat(sql.sql("select count(*) from api_answer where answer::text like '%/register/invited/%'")
                        .query(Integer.class)
                        .single())
                .as("a link is kept nowhere")
                .isZero();
    }

    @Test
    void who_is_on_record_accepts_with_a_token_and_nobody_else_in_their_name() {
        var phone = County.phone();
        var known = county.person("宗庆", phone);
        people.affiliate(known, county.employer("义乌市宗庆商行"), Role.STAFF, "会计");
        var form =
                """
                {"name":"义乌市宗庆贸易有限公司","creditCode":"%s","region":"%s","address":"饰品街2号","invited":"宗庆","sex":"F","phone":"%s"}
                """
                        .formatted(County.code("91"), County.REGION, phone);
        var link = link(county.head.post("/organisation-invitations/employers", form));
        refused(county.stranger.post(link + "/account", County.login("z-" + phone)), 422, "registration.sign-in-first");
        refused(county.service.post(link + "/acceptance", ""), 422, "registration.sign-in-first");
        refused(county.staff.post(link + "/acceptance", ""), 422, "registration.sign-in-first");
        refused(county.program(known, Scope.CASES_READ).post(link + "/acceptance", ""), 403, "api.scope-missing");
        var withdrawn = link(county.head.post("/organisation-invitations/employers", form));
        var id = at(county.head.get("/organisation-invitations?size=1"), "$.items[0].id");
        var foreign = Xiaoshan.settle(context);
        refused(county.program(foreign.organiser).delete("/organisation-invitations/" + id), 422, "invitation.over");
        assertThat(county.otherHead.delete("/organisation-invitations/" + id))
                .as("a colleague withdraws it")
                .hasStatus(204);
        assertThat(county.head.delete("/organisation-invitations/" + id))
                .as("again")
                .hasStatus(204);
        refused(county.stranger.get(withdrawn), 422, "invitation.withdrawn");
    }

    private static String link(MvcTestResult answer) {
        String url = at(answer, "$.link");
        return url.substring(url.indexOf("/register/"));
    }

    /** A claim that waits at the union. */
    private UUID confirmed(String code) {
        var sent = county.register("/employers", County.employerForm(code, County.phone()));
        var status = "/register/status/" + Program.<String>at(sent, "$.secret");
        var confirmed = county.stranger.post(status + "/code", "{\"code\":\"" + at(sent, "$.shownCode") + "\"}");
        county.stranger.post(at(confirmed, "$.headPath") + "/decision", "{\"agreed\":true,\"sex\":\"M\"}");
        return waiting(code);
    }

    private UUID waiting(String code) {
        List<String> found =
                at(county.head.get("/registrations?size=200"), "$.items[?(@.creditCode == '" + code + "')].id");
        return UUID.fromString(found.get(0));
    }
}
