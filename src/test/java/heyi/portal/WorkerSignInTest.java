package heyi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.account.Codes;
import heyi.account.Passwords;
import heyi.party.Organisation;
import heyi.party.OrganisationKind;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Person;
import heyi.party.Rolls;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HeyiTest
class WorkerSignInTest {

    private final String phone = "139" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
    private final UUID person = UUID.randomUUID();

    private Visitor visitor;

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Rolls rolls;

    @Autowired
    Codes codes;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient sql;

    /** A demonstration account exists, so that the page shows the code. */
    @BeforeEach
    void aWorkerOfADemonstration() {
        visitor = new Visitor(web);
        people.add(new Person(person, "李秀英", Person.Sex.F, phone));
        var employer = UUID.randomUUID();
        organisations.add(new Organisation(
                employer, OrganisationKind.EMPLOYER, "测试厂", "330109", null, "萧山", "王", null, 60, false, null, null));
        rolls.add(employer, person, "001", "挡车工", false, false, false);
        passwords.set(person, "demo-" + person, "demonstration", true);
    }

    @Test
    void the_code_sent_to_the_phone_signs_the_worker_in_once() {
        var code = request(phone);
        assertThat(enter(code)).hasStatus3xxRedirection().hasRedirectedUrl("/");
        assertThat(codes.signIn(phone, code)).isEmpty();
    }

    /** The forms of two pages that are opened together carry the same one. */
    @Test
    void the_session_begins_with_its_token() {
        enter(request(phone));
        var id = new String(Base64.getDecoder().decode(visitor.session()), StandardCharsets.UTF_8);
        assertThat(sql.sql(
                                """
                                select count(*) from spring_session s join spring_session_attributes a on a.session_primary_id = s.primary_id
                                where s.session_id = ? and a.attribute_name like '%.CSRF_TOKEN'
                                """)
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoever_asks_gets_the_same_answer() {
        assertThat(ask("13000000000")).hasRedirectedUrl("/sign-in/worker/code");
        assertThat(visitor.get("/sign-in/worker/code")).bodyText().contains("如果该手机号在名册中，验证码已发送");
        assertThat(enter("123456")).hasStatus(422);
    }

    @Test
    void a_second_code_within_a_minute_is_not_sent() {
        var code = request(phone);
        assertThat(codes.request(phone)).isEmpty();
        sql.sql("update sign_in_code set expires_at = expires_at - interval '1 minute' where person_id = ?")
                .param(person)
                .update();
        assertThat(codes.request(phone)).isPresent().get().isNotEqualTo(code);
    }

    @Test
    void after_five_wrong_guesses_the_right_code_is_void() {
        var code = request(phone);
        for (int i = 0; i < 5; i++)
            assertThat(enter(code.equals("000000") ? "111111" : "000000")).hasStatus(422);
        assertThat(enter(code)).hasStatus(422);
    }

    @Test
    void after_five_minutes_the_code_is_void() {
        var code = request(phone);
        sql.sql("update sign_in_code set expires_at = expires_at - interval '5 minutes' where person_id = ?")
                .param(person)
                .update();
        assertThat(enter(code)).hasStatus(422);
    }

    @Test
    void only_its_hash_is_stored() {
        var code = request(phone);
        assertThat(sql.sql("select code_hash from sign_in_code where person_id = ?")
                        .param(person)
                        .query(String.class)
                        .single())
                .startsWith("$2a$")
                .doesNotContain(code);
    }

    private String request(String of) {
        return (String) ask(of).getMvcResult().getFlashMap().get("shownCode");
    }

    private MvcTestResult ask(String of) {
        return visitor.post("/sign-in/worker", "phone", of);
    }

    private MvcTestResult enter(String code) {
        return visitor.post("/sign-in/worker/code", "code", code);
    }
}
