package heyi.election;

import heyi.party.Holds;
import heyi.party.Side;
import heyi.rules.Phrase;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever bargains in a running case stays on the roll; a replacement is elected first (R22 arts. 30-31; ZJ art. 13). */
@Component
class SeatedOnRoll implements Holds {

    private final JdbcClient sql;

    SeatedOnRoll(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, Phrase> of(UUID employer) {
        var seats = new HashMap<UUID, Phrase>();
        sql.sql(
                        """
                        select r.person_id, s.side, c.number
                        from bargaining_case c join slate s on s.case_id = c.id join representative r on r.slate_id = s.id
                        where c.employer_id = ? and c.closed_at is null and r.person_id is not null
                          and (s.state = 'PROPOSED' or exists (select 1 from mandate m where m.slate_id = s.id
                                                               and m.seat = r.no and m.revoked_on is null))
                        """)
                .param(employer)
                .query(rs -> {
                    var side = Side.valueOf(rs.getString(2));
                    seats.put(rs.getObject(1, UUID.class), Phrase.of("phrase.hold-seat", side, rs.getString(3)));
                });
        return seats;
    }
}
