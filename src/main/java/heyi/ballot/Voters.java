package heyi.ballot;

import heyi.party.Holds;
import heyi.rules.Phrase;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever may vote in a vote that is not closed stays on the roll until it is. */
@Component
class Voters implements Holds {

    private final JdbcClient sql;

    Voters(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, Phrase> of(UUID employer) {
        var voters = new HashMap<UUID, Phrase>();
        sql.sql(
                        """
                        select r.person_id, v.title
                        from vote v join bargaining_case c on c.id = v.case_id join voter_roll r on r.vote_id = v.id
                        where c.employer_id = ? and v.closed_at is null order by v.title
                        """)
                .param(employer)
                .query(rs -> {
                    voters.put(rs.getObject(1, UUID.class), Phrase.of("phrase.hold-vote", rs.getString(2)));
                });
        return voters;
    }
}
