package heyi.account;

import heyi.party.Actor;
import heyi.party.OrganisationKind;
import heyi.rules.RuleBroken;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The second step of signing in: a code of the person's authenticator (RFC 6238), or one of ten recovery codes. */
@Repository
public class SecondFactors {

    private static final int RECOVERY_CODES = 10;
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_BYTES = 10;

    private final JdbcClient sql;
    private final Seal seal;
    private final Clock clock;
    private final AccountSettings settings;
    private final AccountEvents events;
    private final Totp totp = new Totp();
    private final SecureRandom random = new SecureRandom();

    SecondFactors(JdbcClient sql, Seal seal, Clock clock, AccountSettings settings, AccountEvents events) {
        this.sql = sql;
        this.seal = seal;
        this.clock = clock;
        this.settings = settings;
        this.events = events;
    }

    /** Whether the person has set one up and is to be asked for it. */
    public boolean asks(UUID person) {
        return settings.secondFactor() != SecondFactorMode.OFF && isSet(person);
    }

    public boolean isSet(UUID person) {
        return sql.sql("select exists (select 1 from second_factor where person_id = ? and confirmed_at is not null)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    public boolean isOff() {
        return settings.secondFactor() == SecondFactorMode.OFF;
    }

    /** Whether the person must set one up before doing anything else. */
    public boolean isDue(Actor actor) {
        return concerns(actor) && isRequired() && !isSet(actor.person());
    }

    private static boolean concerns(Actor actor) {
        return actor.administrator() || actor.mandates().stream().anyMatch(m -> m.kind() != OrganisationKind.EMPLOYER);
    }

    private boolean isRequired() {
        var mode = settings.secondFactor();
        if (mode != null) return mode == SecondFactorMode.REQUIRED;
        return !settings.demonstration()
                && !sql.sql("select exists (select 1 from login where demonstration)")
                        .query(Boolean.class)
                        .single();
    }

    /** Begins to set one up; the same secret comes back until it is confirmed. */
    @Transactional
    public SetUp begin(UUID person) {
        var fresh = new byte[SECRET_BYTES];
        random.nextBytes(fresh);
        sql.sql("insert into second_factor (person_id, secret, begun_at) values (?, ?, ?) on conflict do nothing")
                .params(person, seal.seal(fresh, person), OffsetDateTime.now(clock))
                .update();
        var sealed = sql.sql("select secret from second_factor where person_id = ? and confirmed_at is null")
                .param(person)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new RuleBroken("account.second-factor-set"));
        return SetUp.of(seal.open(sealed, person), accountOf(person));
    }

    private String accountOf(UUID person) {
        return sql.sql("select name from login where person_id = ?")
                .param(person)
                .query(String.class)
                .optional()
                .orElse("heyi");
    }

    /**
     * Ends the set-up with a first code.
     *
     * @return the recovery codes, readable only now
     * @throws RuleBroken {@code account.second-factor-code} if the code is not of the secret that was begun
     */
    @Transactional
    public List<String> confirm(UUID person, String code) {
        var pending = lockPending(person).orElseThrow(SecondFactors::wrong);
        var step =
                totp.step(seal.open(pending, person), code, clock.instant(), 0).orElseThrow(SecondFactors::wrong);
        sql.sql("update second_factor set confirmed_at = ?, last_step = ? where person_id = ?")
                .params(OffsetDateTime.now(clock), step, person)
                .update();
        events.add(AccountEventKind.SECOND_FACTOR_SET, person, person, "");
        return Stream.generate(this::recoveryCode)
                .limit(RECOVERY_CODES)
                .peek(c -> keep(person, c))
                .toList();
    }

    private Optional<byte[]> lockPending(UUID person) {
        return sql.sql("select secret from second_factor where person_id = ? and confirmed_at is null for update")
                .param(person)
                .query(byte[].class)
                .optional();
    }

    private String recoveryCode() {
        var bytes = new byte[RECOVERY_BYTES];
        random.nextBytes(bytes);
        return Base32.of(bytes).replaceAll("(.{4})(?!$)", "$1-");
    }

    private void keep(UUID person, String code) {
        sql.sql("insert into recovery_code (person_id, mark) values (?, ?)")
                .params(person, mark(person, code))
                .update();
    }

    private String mark(UUID person, String code) {
        return seal.mark("recovery " + person, Base32.normal(code));
    }

    /**
     * Whether this is a code of the person's. Each works once; after five wrong ones all are refused for a quarter of an
     * hour. The guess is counted before it is looked at, so that parallel ones cannot outrun the lock.
     */
    @Transactional
    public Answer answer(UUID person, String code) {
        var now = OffsetDateTime.now(clock);
        var factor = count(person, now);
        if (factor.isEmpty()) return Answer.LOCKED;
        if (matches(person, factor.get(), code)) return Answer.RIGHT;
        return factor.get().lastTry() ? Answer.LOCKED : Answer.WRONG;
    }

    private Optional<Factor> count(UUID person, OffsetDateTime now) {
        return sql.sql(
                        """
                        update second_factor
                        set failures = case when locked_until is null then failures + 1 else 1 end,
                            locked_until = case when locked_until is null and failures + 1 >= :limit
                                                then :until::timestamptz end
                        where person_id = :person and confirmed_at is not null
                          and (locked_until is null or locked_until <= :now)
                        returning secret, last_step, locked_until is not null as last_try
                        """)
                .param("limit", Passwords.FAILURES)
                .param("until", now.plus(Passwords.LOCK))
                .param("person", person)
                .param("now", now)
                .query(Factor.class)
                .optional();
    }

    private boolean matches(UUID person, Factor factor, String code) {
        var step = totp.step(seal.open(factor.secret(), person), code, clock.instant(), factor.lastStep());
        if (step.isPresent()) {
            forgive(person, step.get());
            return true;
        }
        if (!useRecoveryCode(person, code)) return false;
        forgive(person, factor.lastStep());
        events.add(AccountEventKind.RECOVERY_CODE_USED, person, person, "");
        return true;
    }

    /** The row is locked since the guess was counted: nobody else uses the same code now. */
    private void forgive(UUID person, long step) {
        sql.sql("update second_factor set last_step = ?, failures = 0, locked_until = null where person_id = ?")
                .params(step, person)
                .update();
    }

    private boolean useRecoveryCode(UUID person, String code) {
        return sql.sql("delete from recovery_code where person_id = ? and mark = ?")
                        .params(person, mark(person, code))
                        .update()
                == 1;
    }

    /** How many recovery codes are left. */
    public int recoveryCodes(UUID person) {
        return sql.sql("select count(*) from recovery_code where person_id = ?")
                .param(person)
                .query(Integer.class)
                .single();
    }

    /** Takes it away: the person signs in by password alone until another is set up. */
    @Transactional
    public void remove(UUID person, UUID by, String reason) {
        var gone = sql.sql("delete from second_factor where person_id = ?")
                .param(person)
                .update();
        if (gone == 0) throw new RuleBroken("account.no-second-factor");
        events.add(AccountEventKind.SECOND_FACTOR_REMOVED, person, by, reason);
    }

    private static RuleBroken wrong() {
        return new RuleBroken("account.second-factor-code");
    }

    public enum Answer {
        RIGHT,
        WRONG,
        /** Refused unseen, or the last guess was wrong: back to the password. */
        LOCKED
    }

    private record Factor(byte[] secret, long lastStep, boolean lastTry) {}
}
