package heyi.api;

import static heyi.api.Program.at;
import static heyi.api.RegistrationApiTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.account.Scope;
import heyi.party.People;
import heyi.party.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who acts for an organisation, and for a side of a case, through HTTP. */
@HeyiTest
class ColleagueApiTest {

    private static final String HEAD = "{\"role\":\"HEAD\"}";
    private static final String STAFF = "{\"role\":\"STAFF\"}";

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    private County county;
    private UUID employer;
    private UUID bossPerson;
    private UUID clerkPerson;
    private Program boss;
    private Program clerk;
    private String path;

    @BeforeEach
    void anEmployer() {
        county = new County(context);
        employer = county.employer("义乌市新科服饰有限公司");
        bossPerson = county.member(employer, "何惠", Role.HEAD);
        clerkPerson = county.member(employer, "毛丹", Role.STAFF);
        boss = county.program(bossPerson);
        clerk = county.program(clerkPerson);
        path = "/organisations/" + employer + "/colleagues";
    }

    @AfterEach
    void theClockRuns() {
        TestClock.letGo();
    }

    private static String invite(String phone, String more) {
        return "{\"name\":\"金晶\",\"sex\":\"F\",\"phone\":\"" + phone + "\",\"post\":\"人事\"" + more + "}";
    }

    @Test
    void a_head_invites_a_newcomer_who_joins_once() {
        var phone = County.phone();
        var invited = boss.post(path + "/invitations", invite(phone, ""));
        assertThat(invited).hasStatus(201);
        refused(boss.post(path + "/invitations", invite(phone, "")), 422, "account.invited");
        refused(boss.post(path + "/invitations", invite("12", "")), 422, "account.phone");
        refused(boss.post(path + "/invitations", "{\"name\":\"金晶\"}"), 422, "account.sex");
        refused(
                boss.post(path + "/invitations", invite(County.phone(), ",\"role\":\"SERVICE\"")),
                422,
                "party.program");
        assertThat(Program.<List<String>>at(boss.get(path + "/invitations"), "$[*].phone"))
                .containsExactly(phone);
        String url = at(invited, "$.link");
        var link = url.substring(url.indexOf("/join/"));
        var read = county.stranger.get(link);
        assertThat(Program.<Boolean>at(read, "$.known")).isFalse();
        assertThat(Program.<String>at(read, "$.place")).isEqualTo("义乌市新科服饰有限公司");
        assertThat(county.stranger.post(link + "/account", County.login("j-" + phone)))
                .hasStatus(204);
        refused(county.stranger.post(link + "/account", County.login("j-" + phone)), 422, "account.link");
        assertThat(Program.<List<String>>at(boss.get(path), "$[?(@.canSignIn == true)].name"))
                .containsExactly("金晶");
        assertThat(sql.sql("select count(*) from api_answer where answer::text like '%/join/%'")
                        .query(Integer.class)
                        .single())
                .as("a link is kept nowhere")
                .isZero();
    }

    @Test
    void who_has_an_account_joins_with_a_token_of_their_own() {
        var phone = County.phone();
        var known = county.person("金晶", phone);
        people.affiliate(known, county.employer("义乌市宗庆商行"), Role.STAFF, "会计");
        String url = at(boss.post(path + "/invitations", invite(phone, "")), "$.link");
        var link = url.substring(url.indexOf("/join/"));
        assertThat(Program.<Boolean>at(county.stranger.get(link), "$.known")).isTrue();
        refused(county.stranger.post(link + "/account", County.login("k-" + phone)), 422, "account.known");
        refused(clerk.post(link + "/acceptance", ""), 422, "account.not-invited");
        refused(county.service.post(link + "/acceptance", ""), 422, "account.not-invited");
        refused(county.program(known, Scope.CASES_READ).post(link + "/acceptance", ""), 403, "api.scope-missing");
        var mine = county.program(known);
        assertThat(mine.post(link + "/acceptance", "", "Idempotency-Key", "join"))
                .hasStatus(204);
        assertThat(mine.post(link + "/acceptance", "", "Idempotency-Key", "join"))
                .hasStatus(204);
        assertThat(people.membersOf(employer))
                .extracting(People.Member::personId)
                .contains(known);
    }

    @Test
    void the_heads_office_is_handed_over_and_never_left_empty() {
        var clerkPath = path + "/" + clerkPerson;
        var bossPath = path + "/" + bossPerson;
        refused(boss.put(bossPath + "/role", STAFF), 422, "party.last-head");
        refused(boss.post(bossPath + "/departure", "{\"reason\":\"退休\"}"), 422, "party.last-head");
        refused(boss.put(clerkPath + "/role", "{\"role\":\"SERVICE\"}"), 422, "party.program");
        assertThat(boss.put(clerkPath + "/role", HEAD)).hasStatus(204);
        refused(clerk.post(bossPath + "/departure", "{\"reason\":\"\"}"), 422, "account.reason");
        assertThat(clerk.post(bossPath + "/departure", "{\"reason\":\"退休\"}")).hasStatus(204);
        refused(boss.get(path), 404, "api.not-there");
        refused(clerk.post(bossPath + "/departure", "{\"reason\":\"退休\"}"), 422, "party.no-member");
    }

