package heyi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.HeyiTest;
import heyi.TestDatabase;
import heyi.party.Administrators;
import heyi.party.Person;
import heyi.rules.RuleBroken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@HeyiTest
class FirstAdministratorTest {

    private final LoginWish wish =
            new LoginWish("first-" + UUID.randomUUID().toString().substring(0, 8), "a long password");

    @Autowired
    FirstAdministrator first;

    @Autowired
    Administrators administrators;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvcTester web;

    @Test
    void the_link_makes_the_first_administrator_once() {
        whileNobodyKeepsIt(() -> {
            var token = first.invite().orElseThrow();
            assertThat(web.get().uri("/first-administrator/" + token))
                    .hasStatusOk()
                    .bodyText()
                    .contains("设立首任系统管理员");
            var who = first.accept(token, "许静", Person.Sex.F, wish);
            assertThat(administrators.contains(who.personId())).isTrue();
            refused(token);
            assertThat(first.invite()).isEmpty();
        });
    }

    @Test
    void a_new_start_makes_the_earlier_link_void() {
        whileNobodyKeepsIt(() -> {
            var earlier = first.invite().orElseThrow();
            var later = first.invite().orElseThrow();
            refused(earlier);
            first.check(later);
            sql.sql("update one_time_link set expires_at = issued_at where purpose = 'FIRST_ADMINISTRATOR'")
                    .update();
            refused(later);
        });
    }

    @Test
    void an_invented_link_opens_nothing() {
        refused("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        assertThat(web.get().uri("/first-administrator/x")).hasStatus(422);
    }

    @Test
    void without_the_demonstration_no_account_exists() {
        assertThat(JdbcClient.create(TestDatabase.create())
                        .sql("select (select count(*) from login) + (select count(*) from administrator)")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(makingLogins(Path.of("src/main/java")))
                .containsExactlyInAnyOrder("account/Passwords.java", "demonstration/Accounts.java");
        assertThat(makingLogins(Path.of("src/main/resources/db"))).isEmpty();
    }

    private static java.util.List<String> makingLogins(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> read(f).contains("insert into login "))
                    .map(f -> f.getParent().getFileName() + "/" + f.getFileName())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refused(String token) {
        assertThatThrownBy(() -> first.check(token)).isInstanceOfSatisfying(RuleBroken.class, e -> assertThat(e.code())
                .isEqualTo("account.link"));
    }

    /** All tests share one database: what others made is hidden, and everything is undone. */
    private void whileNobodyKeepsIt(Runnable test) {
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            sql.sql("delete from administrator").update();
            test.run();
        });
    }
}
