package heyi.account;

import heyi.rules.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that work once. Of the 32 random bytes in each only the hash is kept. */
@Repository
class Links {

    private final JdbcClient sql;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Links(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @param person whose password the link resets; null for other purposes
     * @param by null for the link that the console prints
     */
    Issued issue(LinkPurpose purpose, @Nullable UUID person, @Nullable UUID by, Duration valid) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var id = UUID.randomUUID();
        var now = OffsetDateTime.now(clock);
        sql.sql(
                        """
                        insert into one_time_link (id, token_hash, purpose, person_id, issued_by, issued_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, hash(token), purpose.name(), person, by, now, now.plus(valid))
                .update();
        return new Issued(id, token, now.plus(valid));
    }

    /** @throws RuleBroken {@code account.link} if it does not work, or no more */
    Link look(String token, LinkPurpose purpose) {
        return sql.sql(
                        """
                        select id, person_id, issued_by, expires_at from one_time_link
                        where token_hash = ? and purpose = ? and used_at is null and revoked_at is null and expires_at > ?
                        """)
                .params(hash(token), purpose.name(), OffsetDateTime.now(clock))
                .query(Link.class)
                .optional()
                .orElseThrow(Links::refusal);
    }

    /**
     * Uses the link up, if the caller's transaction stands. Of two at once the second waits here and is refused.
     *
     * @throws RuleBroken {@code account.link} if it does not work, or no more
     */
    Link use(String token, LinkPurpose purpose) {
        return sql.sql(
                        """
                        update one_time_link set used_at = :now
                        where token_hash = :hash and purpose = :purpose
                          and used_at is null and revoked_at is null and expires_at > :now
                        returning id, person_id, issued_by, expires_at
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("hash", hash(token))
                .param("purpose", purpose.name())
                .query(Link.class)
                .optional()
                .orElseThrow(Links::refusal);
    }

    /** @return false if it was used or revoked before */
    boolean revoke(UUID id) {
        return sql.sql(
                                """
                                update one_time_link set revoked_at = ?
                                where id = ? and used_at is null and revoked_at is null
                                """)
                        .params(OffsetDateTime.now(clock), id)
                        .update()
                == 1;
    }

    /** Revokes all open ones of a purpose. @param person whose; null for those of nobody yet */
    void revokeAll(LinkPurpose purpose, @Nullable UUID person) {
        sql.sql(
                        """
                        update one_time_link set revoked_at = ?
                        where purpose = ? and person_id is not distinct from ?::uuid
                          and used_at is null and revoked_at is null
                        """)
                .params(OffsetDateTime.now(clock), purpose.name(), person)
                .update();
    }

    private static RuleBroken refusal() {
        return new RuleBroken("account.link");
    }

    static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    record Issued(UUID id, String token, OffsetDateTime expiresAt) {}

    record Link(UUID id, @Nullable UUID personId, @Nullable UUID issuedBy, OffsetDateTime expiresAt) {}
}
