package heyi.account;

import heyi.party.People;
import heyi.party.Person;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One-time codes for workers: six digits to the phone on the roll. */
@Repository
public class Codes {

    static final Duration VALID = Duration.ofMinutes(5);
    static final Duration BETWEEN = Duration.ofMinutes(1);
    static final int ATTEMPTS = 5;

    private final JdbcClient sql;
    private final People people;
    private final Secrets secrets;
    private final Clock clock;
    private final AccountSettings settings;
    private final Passwords passwords;
    private final ObjectProvider<CodeSender> sender;
    private final SecureRandom random = new SecureRandom();

    Codes(
            JdbcClient sql,
            People people,
            Secrets secrets,
            Clock clock,
            AccountSettings settings,
            Passwords passwords,
            ObjectProvider<CodeSender> sender) {
        this.sql = sql;
        this.people = people;
        this.secrets = secrets;
        this.clock = clock;
        this.settings = settings;
        this.passwords = passwords;
        this.sender = sender;
    }

    /**
     * Sends a code if the phone is on a roll and none was sent within the last minute. The caller cannot tell.
     *
     * @return the code, in a demonstration only
     */
    @Transactional
    public Optional<String> request(String phone) {
        return request(phone, CodePurpose.SIGN_IN);
    }

    Optional<String> request(String phone, CodePurpose purpose) {
        var code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        var hash = secrets.hash(code);
        var receiver = people.byPhone(Phones.normal(phone)).filter(p -> store(p.id(), hash, purpose));
        receiver.ifPresent(p -> sender.ifAvailable(s -> s.send(p, code)));
        return receiver.filter(p -> isDemonstration()).map(p -> code);
    }

    private boolean isDemonstration() {
        return settings.demonstration() || passwords.anyForDemonstration();
    }

    private boolean store(UUID person, String hash, CodePurpose purpose) {
        var now = OffsetDateTime.now(clock);
        return sql.sql(
                                """
                                insert into sign_in_code (person_id, purpose, code_hash, expires_at)
                                select :person, :purpose, :hash, :expires
                                where :purpose = 'SIGN_IN' and exists (select 1 from worker where person_id = :person and left_on is null)
                                   or :purpose = 'RESET' and exists (select 1 from login where person_id = :person)
                                on conflict (person_id, purpose) do update
                                set code_hash = excluded.code_hash, expires_at = excluded.expires_at, attempts = 0
                                where sign_in_code.expires_at <= :sentLongAgo
                                """)
                        .param("person", person)
                        .param("purpose", purpose.name())
                        .param("hash", hash)
                        .param("expires", now.plus(VALID))
                        .param("sentLongAgo", now.minus(BETWEEN).plus(VALID))
                        .update()
                == 1;
    }

    /** Who signs in; each code works once, and is void after five wrong guesses. */
    @Transactional
    public Optional<SignedIn> signIn(String phone, String code) {
        return attempt(phone, code, CodePurpose.SIGN_IN).filter(this::use).map(a -> new SignedIn(a.personId()));
    }

    /** Counts the guess. A right one is still to be {@linkplain #use used}. */
    Optional<Attempt> attempt(String phone, String code, CodePurpose purpose) {
        var attempt = people.byPhone(Phones.normal(phone)).map(Person::id).flatMap(p -> count(p, purpose));
        var right = secrets.match(code.strip(), attempt.map(Attempt::codeHash).orElse(null));
        return attempt.filter(a -> right);
    }

    private Optional<Attempt> count(UUID person, CodePurpose purpose) {
        return sql.sql(
                        """
                        update sign_in_code set attempts = attempts + 1
                        where person_id = ? and purpose = ? and attempts < ? and expires_at > ?
                        returning person_id, code_hash
                        """)
                .params(person, purpose.name(), ATTEMPTS, OffsetDateTime.now(clock))
                .query(Attempt.class)
                .optional();
    }

    /** @return false if it was used before */
    boolean use(Attempt a) {
        return sql.sql("delete from sign_in_code where person_id = ? and code_hash = ?")
                        .params(a.personId(), a.codeHash())
                        .update()
                == 1;
    }

    record Attempt(UUID personId, String codeHash) {}
}
