package heyi.registration;

import static heyi.registration.District.claimFor;
import static heyi.registration.District.code;
import static heyi.registration.District.firm;
import static heyi.registration.District.ownClaim;
import static heyi.registration.District.phone;
import static heyi.registration.District.sender;
import static heyi.registration.District.unionOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.HeyiTest;
import heyi.Together;
import heyi.account.Passwords;
import heyi.party.CredentialKind;
import heyi.party.Credentials;
import heyi.party.OrganisationKind;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Person;
import heyi.party.Role;
import heyi.party.Scan;
import heyi.rules.RuleBroken;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HeyiTest
class RegistrationsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Registrations registrations;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Credentials credentials;

    @Autowired
    Passwords passwords;

    private District district;

    /** A demonstration account exists, so that codes and links are shown. */
    @BeforeEach
    void aCountyInADemonstration() {
        district = new District(context);
        var person = new Person(UUID.randomUUID(), "演示", Person.Sex.F, null);
        people.add(person);
        passwords.set(person.id(), "demo-" + person.id(), "demonstration", true);
    }

    @Test
    void an_employer_comes_in_when_the_person_of_the_licence_and_the_union_agree() {
        var code = code("91");
        var headPhone = phone();
        var claim = claimFor(firm(code), headPhone);
        var link = registrations.submit(claim, sender());
        var path = registrations.confirm(link.secret(), link.shownCode().orElseThrow());
        var id = registrations.bySecret(link.secret()).orElseThrow().id();
        refused("registration.not-yet", () -> registrations.approve(id, district.head));

        var token = path.orElseThrow().substring("/register/head/".length());
        registrations.headDecides(token, true, Person.Sex.M, "");
        registrations.headDecides(token, true, Person.Sex.M, "");
        registrations.approve(id, district.head);

        var entered = organisations.byCode(code).orElseThrow();
        assertThat(entered.industryName()).isEqualTo("金属制品业");
        assertThat(people.membersOf(entered.id()))
                .extracting(People.Member::name, People.Member::role)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("吕志刚", Role.HEAD),
                        org.assertj.core.groups.Tuple.tuple("应小红", Role.STAFF));
        assertThat(credentials.holds(entered.id(), CredentialKind.LICENCE)).isTrue();
        assertThat(registrations.decisions(registrations.bySecret(link.secret()).orElseThrow()))
                .extracting(Decision::step)
                .containsExactly("验证手机号", "法定代表人确认", "通过");

        assertThat(registrations.openAccount(link.secret(), "sheng-li-" + id, "a password of mine"))
                .isTrue();
        assertThat(passwords.signIn("sheng-li-" + id, "a password of mine")).isPresent();
        assertThat(registrations.openAccount(link.secret(), "another-" + id, "a password of mine"))
                .isFalse();
    }

    @Test
    void a_union_brings_its_employer_along_and_the_employer_may_follow() {
        var firm = code("91");
        var union = unionOf(firm);
        approved(ownClaim(union));
        var entered = organisations.byCode(union.code()).orElseThrow();
        var employer = organisations.byCode(firm).orElseThrow();
        assertThat(entered.employerId()).isEqualTo(employer.id());
        assertThat(entered.upperUnionId()).isEqualTo(district.union);

        approved(ownClaim(firm(firm)));
        assertThat(organisations.get(employer.id()).legalRepresentative()).isEqualTo("吕志刚");
    }

    @Test
    void nobody_comes_in_on_both_sides_of_one_employer() {
        var firm = code("91");
        var chair = ownClaim(unionOf(firm));
        approved(chair);
        var boss = new Claim(
                firm(firm), District.licence(null), chair.applicant(), Person.Sex.M, chair.phone(), "总经理", true, null);
        var id = confirmed(boss);
        refused("party.both-sides", () -> registrations.approve(id, district.head));
        assertThat(registrations.get(id, district.head).orElseThrow().state()).isEqualTo(Registration.State.AT_UNION);
    }

    @Test
    void of_two_who_decide_at_once_one_is_told_that_it_is_done() {
        var id = confirmed(ownClaim(firm(code("91"))));
        var ended = Together.<Boolean>run(List.of(decision(id, true), decision(id, false)));
        assertThat(ended).filteredOn(Together.Ended::well).hasSize(1);
        assertThat(ended)
                .filteredOn(e -> !e.well())
                .extracting(Together.Ended::thrown)
                .hasOnlyElementsOfType(AlreadyDecided.class);
    }

    private Callable<Boolean> decision(UUID id, boolean approve) {
        return () -> {
            if (approve) registrations.approve(id, district.head);
            else registrations.refuse(id, district.otherHead, "证照不清晰");
            return true;
        };
    }

    @Test
    void the_same_decision_twice_is_one_and_a_refusal_needs_a_reason() {
        var id = confirmed(ownClaim(firm(code("91"))));
        refused("registration.reason", () -> registrations.refuse(id, district.head, " "));
        registrations.refuse(id, district.head, "证照不清晰");
        registrations.refuse(id, district.head, "证照不清晰");
        assertThatThrownBy(() -> registrations.approve(id, district.head)).isInstanceOf(AlreadyDecided.class);
        var r = registrations.get(id, district.head).orElseThrow();
        assertThat(registrations.decisions(r)).extracting(Decision::step).containsOnlyOnce("不予通过");
    }

    @Test
    void only_the_union_of_the_county_decides() {
        var id = confirmed(ownClaim(firm(code("91"))));
        var stranger = heyi.Xiaoshan.settle(context);
        var elsewhere = stranger.actor(stranger.organiser);
        refused("registration.not-yours", () -> registrations.approve(id, elsewhere));
        assertThat(registrations.get(id, elsewhere)).isEmpty();
        assertThat(registrations.of(elsewhere, false))
                .extracting(Registration::id)
                .doesNotContain(id);
    }

    @Test
    void a_code_that_is_registered_or_under_way_is_refused() {
        var first = ownClaim(firm(code("91")));
        var id = confirmed(first);
        refused("registration.claimed", () -> registrations.submit(ownClaim(first.organisation()), sender()));
        registrations.approve(id, district.head);
        refused("registration.code-taken", () -> registrations.submit(ownClaim(first.organisation()), sender()));
    }

    @Test
    void bad_papers_and_places_are_refused() {
        refused("credential.file-type", () -> new Scan("licence.pdf", "MZ not a pdf".getBytes()));
        var data = firm(code("91"));
        var expired = new Claim(
                data, District.licence(LocalDate.of(2021, 1, 1)), "吕志刚", Person.Sex.M, phone(), "总经理", true, null);
        refused("credential.expired", () -> registrations.submit(expired, sender()));
        var nowhere = new OrganisationData(
                OrganisationKind.EMPLOYER, "某公司", "999999", code("91"), "某路", "吕志刚", null, null, false, null, null);
        refused("registration.region", () -> registrations.submit(ownClaim(nowhere), sender()));
        refused("credit-code.kind", () -> firm(code("81")));
    }

    @Test
    void floods_from_one_address_or_phone_are_slowed_down() {
        var from = sender();
        for (int i = 0; i < Registrations.PER_SENDER_AND_HOUR; i++) {
            registrations.submit(ownClaim(firm(code("91"))), from);
        }
        refused("registration.too-many", () -> registrations.submit(ownClaim(firm(code("91"))), from));
    }

    @Test
    void after_five_wrong_guesses_the_right_code_is_void() {
        var link = registrations.submit(ownClaim(firm(code("91"))), sender());
        var right = link.shownCode().orElseThrow();
        var wrong = right.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < Registrations.CODE_ATTEMPTS; i++) {
            refused("registration.code", () -> registrations.confirm(link.secret(), wrong));
        }
        refused("registration.code", () -> registrations.confirm(link.secret(), right));
    }

    private UUID confirmed(Claim claim) {
        var link = registrations.submit(claim, sender());
        registrations.confirm(link.secret(), link.shownCode().orElseThrow());
        return registrations.bySecret(link.secret()).orElseThrow().id();
    }

    private void approved(Claim claim) {
        registrations.approve(confirmed(claim), district.head);
    }

    static void refused(String code, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
