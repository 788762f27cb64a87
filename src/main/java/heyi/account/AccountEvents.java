package heyi.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log of what was done to accounts: by whom, when and why. No secrets. */
@Repository
public class AccountEvents {

    private final JdbcClient sql;
    private final Clock clock;

    AccountEvents(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param person whose account; null if there is none yet
     * @param by null if nobody was signed in
     * @param detail organisation or reason
     */
    void add(AccountEventKind kind, @Nullable UUID person, @Nullable UUID by, String detail) {
        sql.sql("insert into account_event (at, kind, person_id, actor_id, detail) values (?, ?, ?, ?, ?)")
                .params(OffsetDateTime.now(clock), kind.name(), person, by, detail)
                .update();
    }

    /** The latest first. @param person null for everybody's */
    public List<AccountEvent> latest(@Nullable UUID person, int limit) {
        return sql.sql(
                        """
                        select e.at, e.kind, p.name as person, b.name as actor, e.detail
                        from account_event e
                        left join person p on p.id = e.person_id
                        left join person b on b.id = e.actor_id
                        where :person::uuid is null or e.person_id = :person
                        order by e.id desc limit :limit
                        """)
                .param("person", person)
                .param("limit", limit)
                .query(AccountEvent.class)
                .list();
    }

    /** @param person null for an invitation; {@code actor} null if nobody was signed in */
    public record AccountEvent(
            OffsetDateTime at, AccountEventKind kind, @Nullable String person, @Nullable String actor, String detail) {}
}
