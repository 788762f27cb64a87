package heyi.party;

import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who keeps this installation: regions, holidays, accounts. */
@Repository
public class Administrators {

    private final JdbcClient sql;
    private final Clock clock;

    Administrators(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public void add(UUID person) {
        sql.sql("insert into administrator (person_id, since) values (?, ?) on conflict do nothing")
                .params(person, OffsetDateTime.now(clock))
                .update();
    }

    /** @throws RuleBroken {@code party.last-administrator} if nobody else keeps the installation */
    @Transactional
    public void remove(UUID person) {
        // two who remove each other at once: the second waits here and is then the last
        sql.sql("lock table administrator in share row exclusive mode").update();
        var others = sql.sql("select exists (select 1 from administrator where person_id <> ?)")
                .param(person)
                .query(Boolean.class)
                .single();
        if (!others) {
            throw new RuleBroken("party.last-administrator");
        }
        sql.sql("delete from administrator where person_id = ?").param(person).update();
    }

    public boolean contains(UUID person) {
        return sql.sql("select exists (select 1 from administrator where person_id = ?)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    public boolean any() {
        return sql.sql("select exists (select 1 from administrator)")
                .query(Boolean.class)
                .single();
    }
}
