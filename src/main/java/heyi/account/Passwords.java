package heyi.account;

import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Names and passwords of union, employer and bureau people. A new password ends every token of the person as well. */
@Repository
public class Passwords {

    static final int FAILURES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final JdbcClient sql;
    private final Secrets secrets;
    private final AccessTokens tokens;
    private final Clock clock;

    Passwords(JdbcClient sql, Secrets secrets, AccessTokens tokens, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Gives a person a name and a password to sign in with; an earlier one is replaced, and what programs could do with it
     * ends.
     *
     * @param demonstration the password is printed at start, so the server listens on loopback only
     * @throws RuleBroken {@code account.password} if the password is too short, too long or easily guessed;
     *     {@code account.name-taken} if somebody else has the name
     */
    @Transactional
    public void set(UUID person, String name, String password, boolean demonstration) {
        if (demonstration) PasswordRules.requireLength(password);
        else PasswordRules.require(password, name, phone(person));
        try {
            store(person, name, password, demonstration);
            // whoever made a token had the password that may have leaked
            tokens.revokeAll(person);
        } catch (DuplicateKeyException taken) {
            throw new RuleBroken("account.name-taken");
        }
    }

    private void store(UUID person, String name, String password, boolean demonstration) {
        sql.sql(
                        """
                        insert into login (person_id, name, password_hash, demonstration, password_set_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (person_id) do update
                        set name = excluded.name, password_hash = excluded.password_hash,
                            demonstration = excluded.demonstration, password_set_at = excluded.password_set_at,
                            failures = 0, locked_until = null
                        """)
                .params(person, name, secrets.hash(password), demonstration, OffsetDateTime.now(clock))
                .update();
    }

    /** Replaces the password and leaves the name. */
    void change(UUID person, String password) {
        set(person, nameOf(person).orElseThrow(), password, false);
    }

    /** The name that a person signs in with; empty for workers who sign in by code. */
    public Optional<String> nameOf(UUID person) {
        return sql.sql("select name from login where person_id = ?")
                .param(person)
                .query(String.class)
                .optional();
    }

    private @Nullable String phone(UUID person) {
        return sql.sql("select coalesce(phone, '') from person where id = ?")
                .param(person)
                .query(String.class)
                .optional()
                .filter(p -> !p.isEmpty())
                .orElse(null);
    }

    /** Whether the password was replaced since, so that what it opened then is closed. */
    boolean changedSince(UUID person, OffsetDateTime moment) {
        return sql.sql("select exists (select 1 from login where person_id = ? and password_set_at > ?)")
                .params(person, moment)
                .query(Boolean.class)
                .single();
    }

    /** Whether accounts exist whose passwords everybody may know. */
    public boolean anyForDemonstration() {
        return sql.sql("select exists (select 1 from login where demonstration)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Who signs in. A wrong password, an unknown name and a locked one give the same answer at the same cost.
     *
     * <p>The attempt is counted before the password is looked at, so that parallel guesses cannot outrun the lock.
     */
    @Transactional
    public Optional<SignedIn> signIn(String name, String password) {
        var attempt = count(name.strip());
        var right = secrets.match(password, attempt.map(Attempt::passwordHash).orElse(null));
        forgive(attempt.filter(a -> right).map(Attempt::personId).orElse(null));
        return attempt.filter(a -> right).map(a -> new SignedIn(a.personId()));
    }

    /** Whether this is the person's password: for acts that ask for it again. Failures count like at sign-in. */
    @Transactional
    public boolean confirms(UUID person, String password) {
        return signIn(nameOf(person).orElse(""), password).isPresent();
    }

    private Optional<Attempt> count(String name) {
        var now = OffsetDateTime.now(clock);
        return sql.sql(
                        """
                        update login
                        set failures = case when locked_until is null then failures + 1 else 1 end,
                            locked_until = case when locked_until is null and failures + 1 >= :limit
                                                then :until::timestamptz end
                        where name = :name and (locked_until is null or locked_until <= :now)
                        returning person_id, password_hash
                        """)
                .param("limit", FAILURES)
                .param("until", now.plus(LOCK))
                .param("name", name)
                .param("now", now)
                .query(Attempt.class)
                .optional();
    }

    private void forgive(@Nullable UUID person) {
        sql.sql("update login set failures = 0, locked_until = null where person_id = ?")
                .param(person)
                .update();
    }

    private record Attempt(UUID personId, String passwordHash) {}
}
