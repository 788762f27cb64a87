package heyi.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Secret addresses at which calendar programs, which cannot sign in, read a person's dates. A person has one at most; a
 * new one ends the old.
 */
@Repository
public class CalendarAddresses {

    private final JdbcClient sql;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarAddresses(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @return the secret part of the address, which nobody can show again */
    public String issue(UUID person) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.sql(
                        """
                        insert into calendar_address (person_id, token_hash, issued_at) values (?, ?, ?)
                        on conflict (person_id) do update
                        set token_hash = excluded.token_hash, issued_at = excluded.issued_at, read_at = null
                        """)
                .params(person, Links.hash(token), OffsetDateTime.now(clock))
                .update();
        return token;
    }

    public void revoke(UUID person) {
        sql.sql("delete from calendar_address where person_id = ?")
                .param(person)
                .update();
    }

    /** Whose dates may be read with this token. */
    public Optional<UUID> reader(String token) {
        return sql.sql("update calendar_address set read_at = ? where token_hash = ? returning person_id")
                .params(OffsetDateTime.now(clock), Links.hash(token))
                .query(UUID.class)
                .optional();
    }

    public Optional<Issued> of(UUID person) {
        return sql.sql("select issued_at, read_at from calendar_address where person_id = ?")
                .param(person)
                .query(Issued.class)
                .optional();
    }

    /** @param readAt when a calendar program read it last */
    public record Issued(OffsetDateTime issuedAt, @Nullable OffsetDateTime readAt) {}
}
