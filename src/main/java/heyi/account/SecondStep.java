package heyi.account;

import heyi.account.SecondFactors.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands between a right password and a session. */
@Repository
public class SecondStep {

    private static final Duration VALID = Duration.ofMinutes(10);

    private final JdbcClient sql;
    private final Clock clock;
    private final SecondFactors factors;
    private final Passwords passwords;

    SecondStep(JdbcClient sql, Clock clock, SecondFactors factors, Passwords passwords) {
        this.sql = sql;
        this.clock = clock;
        this.factors = factors;
        this.passwords = passwords;
    }

    public boolean owes(SignedIn who) {
        return factors.asks(who.personId());
    }

    public HalfSigned begin(SignedIn who) {
        return new HalfSigned(who.personId(), clock.instant());
    }

    /** LOCKED also if the first step is too long ago, or the password was replaced since. */
    public Answer take(HalfSigned half, String code) {
        var expired = half.since().plus(VALID).isBefore(clock.instant());
        var stale = passwords.changedSince(half.personId(), half.since().atOffset(ZoneOffset.UTC));
        return expired || stale ? Answer.LOCKED : factors.answer(half.personId(), code);
    }

    /** Notes that the person has signed in. */
    public void done(UUID person) {
        sql.sql("update login set last_signed_in_at = ? where person_id = ?")
                .params(OffsetDateTime.now(clock), person)
                .update();
    }
}
