package heyi.portal;

import static heyi.portal.Visitor.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.HeyiTest;
import heyi.account.AccessTokens;
import heyi.account.CodeCaps;
import heyi.account.DeviceList;
import heyi.account.Resets;
import heyi.account.Scope;
import heyi.account.SecondFactors;
import heyi.party.Administrators;
import heyi.party.People;
import heyi.rules.RuleBroken;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Devices, passwords, caps on codes, and the administrator's page. */
@HeyiTest
class AccountSafetyTest {

    private static final String PASSWORD = "another long password";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester web;

    @Autowired
    Administrators administrators;

    @Autowired
    People people;

    @Autowired
    Resets resets;

    @Autowired
    CodeCaps caps;

    @Autowired
    AccessTokens tokens;

    @Autowired
    SecondFactors factors;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private Company company;
    private UUID keeper;

    @BeforeEach
    void aCompanyAndAnAdministrator() {
        company = new Company(context, "账号安全公司", 2);
        keeper = new Company(context, "管理员原单位", 2).upperClerk;
        administrators.add(keeper);
    }

    @Test
    void signing_out_everywhere_ends_the_other_browsers_session_and_keeps_this_one() {
        var phone = signIn(company.clerk);
        var desk = signIn(company.clerk);
        var stranger = signIn(company.chair);
        assertThat(desk.get("/me/security")).bodyText().contains("本机", "在其他所有设备退出");
        assertThat(desk.post("/me/security/devices/end-others")).hasRedirectedUrl("/me/security");
        assertThat(phone.get("/me")).hasRedirectedUrl("/sign-in");
        assertThat(desk.get("/me")).hasStatusOk();
        assertThat(stranger.get("/me")).hasStatusOk();
    }

    @Test
    void one_device_is_ended_by_its_owner_and_by_nobody_else() {
        var phone = signIn(company.clerk);
        var desk = signIn(company.clerk);
        var page = body(desk.get("/me/security"));
        var device = Pattern.compile("name=\"device\" value=\"([^\"]+)\"").matcher(page);
        assertThat(device.find()).isTrue();
        assertThat(page).doesNotContain(String.valueOf(phone.session()));
        signIn(company.chair).post("/me/security/devices/end", "device", device.group(1));
        assertThat(phone.get("/me")).hasStatusOk();
        desk.post("/me/security/devices/end", "device", device.group(1));
        assertThat(phone.get("/me")).hasRedirectedUrl("/sign-in");
        assertThat(desk.get("/me")).hasStatusOk();
    }

    @Test
    void a_browser_is_named_by_its_kind() {
        assertThat(DeviceList.browser("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130 Safari/537 Edg/130"))
                .isEqualTo("Edge · Windows");
        assertThat(DeviceList.browser("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) MicroMessenger/8"))
                .isEqualTo("WeChat · iPhone");
        assertThat(DeviceList.browser(null)).isEqualTo("Browser");
        assertThat(DeviceList.browser("<b>x</b>")).isEqualTo("Browser");
    }

