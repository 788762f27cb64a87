package heyi.party;

import heyi.rules.RuleBroken;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All persons and for whom they act. */
@Repository
public class People {

    private final JdbcClient sql;
    private final Organisations organisations;
    private final List<SideBond> bonds;

    People(JdbcClient sql, Organisations organisations, List<SideBond> bonds) {
        this.sql = sql;
        this.organisations = organisations;
        this.bonds = bonds;
    }

    public void add(Person p) {
        sql.sql("insert into person (id, name, sex, phone) values (?, ?, ?, ?)")
                .params(p.id(), p.name(), p.sex().name(), p.phone())
                .update();
    }

    /** @throws java.util.NoSuchElementException if there is none */
    public Person get(UUID id) {
        return sql.sql("select * from person where id = ?")
                .param(id)
                .query(Person.class)
                .optional()
                .orElseThrow();
    }

    /** Every name of a person that a text holds, so that it can be taken out before others read it. */
    public List<String> namesIn(String text) {
        return sql.sql("select distinct name from person where length(name) > 1 and strpos(?, name) > 0")
                .param(text)
                .query(String.class)
                .list();
    }

    public Optional<Person> byPhone(String phone) {
        return sql.sql("select * from person where phone = ?")
                .param(phone)
                .query(Person.class)
                .optional();
    }

    /**
     * Lets a person act for an organisation from now on.
     *
     * @throws RuleBroken {@code party.both-sides} if the person acts for the other side of the same employer
     *     (R22 art. 24; ZJ art. 10)
     */
    @Transactional
    public void affiliate(UUID person, UUID organisation, Role role, String post) {
        var o = organisations.get(organisation);
        if (o.kind() == OrganisationKind.EMPLOYER) takeSide(List.of(person), o.id(), Side.EMPLOYER);
        if (o.kind() == OrganisationKind.UNION && o.employerId() != null) {
            takeSide(List.of(person), o.employerId(), Side.WORKERS);
        }
        sql.sql("insert into affiliation (person_id, organisation_id, role, post) values (?, ?, ?, ?)")
                .params(person, organisation, role.name(), post)
                .update();
    }

    /**
     * Makes sure that persons may act for a side of an employer, and lets nobody else decide about them until the
     * transaction ends: write down what binds them within it.
     *
     * @throws RuleBroken {@code party.both-sides} if one of them acts for the other side (R22 art. 24; ZJ art. 10)
     */
    @Transactional
    public void takeSide(Collection<UUID> persons, UUID employer, Side side) {
        // in one order, so that two who bind the same persons do not wait for each other
        sql.sql(
                        """
                        select pg_advisory_xact_lock(hashtextextended(person::text || ?::text, 1)) is null
                        from (select person from unnest(?) as person order by person offset 0) as each_one
                        """)
                .params(employer, persons.toArray(UUID[]::new))
                .query(Boolean.class)
                .list();
        requireSide(persons, employer, side);
    }

    /** @throws RuleBroken {@code party.both-sides} as {@link #takeSide}, binding nobody */
    public void requireSide(Collection<UUID> persons, UUID employer, Side side) {
        if (actFor(persons, employer, side.other())) {
            throw new RuleBroken("party.both-sides", side.other(), side);
        }
    }

    /** Whether a person is bound to a side: by an office, or by a mandate in force. */
    public boolean actsFor(UUID person, UUID employer, Side side) {
        return actFor(List.of(person), employer, side);
    }

    private boolean actFor(Collection<UUID> persons, UUID employer, Side side) {
        var office = sql.sql(
                        """
                        select exists (select 1 from affiliation a join organisation o on o.id = a.organisation_id
                                       where a.person_id = any(:persons)
                                         and case when :side = 'EMPLOYER' then o.kind = 'EMPLOYER' and o.id = :employer
                                                  else o.kind = 'UNION' and o.employer_id = :employer end)
                        """)
                .param("persons", persons.toArray(UUID[]::new))
                .param("employer", employer)
                .param("side", side.name())
                .query(Boolean.class)
                .single();
        return office || bonds.stream().anyMatch(b -> b.binds(persons, employer, side));
    }

    /** Who acts for an organisation, heads first. */
    public List<Member> membersOf(UUID organisation) {
        return sql.sql(
                        """
                        select p.id as person_id, p.name, a.role, a.post
                        from affiliation a join person p on p.id = a.person_id
                        where a.organisation_id = ? order by a.role, p.name
                        """)
                .param(organisation)
                .query(Member.class)
                .list();
    }

    /** The chair, legal representative or reviewer. */
    public Optional<Member> headOf(UUID organisation) {
        return membersOf(organisation).stream()
                .filter(m -> m.role() == Role.HEAD)
                .findFirst();
    }

    /** One who acts for an organisation. */
    public record Member(UUID personId, String name, Role role, String post) {}
}
