package heyi.party;

import heyi.rules.RuleBroken;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Ends and changes for whom a person acts. An organisation that has a head keeps one. */
@Repository
public class Affiliations {

    private final JdbcClient sql;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    Affiliations(JdbcClient sql, Organisations organisations, ApplicationEventPublisher events) {
        this.sql = sql;
        this.organisations = organisations;
        this.events = events;
    }

    /**
     * The person loses all rights from the organisation at once.
     *
     * @throws RuleBroken {@code party.last-head} if nobody else heads it; {@code party.no-member}
     */
    @Transactional
    public void end(UUID person, UUID organisation) {
        requireAnotherHead(person, organisation);
        var gone = sql.sql("delete from affiliation where person_id = ? and organisation_id = ?")
                .params(person, organisation)
                .update();
        if (gone == 0) throw noMember();
        events.publishEvent(
                new AffiliationEnded(person, organisations.get(organisation).group()));
    }

    /**
     * Gives a person another role. A program never gets one, or it would head what it only works for.
     *
     * @throws RuleBroken {@code party.last-head} if nobody else heads it; {@code party.no-member}, {@code party.program}
     */
    @Transactional
    public void change(UUID person, UUID organisation, Role role) {
        if (role == Role.SERVICE || isProgram(person)) throw new RuleBroken("party.program");
        if (role != Role.HEAD) requireAnotherHead(person, organisation);
        var changed = sql.sql("update affiliation set role = ? where person_id = ? and organisation_id = ?")
                .params(role.name(), person, organisation)
                .update();
        if (changed == 0) throw noMember();
        if (role != Role.HEAD) {
            events.publishEvent(
                    new AffiliationEnded(person, organisations.get(organisation).group()));
        }
    }

    private boolean isProgram(UUID person) {
        return sql.sql("select exists (select 1 from person where id = ? and service)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    /** Of two heads who let each other go at once the second waits here and is then the last. */
    private void requireAnotherHead(UUID person, UUID organisation) {
        sql.sql("select 1 from organisation where id = ? for no key update")
                .param(organisation)
                .query(Integer.class)
                .optional();
        var last = sql.sql(
                        """
                        select exists (select 1 from affiliation
                                       where organisation_id = :organisation and person_id = :person and role = 'HEAD')
                           and not exists (select 1 from affiliation
                                           where organisation_id = :organisation and person_id <> :person and role = 'HEAD')
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .query(Boolean.class)
                .single();
        if (last) {
            throw new RuleBroken("party.last-head");
        }
    }

    private static RuleBroken noMember() {
        return new RuleBroken("party.no-member");
    }
}
