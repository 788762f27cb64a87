package heyi.account;

import heyi.rules.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Names and passwords of union, employer and bureau people. */
@Repository
public class Passwords {

    static final int FAILURES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    /** bcrypt reads no further, so a longer password would promise what it does not keep. */
    private static final int LONGEST_IN_BYTES = 72;

    private final JdbcClient sql;
    private final Secrets secrets;
    private final Clock clock;

    Passwords(JdbcClient sql, Secrets secrets, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Gives a person a name and a password to sign in with; an earlier one is replaced.
     *
     * @param demonstration the password is printed at start, so the server listens on loopback only
     * @throws RuleBroken {@code account.password} if the password is shorter than 10 characters or longer than 72 bytes
     */
    public void set(UUID person, String name, String password, boolean demonstration) {
        if (password.codePointCount(0, password.length()) < 10
                || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES) {
            throw new RuleBroken("account.password", "密码至少 10 个字符，最多 72 个字节（约 24 个汉字），请另设一个。");
        }
        sql.sql(
                        """
                        insert into login (person_id, name, password_hash, demonstration) values (?, ?, ?, ?)
                        on conflict (person_id) do update
                        set name = excluded.name, password_hash = excluded.password_hash,
                            demonstration = excluded.demonstration, failures = 0, locked_until = null
                        """)
                .params(person, name, secrets.hash(password), demonstration)
                .update();
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
        var name = sql.sql("select name from login where person_id = ?")
                .param(person)
                .query(String.class)
                .optional()
                .orElse("");
        return signIn(name, password).isPresent();
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
