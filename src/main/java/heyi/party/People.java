package heyi.party;

import heyi.rules.RuleBroken;
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

    People(JdbcClient sql, Organisations organisations) {
        this.sql = sql;
        this.organisations = organisations;
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
        if (o.kind() == OrganisationKind.EMPLOYER) takeSide(person, o.id(), Side.EMPLOYER);
        if (o.kind() == OrganisationKind.UNION && o.employerId() != null) {
            takeSide(person, o.employerId(), Side.WORKERS);
        }
        sql.sql("insert into affiliation (person_id, organisation_id, role, post) values (?, ?, ?, ?)")
                .params(person, organisation, role.name(), post)
                .update();
    }

    /** Binds a person to one side of an employer for good; once bound, the other side refuses. */
    @Transactional
    public void takeSide(UUID person, UUID employer, Side side) {
        sql.sql("insert into side_taken (person_id, employer_id, side) values (?, ?, ?) on conflict do nothing")
                .params(person, employer, side.name())
                .update();
        var taken = sql.sql("select side from side_taken where person_id = ? and employer_id = ?")
                .params(person, employer)
                .query(Side.class)
                .single();
        if (taken != side) {
            throw new RuleBroken(
                    "party.both-sides", "该人员已代表" + taken.label() + "，不得同时代表" + side.label() + "。请另选人员，或先解除其原有身份。");
        }
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
