package heyi.portal;

import static heyi.portal.Visitor.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.HeyiTest;
import heyi.Together;
import heyi.account.ColleagueInvitations;
import heyi.account.Colleagues;
import heyi.account.Invitee;
import heyi.account.LoginWish;
import heyi.account.SignedIn;
import heyi.party.People;
import heyi.party.Person;
import heyi.party.Role;
import heyi.rules.RuleBroken;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HeyiTest
class ColleaguePagesTest {

    private static final String PASSWORD = "another long password";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester web;

    @Autowired
    ColleagueInvitations invitations;

    @Autowired
    Colleagues colleagues;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    private Company company;
    private String home;

    @BeforeEach
    void aCompany() {
        company = new Company(context, "人员管理公司", 2);
        home = "/me/colleagues/" + company.union;
    }

    @Test
    void the_chair_invites_and_the_invited_comes_in_as_a_colleague() {
        var page = signIn(company.chair)
                .post(home + "/invite", "name", "钱小兰", "sex", "F", "phone", phone(), "post", "组织委员", "role", "STAFF");
        var link = Pattern.compile("http://localhost(/join/[\\w-]{43})").matcher(body(page));
        assertThat(link.find()).isTrue();
        var newcomer = new Visitor(web);
        assertThat(newcomer.get(link.group(1))).hasStatusOk().bodyText().contains("钱小兰", "组织委员");
        assertThat(newcomer.post(link.group(1), "name", "x", "password", PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("3 至 40 个字符");
        assertThat(newcomer.post(link.group(1), "name", name(), "password", PASSWORD))
                .hasRedirectedUrl("/me");
        assertThat(newcomer.get("/me")).bodyText().contains("钱小兰", "人员管理公司工会委员会");
        assertThat(new Visitor(web).get(link.group(1)))
                .hasStatus(422)
                .bodyText()
                .contains("该链接无效");
        assertThat(people.membersOf(company.union)).hasSize(3);
    }

    @Test
    void of_two_who_accept_at_once_one_comes_in() {
        var token = invite(phone());
        Callable<SignedIn> accept = () -> invitations.accept(token, new LoginWish(name(), PASSWORD));
        var ended = Together.run(List.of(accept, accept, accept));
        assertThat(ended).filteredOn(Together.Ended::well).hasSize(1);
        assertThat(people.membersOf(company.union)).hasSize(3);
    }

    @Test
    void an_expired_or_revoked_link_opens_nothing() {
        var expired = invite(phone());
        sql.sql("update one_time_link set expires_at = issued_at where issued_by = ?")
                .param(company.chair)
                .update();
        refused("account.link", () -> invitations.accept(expired, new LoginWish(name(), PASSWORD)));
        var revoked = invite(phone());
        var id = invitations.open(company.union).get(0).id();
        assertThat(signIn(company.chair).post(home + "/invitations/" + id + "/revoke"))
                .hasRedirectedUrl(home);
        refused("account.link", () -> invitations.accept(revoked, new LoginWish(name(), PASSWORD)));
    }

    @Test
    void a_refused_password_leaves_the_link_good() {
        var token = invite(phone());
        for (var bad : List.of("short", "1234567890", "aaaaaaaaaaaa", "heyi-demo-2026")) {
            refused("account.password", () -> invitations.accept(token, new LoginWish(name(), bad)));
        }
        invitations.accept(token, new LoginWish(name(), PASSWORD));
    }

    @Test
    void who_is_known_must_sign_in_to_accept() {
        var phone = people.get(company.upperClerk).phone();
        var token = invite(String.valueOf(phone));
        refused("account.known", () -> invitations.accept(token, new LoginWish(name(), PASSWORD)));
        refused("account.not-invited", () -> acceptAs(token, company.clerk));
        assertThat(signIn(company.upperClerk).post("/join/" + token + "/mine")).hasRedirectedUrl("/me");
        assertThat(company.actor(company.upperClerk).mandates()).hasSize(2);
    }

    @Test
    void nobody_comes_in_for_the_other_side_of_the_same_employer() {
        var token = invite(String.valueOf(people.get(company.personnel).phone()));
        refused("party.both-sides", () -> acceptAs(token, company.personnel));
        assertThat(company.actor(company.personnel).mandates()).hasSize(1);
    }

    @Test
    void only_the_head_invites_and_keeps_people() {
        var clerk = company.actor(company.clerk);
        refused("account.may-not-invite", () -> invite(company.clerk, phone()));
        refused("account.not-head", () -> end(company.clerk, company.chair));
        assertThat(signIn(company.clerk).get(home)).hasStatus(404);
        assertThat(signIn(company.boss).get(home)).hasStatus(404);
        assertThat(clerk.isOfficer()).isTrue();
    }

    @Test
    void the_last_head_stays_until_another_heads() {
        refused("party.last-head", () -> end(company.chair, company.chair));
        var chair = company.actor(company.chair);
        refused("party.last-head", () -> {
            colleagues.changeRole(chair, company.union, company.chair, Role.STAFF);
            return "";
        });
        colleagues.changeRole(chair, company.union, company.clerk, Role.HEAD);
        end(company.clerk, company.chair);
        refused("party.last-head", () -> end(company.clerk, company.clerk));
    }

    @Test
    void of_two_heads_who_end_each_other_at_once_one_stays() {
        colleagues.changeRole(company.actor(company.chair), company.union, company.clerk, Role.HEAD);
        var chair = company.actor(company.chair);
        var clerk = company.actor(company.clerk);
        var ended = Together.<String>run(List.of(
                () -> {
                    colleagues.end(chair, company.union, company.clerk, "换届");
                    return "";
                },
                () -> {
                    colleagues.end(clerk, company.union, company.chair, "换届");
                    return "";
                }));
        assertThat(ended).filteredOn(Together.Ended::well).hasSize(1);
        assertThat(people.membersOf(company.union)).hasSize(1);
    }

    @Test
    void an_ended_mandate_is_gone_at_the_next_click() {
        var clerk = signIn(company.clerk);
        assertThat(clerk.get("/me")).bodyText().contains("人员管理公司工会委员会");
        assertThat(signIn(company.chair).post(home + "/" + company.clerk, "act", "end", "reason", "工作调动"))
                .hasRedirectedUrl(home);
        assertThat(clerk.get("/me")).bodyText().doesNotContain("人员管理公司工会委员会");
        assertThat(company.actor(company.clerk).mandates()).isEmpty();
    }

    @Test
    void a_reset_link_needs_a_reason_and_sets_a_new_password_once() {
        var chair = signIn(company.chair);
        var refused = chair.post(home + "/" + company.clerk, "act", "reset");
        assertThat(refused).hasStatus(422).bodyText().contains("请写明原因");
        var clerk = signIn(company.clerk);
        var page = chair.post(home + "/" + company.clerk, "act", "reset", "reason", "忘记密码");
        var link = Pattern.compile("http://localhost(/reset/[\\w-]{43})").matcher(body(page));
        assertThat(link.find()).isTrue();
        assertThat(new Visitor(web).post(link.group(1), "password", PASSWORD)).hasRedirectedUrl("/sign-in?renewed");
        assertThat(clerk.get("/me")).hasRedirectedUrl("/sign-in");
        assertThat(new Visitor(web).post(link.group(1), "password", PASSWORD)).hasStatus(422);
        assertThat(new Visitor(web).post("/sign-in", "name", Company.login(company.clerk), "password", PASSWORD))
                .hasRedirectedUrl("/");
    }

    @Test
    void a_reset_link_opens_no_vote_of_somebody_who_came_on_a_roll_since() {
        var page = signIn(company.chair).post(home + "/" + company.clerk, "act", "reset", "reason", "忘记密码");
        var link = Pattern.compile("http://localhost(/reset/[\\w-]{43})").matcher(body(page));
        assertThat(link.find()).isTrue();
        sql.sql("update person set phone = ? where id = ?")
                .params(
                        "137" + String.format("%08d", Math.floorMod(company.clerk.hashCode(), 100_000_000)),
                        company.clerk)
                .update();
        sql.sql(
                        """
                        insert into worker (employer_id, person_id, employee_no, post, manager, dispatched, disabled)
                        values (?, ?, 'R1', '装配工', false, false, false)
                        """)
                .params(company.employer, company.clerk)
                .update();
        assertThat(new Visitor(web).post(link.group(1), "password", PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("有表决权");
        assertThat(new Visitor(web).post("/sign-in", "name", Company.login(company.clerk), "password", PASSWORD))
                .hasStatus(422);
    }

    private String end(UUID by, UUID person) {
        colleagues.end(company.actor(by), company.union, person, "换届");
        return "";
    }

    private String acceptAs(String token, UUID person) {
        invitations.acceptAs(token, person);
        return "";
    }

    private String invite(String phone) {
        return invite(company.chair, phone);
    }

    private String invite(UUID by, String phone) {
        var who = new Invitee("钱小兰", Person.Sex.F, phone, "组织委员");
        return invitations
                .invite(company.actor(by), company.union, Role.STAFF, who)
                .token();
    }

    private static void refused(String code, Callable<?> act) {
        assertThatThrownBy(act::call).isInstanceOfSatisfying(RuleBroken.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    private Visitor signIn(UUID person) {
        var visitor = new Visitor(web);
        visitor.post("/sign-in", "name", Company.login(person), "password", Company.PASSWORD);
        return visitor;
    }

    private static String phone() {
        return "15" + ThreadLocalRandom.current().nextLong(100_000_000L, 1_000_000_000L);
    }

    private static String name() {
        return "qian-" + UUID.randomUUID().toString().substring(0, 12);
    }
}
