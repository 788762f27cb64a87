package heyi.portal;

import static heyi.portal.Visitor.body;
import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.TestClock;
import heyi.Together;
import heyi.account.SecondFactors;
import heyi.account.SecondFactors.Answer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HeyiTest
class SecondStepTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester web;

    @Autowired
    SecondFactors factors;

    @Autowired
    JdbcClient sql;

    private LocalDateTime now = LocalDateTime.of(2026, 5, 6, 9, 0);
    private Company company;
    private Authenticator phone;
    private List<String> recovery;

    @BeforeEach
    void aChairWithAnAuthenticator() {
        TestClock.stopAt(now);
        company = new Company(context, "两步验证公司", 2);
        phone = new Authenticator(factors.begin(company.chair).key());
        recovery = factors.confirm(company.chair, code());
        later();
    }

    @AfterEach
    void letGo() {
        TestClock.letGo();
    }

    @Test
    void after_the_password_the_session_can_do_nothing_but_the_second_step() {
        var visitor = new Visitor(web);
        visitor.get("/sign-in");
        var before = visitor.session();
        assertThat(password(visitor)).hasRedirectedUrl("/sign-in/second");
        var half = visitor.session();
        assertThat(half).isNotEqualTo(before);
        for (var page : List.of("/me", "/tasks", "/cases", "/me/security", "/me/second-factor")) {
            assertThat(visitor.get(page)).hasRedirectedUrl("/sign-in");
        }
        assertThat(visitor.post("/sign-in/second", "code", code())).hasStatus3xxRedirection();
        assertThat(visitor.session()).isNotEqualTo(half);
        assertThat(visitor.get("/me")).hasStatusOk();
    }

    @Test
    void a_code_works_once() {
        var code = code();
        var first = new Visitor(web);
        password(first);
        assertThat(first.post("/sign-in/second", "code", code)).hasStatus3xxRedirection();
        var second = new Visitor(web);
        password(second);
        assertThat(second.post("/sign-in/second", "code", code)).hasStatus(422);
        assertThat(second.get("/me")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void of_two_who_use_a_code_at_once_one_comes_in() {
        Callable<Answer> use = () -> factors.answer(company.chair, code());
        var answers = Together.run(List.of(use, use, use)).stream()
                .map(Together.Ended::result)
                .toList();
        assertThat(answers).containsOnlyOnce(Answer.RIGHT);
    }

    @Test
    void an_old_code_and_one_of_a_phone_that_runs_ahead_are_refused() {
        assertThat(factors.answer(company.chair, phone.at(instant().minusSeconds(90))))
                .isEqualTo(Answer.WRONG);
        assertThat(factors.answer(company.chair, phone.at(instant().plusSeconds(90))))
                .isEqualTo(Answer.WRONG);
        assertThat(factors.answer(company.chair, phone.at(instant().plusSeconds(30))))
                .isEqualTo(Answer.RIGHT);
    }

    @Test
    void five_wrong_codes_lead_back_to_the_password_and_lock_the_step() {
        var visitor = new Visitor(web);
        password(visitor);
        for (int i = 0; i < 4; i++)
            assertThat(visitor.post("/sign-in/second", "code", "x")).hasStatus(422);
        assertThat(visitor.post("/sign-in/second", "code", "x")).hasRedirectedUrl("/sign-in?again");
        assertThat(visitor.get("/sign-in/second")).hasRedirectedUrl("/sign-in");
        password(visitor);
        assertThat(visitor.post("/sign-in/second", "code", code())).hasRedirectedUrl("/sign-in?again");
        now = now.plusMinutes(16);
        TestClock.stopAt(now);
        password(visitor);
        assertThat(visitor.post("/sign-in/second", "code", code())).hasRedirectedUrl("/");
    }

    @Test
    void each_recovery_code_replaces_the_phone_once() {
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        var typed = recovery.get(3).toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(factors.answer(company.chair, typed)).isEqualTo(Answer.RIGHT);
        assertThat(factors.answer(company.chair, typed)).isEqualTo(Answer.WRONG);
        assertThat(factors.recoveryCodes(company.chair)).isEqualTo(9);
    }

    @Test
    void the_half_signed_session_ends_by_itself_and_by_a_new_password() {
        var visitor = new Visitor(web);
        password(visitor);
        now = now.plusMinutes(11);
        TestClock.stopAt(now);
        assertThat(visitor.post("/sign-in/second", "code", code())).hasRedirectedUrl("/sign-in?again");
        password(visitor);
        sql.sql("update login set password_set_at = ?::timestamptz + interval '1 second' where person_id = ?")
                .params(instant().toString(), company.chair)
                .update();
        assertThat(visitor.post("/sign-in/second", "code", code())).hasRedirectedUrl("/sign-in?again");
    }

    @Test
    void neither_secret_nor_recovery_codes_stand_in_the_database() {
        var secret = sql.sql("select encode(secret, 'escape') from second_factor where person_id = ?")
                .param(company.chair)
                .query(String.class)
                .single();
        assertThat(secret).doesNotContain(phone.key().replace(" ", ""));
        assertThat(sql.sql("select mark from recovery_code where person_id = ?")
                        .param(company.chair)
                        .query(String.class)
                        .list())
                .doesNotContainAnyElementsOf(recovery)
                .allMatch(m -> m.length() == 64);
    }

    @Test
    void the_set_up_page_shows_code_and_key_and_ends_with_the_recovery_codes() {
        var visitor = signIn(company.clerk);
        var page = body(visitor.get("/me/second-factor"));
        var key = Pattern.compile("([A-Z2-7]{4} ){7}[A-Z2-7]{4}").matcher(page);
        assertThat(key.find()).isTrue();
        assertThat(visitor.get("/me/second-factor/qr.svg"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("image/svg+xml")
                .headers()
                .satisfies(h -> assertThat(h.getCacheControl()).contains("no-store"));
        assertThat(visitor.post("/me/second-factor", "code", "000")).hasStatus(422);
        var done = visitor.post("/me/second-factor", "code", new Authenticator(key.group()).at(instant()));
        assertThat(body(done)).containsPattern("([A-Z2-7]{4}-){3}[A-Z2-7]{4}");
        assertThat(visitor.get("/me/security")).bodyText().contains("还有 10 个恢复码");
        assertThat(visitor.get("/me/second-factor")).hasRedirectedUrl("/me/security");
    }

    private String code() {
        return phone.at(instant());
    }

    private Instant instant() {
        return now.atZone(heyi.rules.LegalClock.ZONE).toInstant();
    }

    private void later() {
        now = now.plusMinutes(2);
        TestClock.stopAt(now);
    }

    private MvcTestResult password(Visitor visitor) {
        return visitor.post("/sign-in", "name", Company.login(company.chair), "password", Company.PASSWORD);
    }

    private Visitor signIn(java.util.UUID person) {
        var visitor = new Visitor(web);
        visitor.post("/sign-in", "name", Company.login(person), "password", Company.PASSWORD);
        return visitor;
    }
}
