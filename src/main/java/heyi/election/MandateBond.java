package heyi.election;

import heyi.casefile.Deadlines;
import heyi.party.Side;
import heyi.party.SideBond;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A mandate binds to a side from its first day until it ends. */
@Component
class MandateBond implements SideBond {

    private final JdbcClient sql;
    private final Clock clock;

    MandateBond(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public boolean binds(Collection<UUID> persons, UUID employer, Side side) {
        var today = LocalDate.ofInstant(clock.instant(), Deadlines.LAW);
        return sql
                .sql(Mandates.MANDATE + "where m.person_id = any(?) and c.employer_id = ? and m.side = ?")
                .params(persons.toArray(UUID[]::new), employer, side.name())
                .query(Mandate.class)
                .list()
                .stream()
                .anyMatch(m -> m.inForce(today));
    }
}
