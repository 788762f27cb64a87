package heyi.roll;

import heyi.party.Holds;
import heyi.rules.Phrase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who cannot leave an employer's roll for now. */
@Component
class RollHolds {

    private final JdbcClient sql;
    private final List<Holds> others;

    RollHolds(JdbcClient sql, List<Holds> others) {
        this.sql = sql;
        this.others = others;
    }

    /** One change of a roll after the other. */
    void lock(UUID employer) {
        sql.sql("select id from organisation where id = ? for no key update")
                .param(employer)
                .query(UUID.class)
                .single();
    }

    /** Delegates in office, and whoever a running case or an open vote counts on. */
    Map<UUID, Phrase> of(UUID employer) {
        var all = new HashMap<UUID, Phrase>();
        sql.sql("select person_id from delegate where employer_id = ?")
                .param(employer)
                .query(UUID.class)
                .list()
                .forEach(person -> all.put(person, Phrase.of("phrase.hold-delegate")));
        others.forEach(each -> each.of(employer)
                .forEach((person, why) -> all.merge(person, why, (a, b) -> Phrase.of("phrase.both", a, b))));
        return all;
    }
}
