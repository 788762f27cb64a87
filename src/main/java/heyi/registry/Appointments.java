package heyi.registry;

import heyi.party.Actor;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings to come in the cases of the organisations that a person acts for. */
@Repository
public class Appointments {

    private final JdbcClient sql;

    Appointments(JdbcClient sql) {
        this.sql = sql;
    }

    /** Called meetings of which there are no minutes yet, of both sides' own people only. */
    public List<Appointment> of(Actor actor, OffsetDateTime from) {
        return sql.sql(
                        """
                        select c.id as case_id, m.round, m.starts_at, m.place, e.name as employer
                        from meeting m join bargaining_case c on c.id = m.case_id join organisation e on e.id = c.employer_id
                        where c.closed_at is null and m.ended_at is null and m.starts_at >= :from
                          and (c.union_id = any(:mine) or c.employer_id = any(:mine))
                        order by m.starts_at limit 200
                        """)
                .param("from", from)
                .param(
                        "mine",
                        actor.mandates().stream()
                                .map(Actor.Mandate::organisationId)
                                .toArray(UUID[]::new))
                .query(Appointment.class)
                .list();
    }

    public record Appointment(UUID caseId, int round, OffsetDateTime startsAt, String place, String employer) {}
}
