package heyi.party;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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
