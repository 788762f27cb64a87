package heyi.registration;

import heyi.account.Passwords;
import heyi.party.CreditCode;
import heyi.party.Organisation;
import heyi.party.OrganisationChanges;
import heyi.party.OrganisationKind;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Person;
import heyi.party.Role;
import heyi.rules.RuleBroken;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes an approved organisation and its people into the register. Runs in the caller's transaction. */
@Component
class Entry {

    private final Organisations organisations;
    private final People people;
    private final OrganisationChanges changes;
    private final Passwords passwords;
    private final JdbcClient sql;

    Entry(
            Organisations organisations,
            People people,
            OrganisationChanges changes,
            Passwords passwords,
            JdbcClient sql) {
        this.organisations = organisations;
        this.people = people;
        this.changes = changes;
        this.passwords = passwords;
        this.sql = sql;
    }

    /** @throws RuleBroken {@code registration.code-taken} with what to do instead */
    void requireFree(CreditCode code) {
        if (vacant(code)) return;
        throw new RuleBroken("registration.code-taken");
    }

    /**
     * Enters the organisation. A record of the same code that nobody acts for yet is filled in instead: a union that came
     * first brought its employer along.
     *
     * @throws RuleBroken {@code organisation.code-taken}; {@code registration.elsewhere} if the record, or the employer of
     *     a union, lies in another county
     */
    Organisation organisation(OrganisationData d, @Nullable UUID upperUnion) {
        var known = organisations.byCode(d.code());
        if (known.isPresent() && vacant(d.code())) {
            requireHere(known.get(), d);
            return filledIn(known.get(), d);
        }
        var employer = d.kind() == OrganisationKind.UNION ? employer(d, upperUnion) : null;
        var o = new Organisation(
                UUID.randomUUID(),
                d.kind(),
                d.name(),
                d.region(),
                d.code().value(),
                d.address(),
                d.legalRepresentative(),
                d.industry(),
                d.headcount(),
                d.aboveScale(),
                employer,
                upperUnion);
        organisations.add(o);
        return o;
    }

    /** No record has the code, or nobody acts for the one that has it. */
    private boolean vacant(CreditCode code) {
        return organisations
                .byCode(code)
                .map(o -> people.membersOf(o.id()).isEmpty())
                .orElse(true);
    }

    /** The union of one county lets nobody into a record of another. */
    private static void requireHere(Organisation known, OrganisationData d) {
        if (known.kind() != d.kind() || !known.region().equals(d.region())) throw elsewhere();
    }

    /** Whether an employer, or one of its plants, lies in the county. */
    private boolean hasPlaceIn(String region, Organisation employer) {
        return employer.region().equals(region)
                || sql.sql("select exists (select 1 from plant where employer_id = ? and region = ?)")
                        .params(employer.id(), region)
                        .query(Boolean.class)
                        .single();
    }

    private static RuleBroken elsewhere() {
        return new RuleBroken("registration.elsewhere");
    }

    private Organisation filledIn(Organisation o, OrganisationData d) {
        changes.change(
                new Organisation(
                        o.id(),
                        o.kind(),
                        d.name(),
                        o.region(),
                        o.creditCode(),
                        d.address(),
                        d.legalRepresentative() == null ? o.legalRepresentative() : d.legalRepresentative(),
                        d.industry() == null ? o.industryCode() : d.industry(),
                        d.headcount() == null ? o.headcount() : d.headcount(),
                        d.aboveScale() || o.aboveScale(),
                        o.employerId(),
                        o.upperUnionId()),
                null);
        return o;
    }

    private UUID employer(OrganisationData d, @Nullable UUID upperUnion) {
        var code = d.employerCode();
        var name = d.employerName();
        if (code == null || name == null) throw new IllegalStateException("a union without its employer");
        var known = organisations.byCode(code);
        if (known.isPresent()) {
            if (!hasPlaceIn(d.region(), known.get())) throw elsewhere();
            return known.get().id();
        }
        var o = new Organisation(
                UUID.randomUUID(),
                OrganisationKind.EMPLOYER,
                name,
                d.region(),
                code.value(),
                d.address(),
                null,
                null,
                null,
                false,
                null,
                upperUnion);
        organisations.add(o);
        return o.id();
    }

    /**
     * The person of that phone, entered if new.
     *
     * @throws RuleBroken {@code registration.phone-of-another} if the phone stands beside another name
     */
    UUID person(String name, Person.Sex sex, String phone) {
        sql.sql("insert into person (id, name, sex, phone) values (?, ?, ?, ?) on conflict (phone) do nothing")
                .params(UUID.randomUUID(), name, sex.name(), phone)
                .update();
        var person = people.byPhone(phone).orElseThrow();
        if (person.name().equals(name)) return person.id();
        throw new RuleBroken("registration.phone-of-another");
    }

    /**
     * The inviter names the phone and holds the link as well, so a link alone must not open the account of somebody with a
     * login, a vote or an office.
     *
     * @throws RuleBroken {@code registration.sign-in-first}
     */
    void requireOneself(String phone, @Nullable UUID reader) {
        var known = sql.sql(
                        """
                        select p.id from person p
                        where p.phone = ?
                          and (exists (select 1 from login where person_id = p.id)
                            or exists (select 1 from worker where person_id = p.id)
                            or exists (select 1 from affiliation where person_id = p.id)
                            or exists (select 1 from administrator where person_id = p.id))
                        """)
                .param(phone)
                .query(UUID.class)
                .optional();
        if (known.isEmpty() || known.get().equals(reader)) return;
        throw new RuleBroken("registration.sign-in-first");
    }

    /** @throws RuleBroken {@code party.both-sides} if the person acts for the other side of the same employer */
    void affiliate(UUID person, UUID organisation, Role role, String post) {
        if (people.membersOf(organisation).stream().anyMatch(m -> m.personId().equals(person))) return;
        people.affiliate(person, organisation, role, post);
    }

    /**
     * Lets a person sign in by name and password; who can already, keeps what they have.
     *
     * @return false if the person had an account before
     * @throws RuleBroken {@code registration.login-taken}, {@code registration.login}, {@code account.password}
     */
    boolean login(UUID person, String name, String password) {
        if (hasLogin(person)) return false;
        if (!name.matches("[\\p{L}\\p{N}._@-]{3,60}")) {
            throw new RuleBroken("registration.login");
        }
        var taken = sql.sql("select exists (select 1 from login where name = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
        if (taken) throw new RuleBroken("registration.login-taken");
        passwords.set(person, name, password, false);
        return true;
    }

    boolean hasLogin(UUID person) {
        return sql.sql("select exists (select 1 from login where person_id = ?)")
                .param(person)
                .query(Boolean.class)
                .single();
    }
}
