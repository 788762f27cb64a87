package heyi.registration;

import static heyi.registration.District.code;
import static heyi.registration.District.firm;
import static heyi.registration.District.phone;
import static heyi.registration.District.unionOf;
import static heyi.registration.RegistrationsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.TestClock;
import heyi.Together;
import heyi.account.Passwords;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Person;
import heyi.party.Rolls;
import heyi.rules.RuleBroken;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HeyiTest
class OrganisationInvitationsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    OrganisationInvitations invitations;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Rolls rolls;

    @Autowired
    Passwords passwords;

    private final String login = "invited-" + UUID.randomUUID();
    private District district;

    @BeforeEach
    void aCounty() {
        district = new District(context);
    }

    @AfterEach
    void timeGoesOn() {
        TestClock.letGo();
    }

    @Test
    void the_invited_chair_acts_for_the_union_from_then_on() {
        var union = unionOf(code("91"));
        var token = token(new Invite(union, "徐红霞", Person.Sex.F, phone()));
        assertThat(invitations.accept(token, login, "a password of mine", null)).isTrue();
        assertThat(passwords.signIn(login, "a password of mine")).isPresent();
        var entered = organisations.byCode(union.code()).orElseThrow();
        assertThat(people.headOf(entered.id()).orElseThrow().name()).isEqualTo("徐红霞");
    }

    @Test
    void a_link_works_once_even_for_two_at_once() {
        var token = token(new Invite(firm(code("91")), "吕志刚", Person.Sex.M, phone()));
        Callable<Boolean> use =
                () -> invitations.accept(token, "invited-" + UUID.randomUUID(), "a password of mine", null);
        var ended = Together.run(List.of(use, use));
        assertThat(ended).filteredOn(Together.Ended::well).hasSize(1);
        assertThat(ended)
                .filteredOn(e -> !e.well())
                .extracting(e -> ((RuleBroken) java.util.Objects.requireNonNull(e.thrown())).code())
                .containsExactly("invitation.used");
    }

    @Test
    void a_link_that_is_old_withdrawn_or_invented_says_so() {
        TestClock.stopAt(LocalDateTime.of(2026, 3, 2, 10, 0));
        var old = token(new Invite(firm(code("91")), "吕志刚", Person.Sex.M, phone()));
        var withdrawn = token(new Invite(firm(code("91")), "吕志强", Person.Sex.M, phone()));
        var row = invitations.of(district.head).stream()
                .filter(i -> i.invitedName().equals("吕志强"))
                .findFirst()
                .orElseThrow();
        invitations.withdraw(row.id(), district.head);
        refused("invitation.withdrawn", () -> invitations.open(withdrawn));
        TestClock.stopAt(LocalDateTime.of(2026, 3, 9, 10, 1));
        refused("invitation.expired", () -> invitations.accept(old, login, "a password of mine", null));
        refused("invitation.unknown", () -> invitations.open("invented"));
    }

    @Test
    void a_refused_password_leaves_the_link_usable() {
        var token = token(new Invite(firm(code("91")), "吕志刚", Person.Sex.M, phone()));
        refused("account.password", () -> invitations.accept(token, login, "short", null));
        assertThat(invitations.accept(token, login, "a password of mine", null)).isTrue();
    }

    @Test
    void the_inviter_opens_no_account_of_somebody_who_votes() {
        var worker = new Person(UUID.randomUUID(), "徐红霞", Person.Sex.F, phone());
        people.add(worker);
        rolls.add(district.employer("永康市胜利五金厂").id(), worker.id(), "1", "装配工", false, false, false);
        var token = token(new Invite(unionOf(code("91")), "徐红霞", Person.Sex.F, String.valueOf(worker.phone())));
        refused(
                "registration.sign-in-first",
                () -> invitations.accept(token, login, "a password of mine", district.head.person()));
        refused("registration.sign-in-first", () -> invitations.accept(token, login, "a password of mine", null));
        assertThat(passwords.signIn(login, "a password of mine")).isEmpty();
        assertThat(invitations.accept(token, login, "a password of mine", worker.id()))
                .isTrue();
    }

    @Test
    void the_union_of_one_county_lets_nobody_into_an_employer_of_another() {
        var elsewhere = code("91");
        organisations.add(new heyi.party.Organisation(
                UUID.randomUUID(),
                heyi.party.OrganisationKind.EMPLOYER,
                "杭州外县服装有限公司",
                "330109",
                elsewhere.value(),
                "萧山",
                null,
                null,
                null,
                false,
                null,
                null));
        var asEmployer = token(new Invite(firm(elsewhere), "吕志刚", Person.Sex.M, phone()));
        var asUnion = token(new Invite(unionOf(elsewhere), "徐红霞", Person.Sex.F, phone()));
        refused("registration.elsewhere", () -> invitations.accept(asEmployer, login, "a password of mine", null));
        refused("registration.elsewhere", () -> invitations.accept(asUnion, login, "a password of mine", null));
    }

    private String token(Invite invite) {
        return invitations.invite(invite, district.head).substring("/register/invited/".length());
    }
}
