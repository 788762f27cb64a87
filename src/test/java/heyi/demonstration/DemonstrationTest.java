package heyi.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class DemonstrationTest {

    @TempDir
    static java.nio.file.Path data;

    static DataSource source;
    static JdbcClient sql;

    @BeforeAll
    static void load() {
        source = TestDatabase.create();
        sql = JdbcClient.create(source);
        start("127.0.0.1", "true");
    }

    private static void start(String address, String wanted) {
        new Demonstration(source, environment(address, wanted), Clock.systemUTC()).afterPropertiesSet();
    }

    private static ConfigurableEnvironment environment(String address, String wanted) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        java.util.Map.of(
                                "server.address",
                                address,
                                "heyi.demonstration",
                                wanted,
                                "heyi.data-dir",
                                data.toString(),
                                "spring.datasource.url",
                                "given")));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }

    private static int count(String query) {
        return sql.sql(query).query(Integer.class).single();
    }

    @Test
    void three_employers_stand_with_their_rolls_and_congresses() {
        assertThat(sql.sql(
                                """
                                select o.headcount || ' ' || (select count(*) from worker w where w.employer_id = o.id) || ' '
                                       || (select count(*) from delegate d where d.employer_id = o.id)
                                from organisation o where o.kind = 'EMPLOYER' order by o.headcount
                                """)
                        .query(String.class)
                        .list())
                .containsExactly("60 60 30", "300 300 54", "2000 2000 " + largest());
        assertThat(count("select count(*) from worker where dispatched")).isPositive();
        assertThat(count("select count(*) from worker where disabled")).isPositive();
    }

    /** ZJ-DM art. 10 for 2,000 staff, from the tables of the law. */
    private static int largest() {
        return new heyi.rules.RuleBook()
                .require(
                        Xiaoshan.PLACE,
                        heyi.rules.AgreementKind.ANY,
                        heyi.rules.Parameter.DELEGATES_MIN,
                        LocalDate.now(ZoneId.of("Asia/Shanghai")))
                .scale()
                .at(2000);
    }

    @Test
    void managers_are_at_most_a_fifth_of_the_delegates_and_women_have_their_share() {
        var shares = sql.sql(
                        """
                        select d.employer_id, avg(w.manager::int) as managers,
                               avg((p.sex = 'F')::int)
                                   - (select avg((q.sex = 'F')::int) from worker v join person q on q.id = v.person_id
                                      where v.employer_id = d.employer_id) as women_above
                        from delegate d
                        join worker w on w.employer_id = d.employer_id and w.person_id = d.person_id
                        join person p on p.id = d.person_id group by d.employer_id
                        """)
                .query((rs, i) -> new double[] {rs.getDouble("managers"), rs.getDouble("women_above")})
                .list();
        assertThat(shares).hasSize(3).allSatisfy(s -> {
            assertThat(s[0]).isLessThanOrEqualTo(0.2);
            assertThat(s[1]).isGreaterThanOrEqualTo(0);
        });
    }

    @Test
    void the_cases_stand_at_different_stages() {
        assertThat(sql.sql(
                                """
                                select e.headcount || ' ' || c.stage || ' ' || (c.closed_at is null)
                                from bargaining_case c join organisation e on e.id = c.employer_id order by 1
                                """)
                        .query(String.class)
                        .list())
                .containsExactly("2000 OFFER true", "300 RATIFICATION true", "60 FILING true", "60 IN_FORCE false");
    }

    @Test
    void every_party_has_something_to_do_or_to_read() {
        var open = sql.sql(
                        """
                        select distinct split_part(group_key, ':', 1) || ' ' || step from inbox_item
                        """)
                .query(String.class)
                .list();
        assertThat(open)
                .containsExactlyInAnyOrder(
                        "bureau ReviewFiling",
                        "bureau OrderReply",
                        "union UrgeEmployer",
                        "union CloseVote",
                        "employer ReplyToOffer");
        assertThat(count("select count(distinct kind) from document where kind <> 'EVIDENCE'"))
                .isEqualTo(13);
    }

    @Test
    void delegates_can_vote_today_and_some_have() {
        assertThat(count("select count(*) from vote where closed_at is null and now() between opens_at and ends_at"))
                .isOne();
        assertThat(
                        count(
                                """
                        select count(*) from voter_roll r join vote v on v.id = r.vote_id
                        where v.closed_at is null and r.voted
                        """))
                .isEqualTo(18);
    }

    @Test
    void nothing_lies_in_the_future_and_nothing_was_late() {
        assertThat(count("select count(*) from act where at > now()")).isZero();
        assertThat(count("select count(*) from filing where late")).isZero();
        assertThat(sql.sql("select detail from act where step = 'EscalateOverdue'")
                        .query(String.class)
                        .list())
                .allSatisfy(d -> assertThat(d).contains("答复要约"));
    }

    @Test
    void everybody_signs_in_with_the_printed_password() {
        var hashes = sql.sql("select distinct password_hash from login where demonstration")
                .query(String.class)
                .list();
        assertThat(hashes).hasSize(1);
        assertThat(new BCryptPasswordEncoder().matches(Accounts.PASSWORD, hashes.get(0)))
                .isTrue();
        assertThat(sql.sql("select name from login order by name")
                        .query(String.class)
                        .list())
                .contains("bureau", "district-union", "employer-60", "union-300", "union-2000-staff", "admin")
                .hasSize(17);
    }

    @Test
    void a_later_start_loads_nothing_again() {
        int acts = count("select count(*) from act");
        int people = count("select count(*) from person");
        start("127.0.0.1", "true");
        assertThat(count("select count(*) from act")).isEqualTo(acts);
        assertThat(count("select count(*) from person")).isEqualTo(people);
    }

    @Test
    void a_load_that_was_cut_off_is_finished() {
        var acts = count("select count(*) from act");
        sql.sql("update demonstration set finished_at = null").update();
        start("::1", "false");
        assertThat(count("select count(*) from act")).isEqualTo(acts);
        assertThat(count("select count(*) from demonstration where finished_at is not null"))
                .isOne();
    }

    @Test
    void the_server_does_not_listen_elsewhere_while_its_accounts_exist() {
        for (var address : List.of("0.0.0.0", "", "192.0.2.1")) {
            assertThatThrownBy(() -> start(address, "true"))
                    .isInstanceOf(DemonstrationExposed.class)
                    .hasMessageContaining("演示账号");
        }
    }

    @Test
    void a_database_of_ones_own_stays_empty_unless_asked() {
        var own = TestDatabase.create();
        var environment = environment("0.0.0.0", "");
        new Demonstration(own, environment, Clock.systemUTC()).afterPropertiesSet();
        assertThat(JdbcClient.create(own)
                        .sql("select count(*) from demonstration")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
