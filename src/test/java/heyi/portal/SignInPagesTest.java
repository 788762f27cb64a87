package heyi.portal;

import static heyi.portal.Visitor.body;
import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.account.Passwords;
import heyi.party.People;
import heyi.party.Person;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HeyiTest
class SignInPagesTest {

    private static final String PASSWORD = "correct horse battery";

    private final String name = "officer-" + UUID.randomUUID();

    @Autowired
    MockMvcTester web;

    @Autowired
    People people;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void anOfficer() {
        var person = new Person(UUID.randomUUID(), "陈建国", Person.Sex.M, null);
        people.add(person);
        passwords.set(person.id(), name, PASSWORD, false);
    }

    @Test
    void the_right_password_opens_a_new_session() {
        var visitor = new Visitor(web);
        visitor.get("/sign-in");
        var before = visitor.session();
        var answer = signIn(name, PASSWORD, visitor);
        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/");
        assertThat(visitor.session()).isNotNull().isNotEqualTo(before);
        assertThat(visitor.get("/sign-in")).hasRedirectedUrl("/");
    }

    @Test
    void after_signing_in_the_person_arrives_where_the_link_led() {
        var visitor = new Visitor(web);
        assertThat(visitor.get("/cases?text=丝&page=2")).hasRedirectedUrl("/sign-in");
        assertThat(signIn(name, PASSWORD, visitor).getResponse().getRedirectedUrl())
                .startsWith("/cases?text=")
                .endsWith("&page=2");
    }

    @Test
    void five_wrong_passwords_lock_the_name_even_for_the_right_one() {
        for (int i = 0; i < 5; i++) assertThat(signIn(name, "wrong")).hasStatus(422);
        assertThat(signIn(name, PASSWORD)).hasStatus(422);
        sql.sql("update login set locked_until = locked_until - interval '15 minutes' where name = ?")
                .param(name)
                .update();
        assertThat(signIn(name, PASSWORD)).hasStatus3xxRedirection();
    }

    @Test
    void four_wrong_passwords_are_forgiven_by_the_right_one() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) signIn(name, "wrong");
            assertThat(signIn(name, PASSWORD)).hasStatus3xxRedirection();
        }
    }

    @Test
    void an_unknown_name_a_wrong_password_and_a_locked_name_look_the_same() {
        var wrong = body(signIn(name, "wrong"));
        for (int i = 0; i < 5; i++) signIn(name, "wrong");
        var locked = body(signIn(name, PASSWORD));
        var unknown = body(signIn("nobody", "wrong")).replace("nobody", name);
        assertThat(unknown).isEqualTo(wrong).isEqualTo(locked);
    }

    @Test
    void nothing_is_accepted_without_a_csrf_token() {
        assertThat(web.post().uri("/sign-in").param("name", name).param("password", PASSWORD))
                .hasStatus(403);
    }

    @Test
    void every_page_carries_the_strict_headers() {
        assertThat(web.get().uri("/sign-in"))
                .hasStatusOk()
                .headers()
                .hasValue("X-Frame-Options", "DENY")
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Referrer-Policy", "same-origin")
                .satisfies(h -> assertThat(h.getFirst("Content-Security-Policy"))
                        .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                        .doesNotContain("unsafe"))
                .satisfies(h -> assertThat(h.getCacheControl()).contains("no-store"));
    }

    @Test
    void an_htmx_request_without_a_session_is_sent_to_the_sign_in_page() {
        assertThat(web.get().uri("/tasks").header("HX-Request", "true"))
                .hasStatus(401)
                .headers()
                .hasValue("HX-Redirect", "/sign-in");
    }

    @Test
    void a_typed_name_appears_literally() {
        var evil = "<script>alert(1)</script>${7*7}__${7*7}__";
        assertThat(body(signIn(evil, "x")))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;${7*7}__${7*7}__")
                .doesNotContain("<script>alert");
    }

    private MvcTestResult signIn(String as, String password) {
        return signIn(as, password, new Visitor(web));
    }

    private static MvcTestResult signIn(String as, String password, Visitor visitor) {
        return visitor.post("/sign-in", "name", as, "password", password);
    }
}
