package heyi.party;

import heyi.rules.RuleBroken;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The places of work of one legal entity, and which union unites the workers of each. */
@Repository
public class Plants {

    private final JdbcClient sql;

    Plants(JdbcClient sql) {
        this.sql = sql;
    }

    /** @throws RuleBroken {@code plant.name-taken} if the employer has one of that name */
    public void add(Plant p) {
        var added = sql.sql(
                        """
                        insert into plant (id, employer_id, name, region, address, headcount) values (?, ?, ?, ?, ?, ?)
                        on conflict (employer_id, name) do nothing
                        """)
                .params(p.id(), p.employerId(), p.name(), p.region(), p.address(), p.headcount())
                .update();
        if (added == 0) throw new RuleBroken("plant.name-taken", p.name());
    }

    public List<Plant> of(UUID employer) {
        return sql.sql("select * from plant where employer_id = ? order by name")
                .param(employer)
                .query(Plant.class)
                .list();
    }

    /** The plant that a union is confined to; empty if it unites the whole legal entity. */
    public Optional<Plant> ofUnion(UUID union) {
        return sql.sql("select p.* from plant p join organisation o on o.plant_id = p.id where o.id = ?")
                .param(union)
                .query(Plant.class)
                .optional();
    }

    /**
     * Confines a union to one plant of its employer; null gives it back the whole legal entity.
     *
     * @throws RuleBroken {@code plant.not-of-employer}
     */
    public void confine(UUID union, @Nullable UUID plant) {
        var confined = sql.sql(
                        """
                        update organisation set plant_id = :plant
                        where id = :union and kind = 'UNION'
                          and (:plant::uuid is null
                               or exists (select 1 from plant p where p.id = :plant and p.employer_id = organisation.employer_id))
                        """)
                .param("plant", plant)
                .param("union", union)
                .update();
        if (confined == 0) throw new RuleBroken("plant.not-of-employer");
    }

    /** @param region GB/T 2260 code of the county */
    public record Plant(
            UUID id, UUID employerId, String name, String region, String address, @Nullable Integer headcount) {}
}