    @Test
    void a_new_password_needs_the_old_one_and_ends_the_other_sessions() {
        var other = signIn(company.clerk);
        var here = signIn(company.clerk);
        assertThat(here.post("/me/security/password", "old", "wrong", "password", PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("原密码不正确");
        assertThat(other.get("/me")).hasStatusOk();
        assertThat(here.post("/me/security/password", "old", Company.PASSWORD, "password", PASSWORD))
                .hasRedirectedUrl("/me/security");
        assertThat(other.get("/me")).hasRedirectedUrl("/sign-in");
        assertThat(here.get("/me")).hasStatusOk();
    }

    @Test
    void a_forgotten_password_is_reset_by_the_code_and_unknown_phones_see_the_same() {
        var phone = phoneOf(company.clerk);
        var old = signIn(company.clerk);
        var known = new Visitor(web);
        var unknown = new Visitor(web);
        assertThat(known.post("/sign-in/forgotten", "phone", phone)).hasRedirectedUrl("/sign-in/forgotten/code");
        var other = somePhone();
        assertThat(unknown.post("/sign-in/forgotten", "phone", other)).hasRedirectedUrl("/sign-in/forgotten/code");
        // where a demonstration shows the code, it shows it once
        known.get("/sign-in/forgotten/code");
        assertThat(reset(unknown, "123456").replace(other, phone)).isEqualTo(reset(known, "x"));
        assertThat(old.get("/me")).hasStatusOk();
        assertThat(resets.byCode(phone, "x", "", PASSWORD)).isFalse();
        setCode(company.clerk, "654321");
        assertThat(known.post("/sign-in/forgotten/code", "code", "654321", "password", PASSWORD))
                .hasRedirectedUrl("/sign-in?renewed");
        assertThat(old.get("/me")).hasRedirectedUrl("/sign-in");
        assertThat(resets.byCode(phone, "654321", "", PASSWORD)).isFalse();
    }

    @Test
    void a_new_password_ends_the_tokens_of_its_person_and_of_nobody_else() {
        var mine = tokens.issue(company.clerk, "payroll", Set.of(Scope.CASES_READ), 30);
        var others = tokens.issue(company.chair, "payroll", Set.of(Scope.CASES_READ), 30);
        var here = signIn(company.clerk);
        here.post("/me/security/password", "old", "wrong", "password", PASSWORD);
        assertThat(asked(mine)).hasStatusOk();
        here.post("/me/security/password", "old", Company.PASSWORD, "password", PASSWORD);
        assertThat(asked(mine)).hasStatus(401);
        assertThat(asked(others)).hasStatusOk();
        assertThat(tokens.of(company.clerk)).allMatch(t -> t.revokedAt() != null);

        var after = tokens.issue(company.clerk, "payroll", Set.of(Scope.CASES_READ), 30);
        assertThat(asked(after)).hasStatusOk();
        resets.requestCode(phoneOf(company.clerk));
        setCode(company.clerk, "654321");
        assertThat(resets.byCode(phoneOf(company.clerk), "111111", "", PASSWORD))
                .isFalse();
        assertThat(asked(after)).hasStatusOk();
        assertThat(resets.byCode(phoneOf(company.clerk), "654321", "", "yet another long password"))
                .isTrue();
        assertThat(asked(after)).hasStatus(401);
    }

    private MvcTestResult asked(String token) {
        return web.get()
                .uri("/api/v1/me")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    @Test
    void with_a_second_factor_the_phones_code_alone_resets_nothing() {
        var key = new Authenticator(factors.begin(company.clerk).key());
        var now = java.time.Instant.now(java.time.Clock.systemUTC());
        var recovery = factors.confirm(company.clerk, key.at(now));
        resets.requestCode(phoneOf(company.clerk));
        setCode(company.clerk, "654321");
        assertThat(resets.byCode(phoneOf(company.clerk), "654321", "", PASSWORD))
                .isFalse();
        assertThat(resets.byCode(phoneOf(company.clerk), "654321", recovery.get(0), PASSWORD))
                .isTrue();
    }

    @Test
    void a_sign_in_code_resets_no_password() {
        var phone = phoneOf(company.clerk);
        sql.sql(
                        """
                        insert into sign_in_code (person_id, purpose, code_hash, expires_at)
                        values (?, 'SIGN_IN', ?, '2099-01-01')
                        """)
                .params(company.clerk, hash("654321"))
                .update();
        assertThat(resets.byCode(phone, "654321", "", PASSWORD)).isFalse();
    }

    @Test
    void the_eleventh_code_of_a_day_is_refused_whether_or_not_the_phone_is_known() {
        for (var phone : List.of(phoneOf(company.worker), somePhone())) {
            for (int i = 0; i < 10; i++) {
                caps.count(phone, "192.0.2.7");
                sql.sql("update code_request set at = at - interval '1 minute'").update();
            }
            assertThat(new Visitor(web).post("/sign-in/worker", "phone", phone))
                    .hasStatus(422)
                    .bodyText()
                    .contains("获取验证码的次数过多");
        }
    }

    @Test
    void a_second_request_within_a_minute_is_not_counted() {
        var phone = somePhone();
        for (int i = 0; i < 30; i++) caps.count(phone, "192.0.2.8");
    }

    @Test
    void one_address_cannot_ask_for_codes_without_end() {
        for (int i = 0; i < 300; i++) caps.count(somePhone(), "192.0.2.9");
        assertThatThrownBy(() -> caps.count(somePhone(), "192.0.2.9"))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.code()).isEqualTo("account.too-many-codes"));
        caps.count(somePhone(), "192.0.2.10");
        assertThat(sql.sql("select count(*) from code_request where address_mark like '%192%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void an_administrator_finds_an_account_and_unlocks_it_with_a_reason() {
        for (int i = 0; i < 5; i++) new Visitor(web).post("/sign-in", "name", Company.login(company.boss));
        var admin = signIn(keeper);
        assertThat(admin.get("/admin/accounts?text=" + Company.login(company.boss)))
                .bodyText()
                .contains("王志强", "已锁定")
                .doesNotContain(Company.login(company.chair));
        var page = "/admin/accounts/" + company.boss;
        assertThat(admin.post(page, "act", "unlock")).hasStatus(422).bodyText().contains("请写明原因");
        assertThat(admin.post(page, "act", "unlock", "reason", "本人来电，已核对")).hasRedirectedUrl(page);
        assertThat(admin.get(page)).bodyText().contains("未锁定", "解除锁定", "本人来电，已核对");
        assertThat(signIn(company.boss).get("/me")).hasStatusOk();
    }

    @Test
    void an_administrator_ends_sessions_and_makes_another_administrator() {
        var clerk = signIn(company.clerk);
        var admin = signIn(keeper);
        var page = "/admin/accounts/" + company.clerk;
        admin.post(page, "act", "sessions", "reason", "设备遗失");
        assertThat(clerk.get("/me")).hasRedirectedUrl("/sign-in");
        admin.post(page, "act", "grant", "reason", "轮岗");
        assertThat(signIn(company.clerk).get("/admin")).hasStatusOk();
        admin.post(page, "act", "withdraw", "reason", "轮岗结束");
        assertThat(signIn(company.clerk).get("/admin")).hasStatus(404);
    }

    @Test
    void no_link_is_made_for_somebody_who_votes() {
        sql.sql("insert into login (person_id, name, password_hash) values (?, ?, 'x')")
                .params(company.worker, Company.login(company.worker))
                .update();
        assertThat(signIn(keeper).post("/admin/accounts/" + company.worker, "act", "reset", "reason", "忘记密码"))
                .hasStatus(422)
                .bodyText()
                .contains("有表决权");
    }

    @Test
    void only_administrators_see_accounts() {
        for (var page : List.of("/admin/accounts", "/admin/accounts/invite", "/admin/accounts/" + company.boss)) {
            assertThat(signIn(company.chair).get(page)).hasStatus(404);
            assertThat(signIn(keeper).get(page)).hasStatusOk();
        }
    }

    @Test
    void the_last_administrator_stays() {
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            sql.sql("delete from administrator where person_id <> ?")
                    .param(keeper)
                    .update();
            assertThatThrownBy(() -> administrators.remove(keeper))
                    .isInstanceOfSatisfying(
                            RuleBroken.class, e -> assertThat(e.code()).isEqualTo("party.last-administrator"));
        });
        assertThat(administrators.contains(keeper)).isTrue();
    }

    @Test
    void an_administrator_invites_the_head_of_a_bureau_and_nobody_into_an_enterprise() {
        var admin = signIn(keeper);
        String[] who = {"name", "马丽", "sex", "F", "phone", somePhone(), "post", "科长", "organisation", ""};
        who[9] = company.bureau.toString();
        assertThat(admin.post("/admin/accounts/invite", who))
                .hasStatusOk()
                .bodyText()
                .contains("/join/");
        who[9] = company.union.toString();
        assertThat(admin.post("/admin/accounts/invite", who))
                .hasStatus(422)
                .bodyText()
                .contains("只有本单位负责人");
        who[9] = "";
        assertThat(admin.post("/admin/accounts/invite", who))
                .hasStatusOk()
                .bodyText()
                .contains("/join/");
    }

    private String reset(Visitor visitor, String code) {
        return body(visitor.post("/sign-in/forgotten/code", "code", code, "password", PASSWORD));
    }

    private void setCode(UUID person, String code) {
        sql.sql("update sign_in_code set code_hash = ? where person_id = ? and purpose = 'RESET'")
                .params(hash(code), person)
                .update();
    }

    private static String hash(String code) {
        return new org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder().encode(code);
    }

    private String phoneOf(UUID person) {
        return String.valueOf(people.get(person).phone());
    }

    private static String somePhone() {
        return "15" + ThreadLocalRandom.current().nextLong(100_000_000L, 1_000_000_000L);
    }

    private Visitor signIn(UUID person) {
        var visitor = new Visitor(web);
        visitor.post("/sign-in", "name", Company.login(person), "password", Company.PASSWORD);
        return visitor;
    }
}
