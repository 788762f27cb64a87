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
        var code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        var hash = secrets.hash(code);
        var receiver = people.byPhone(normal(phone)).filter(p -> store(p.id(), hash));
        receiver.ifPresent(p -> sender.ifAvailable(s -> s.send(p, code)));
        return receiver.filter(p -> isDemonstration()).map(p -> code);
    }

    private boolean isDemonstration() {
        return settings.demonstration() || passwords.anyForDemonstration();
    }

    private boolean store(UUID person, String hash) {
        var now = OffsetDateTime.now(clock);
        return sql.sql(
                                """
                                insert into sign_in_code (person_id, code_hash, expires_at)
                                select :person, :hash, :expires
                                where exists (select 1 from worker where person_id = :person and left_on is null)
                                on conflict (person_id) do update
                                set code_hash = excluded.code_hash, expires_at = excluded.expires_at, attempts = 0
                                where sign_in_code.expires_at <= :sentLongAgo
                                """)
                        .param("person", person)
                        .param("hash", hash)
                        .param("expires", now.plus(VALID))
                        .param("sentLongAgo", now.minus(BETWEEN).plus(VALID))
                        .update()
                == 1;
    }

    /** Who signs in; each code works once, and is void after five wrong guesses. */
    @Transactional
    public Optional<SignedIn> signIn(String phone, String code) {
        var attempt = people.byPhone(normal(phone)).map(Person::id).flatMap(this::count);
        var right = secrets.match(code.strip(), attempt.map(Attempt::codeHash).orElse(null));
        return attempt.filter(a -> right && use(a)).map(a -> new SignedIn(a.personId()));
    }

    private Optional<Attempt> count(UUID person) {
        return sql.sql(
                        """
                        update sign_in_code set attempts = attempts + 1
                        where person_id = ? and attempts < ? and expires_at > ?
                        returning person_id, code_hash
                        """)
                .params(person, ATTEMPTS, OffsetDateTime.now(clock))
                .query(Attempt.class)
                .optional();
    }

    private boolean use(Attempt a) {
        return sql.sql("delete from sign_in_code where person_id = ? and code_hash = ?")
                        .params(a.personId(), a.codeHash())
                        .update()
                == 1;
    }

    /** As it stands on the roll: digits only, without the country code. */
    private static String normal(String phone) {
        var digits = phone.replaceAll("\\D", "");
        return digits.length() == 13 && digits.startsWith("86") ? digits.substring(2) : digits;
    }

    private record Attempt(UUID personId, String codeHash) {}
}
