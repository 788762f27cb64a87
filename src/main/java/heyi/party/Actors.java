package heyi.party;

import java.util.HashSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds for whom a person acts, freshly each time: a mandate that ended a second ago is gone. */
@Repository
public class Actors {

    private final JdbcClient sql;
    private final People people;
    private final Administrators administrators;

    Actors(JdbcClient sql, People people, Administrators administrators) {
        this.sql = sql;
        this.people = people;
        this.administrators = administrators;
    }

    /** @throws java.util.NoSuchElementException if there is no such person */
    public Actor of(UUID person) {
        var mandates = sql.sql(
                        """
                        select o.id as organisation_id, o.kind, o.name as organisation, a.role, a.post
                        from affiliation a join organisation o on o.id = a.organisation_id
                        where a.person_id = ? order by o.name
                        """)
                .param(person)
                .query(Actor.Mandate.class)
                .list();
        var employers = sql.sql("select employer_id from worker where person_id = ? and left_on is null")
                .param(person)
                .query(UUID.class)
                .list();
        return new Actor(
                person, people.get(person).name(), mandates, new HashSet<>(employers), administrators.contains(person));
    }
}