    @Test
    void only_heads_keep_their_people_and_a_program_never_becomes_one() {
        String url = at(boss.post(path + "/invitations", invite(County.phone(), "")), "$.link");
        assertThat(url).isNotBlank();
        String open = at(boss.get(path + "/invitations"), "$[0].id");
        for (var other : List.of(clerk, county.head)) {
            refused(other.get(path), 404, "api.not-there");
            refused(other.get(path + "/invitations"), 404, "api.not-there");
            refused(other.post(path + "/invitations", invite(County.phone(), "")), 404, "api.not-there");
            refused(other.delete(path + "/invitations/" + open), 404, "api.not-there");
            refused(other.put(path + "/" + clerkPerson + "/role", HEAD), 404, "api.not-there");
            refused(other.post(path + "/" + clerkPerson + "/departure", "{\"reason\":\"调离\"}"), 404, "api.not-there");
        }
        refused(
                county.head.delete("/organisations/" + county.union + "/colleagues/invitations/" + open),
                404,
                "api.not-there");
        refused(county.service.post(path + "/invitations", invite(County.phone(), "")), 403, "api.scope-missing");
        refused(
                county.program(bossPerson, Scope.REGISTRATIONS_WRITE).put(path + "/" + clerkPerson + "/role", HEAD),
                403,
                "api.scope-missing");
        assertThat(boss.delete(path + "/invitations/" + open)).hasStatus(204);
        refused(boss.delete(path + "/invitations/" + open), 404, "api.not-there");
        var union = "/organisations/" + county.union + "/colleagues";
        String program = at(county.head.get(union), "$[?(@.role == 'SERVICE')].personId")
                .toString()
                .replaceAll("[\\[\\]\"]", "");
        refused(county.head.put(union + "/" + program + "/role", HEAD), 422, "party.program");
    }

    @Test
    void the_mandates_of_a_case_are_listed_handed_over_and_ended() {
        var round = Round.at(context, "RequestDisclosure");
        var chair = county.program(round.parties.chair);
        var list = "/cases/" + round.id + "/mandates";
        var all = chair.get(list);
        assertThat(Program.<List<String>>at(all, "$[*].seat.side")).contains("WORKERS", "EMPLOYER");
        assertThat(Program.<List<Boolean>>at(all, "$[?(@.seat.side == 'EMPLOYER')].mine"))
                .containsOnly(false);
        assertThat(Program.<List<Boolean>>at(all, "$[?(@.seat.side == 'WORKERS')].mine"))
                .containsOnly(true);
        refused(county.program(round.parties.stranger().person()).get(list), 404, "api.not-there");
        List<Integer> workers = at(all, "$[?(@.seat.side == 'WORKERS')].seat.no");
        List<Integer> theirs = at(all, "$[?(@.seat.side == 'EMPLOYER')].seat.no");
        var today = round.now().toLocalDate();
        var handOver =
                """
                {"mandateNo":%d,"substituteNo":%d,"fromOn":"%s","toOn":"%s","scope":["NEGOTIATE"],"reason":"出差","inWriting":true}
                """;
        var acts = "/cases/" + round.id + "/acts";
        refused(
                chair.post(acts + "/hand-over", handOver.formatted(theirs.get(0), theirs.get(1), today, today)),
                403,
                "mandate.not-yours");
        assertThat(chair.post(acts + "/hand-over", handOver.formatted(workers.get(1), workers.get(2), today, today)))
                .hasStatus(204);
        assertThat(Program.<List<?>>at(chair.get(list), "$[*].standIns[*]")).hasSize(1);
        var end = "{\"mandateNo\":" + workers.get(2) + ",\"cause\":\"RESIGNED\",\"detail\":\"家中有事\"}";
        refused(
                county.program(round.parties.clerk, Scope.CASES_READ).post(acts + "/end-mandate", end),
                403,
                "api.scope-missing");
        refused(county.program(round.parties.clerk).post(acts + "/end-mandate", end), 403, "mandate.not-yours");
        assertThat(chair.post(acts + "/end-mandate", end)).hasStatus(204);
        var ended = county.program(round.parties.manager).get(list);
        assertThat(Program.<List<String>>at(ended, "$[?(@.seat.no == " + workers.get(2) + ")].ends"))
                .as("the other side does not read the details")
                .containsExactly("本人辞去");
    }
}
