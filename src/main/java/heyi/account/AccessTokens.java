package heyi.account;

import heyi.rules.RuleBroken;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tokens with which programs act for a person or as a service account: 256 random bits of which only the SHA-256 is
 * kept, so that looking one up by its hash tells nothing by the time it takes.
 */
@Repository
@Transactional
public class AccessTokens {

    /** How every token begins, so that scanners for leaked secrets find it. */
    public static final String BEGINNING = "heyi_";

    /** How long a token for one vote lasts. */
    public static final Duration VOTING = Duration.ofMinutes(15);

    /** In days. */
    public static final int LONGEST = 366;

    private static final int SHOWN = BEGINNING.length() + 6;
    private static final int MOST = 50;

    private final JdbcClient sql;
    private final Clock clock;
    private final AccountEvents events;
    private final SecureRandom random = new SecureRandom();

    AccessTokens(JdbcClient sql, Clock clock, AccountEvents events) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A token of one's own, as long as one may do what it is for.
     *
     * @param days until it expires
     * @return the token, which nobody can show again
     * @throws RuleBroken {@code token.name}, {@code token.scopes}, {@code token.days}, {@code token.too-many}
     */
    public String issue(UUID person, String name, Set<Scope> scopes, int days) {
        return issue(person, person, name, scopes, Scope.personal(), days);
    }

    String issue(UUID person, UUID by, String name, Set<Scope> scopes, Set<Scope> allowed, int days) {
        var called = name.strip();
        if (called.isEmpty() || called.length() > 60) throw new RuleBroken("token.name");
        if (scopes.isEmpty() || !allowed.containsAll(scopes)) throw new RuleBroken("token.scopes");
        if (days < 1 || days > LONGEST) throw new RuleBroken("token.days", LONGEST);
        if (of(person).stream().filter(t -> t.isValid(clock)).count() >= MOST) {
            throw new RuleBroken("token.too-many", MOST);
        }
        events.add(AccountEventKind.TOKEN_ISSUED, person, by, called);
        return write(person, by, called, scopes, Duration.ofDays(days));
    }

    /** A token for a voter who has just proved the phone on the roll: good for nothing but voting, for a quarter of an hour. */
    public String issueForVoting(SignedIn voter) {
        return write(voter.personId(), voter.personId(), "vote", Set.of(Scope.VOTE), VOTING);
    }

    private String write(UUID person, UUID by, String name, Set<Scope> scopes, Duration valid) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var token = BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = OffsetDateTime.now(clock);
        sql.sql(
                        """
                        insert into access_token (id, token_hash, prefix, person_id, name, scopes, issued_by, issued_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        Links.hash(token),
                        token.substring(0, SHOWN),
                        person,
                        name,
                        Scope.write(scopes),
                        by,
                        now,
                        now.plus(valid))
                .update();
        return token;
    }

    /** Whose token this is and what for; empty if there is none, or it has expired or was revoked. */
    public Optional<Bearer> bearer(String token) {
        var found = sql.sql(
                        """
                        select t.person_id, t.scopes, t.used_on from access_token t
                        where t.token_hash = ? and t.expires_at > ? and t.revoked_at is null
                        """)
                .params(Links.hash(token), OffsetDateTime.now(clock))
                .query(Row.class)
                .optional();
        found.ifPresent(row -> noteUse(token, row.usedOn()));
        return found.map(row -> new Bearer(new SignedIn(row.personId()), Scope.read(row.scopes())));
    }

    /** To the day: enough to find tokens nobody uses, and one write a day. */
    private void noteUse(String token, @Nullable LocalDate last) {
        var today = LocalDate.now(clock);
        if (today.equals(last)) return;
        sql.sql("update access_token set used_on = ? where token_hash = ?")
                .params(today, Links.hash(token))
                .update();
    }

    /** The newest first, without those for voting. */
    @Transactional(readOnly = true)
    public List<AccessToken> of(UUID person) {
        return sql.sql(
                        """
                        select id, prefix, name, scopes as words, issued_at, expires_at, used_on, revoked_at
                        from access_token where person_id = ? and scopes <> 'vote' order by issued_at desc, id
                        """)
                .param(person)
                .query(AccessToken.class)
                .list();
    }

    /** Ends a token at once; harmless if it is nobody's or somebody else's. */
    public void revoke(UUID person, UUID token, UUID by) {
        sql.sql(
                        "update access_token set revoked_at = ? where id = ? and person_id = ? and revoked_at is null returning name")
                .params(OffsetDateTime.now(clock), token, person)
                .query(String.class)
                .optional()
                .ifPresent(name -> events.add(AccountEventKind.TOKEN_REVOKED, person, by, name));
    }

    /** Ends every token of a person or service account at once. */
    void revokeAll(UUID person) {
        sql.sql("update access_token set revoked_at = ? where person_id = ? and revoked_at is null")
                .params(OffsetDateTime.now(clock), person)
                .update();
    }

    private record Row(UUID personId, String scopes, @Nullable LocalDate usedOn) {}

    /** Who sent a request, and what the token allows. */
    public record Bearer(SignedIn who, Set<Scope> scopes) {}

    /**
     * A token as its owner sees it.
     *
     * @param prefix its first characters
     * @param words what it is for
     * @param usedOn the last day on which it was used
     */
    public record AccessToken(
            UUID id,
            String prefix,
            String name,
            String words,
            OffsetDateTime issuedAt,
            OffsetDateTime expiresAt,
            @Nullable LocalDate usedOn,
            @Nullable OffsetDateTime revokedAt) {

        public Set<Scope> scopes() {
            return Scope.read(words);
        }

        public boolean isValid(Clock clock) {
            return revokedAt == null && expiresAt.toInstant().isAfter(clock.instant());
        }
    }
}
