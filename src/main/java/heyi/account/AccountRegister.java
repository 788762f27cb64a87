package heyi.account;

import heyi.party.Administrators;
import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * All accounts, as administrators keep them. Workers who only vote have none and are not listed; callers let nobody in
 * who is no administrator.
 */
@Repository
@Transactional
public class AccountRegister {

    private static final String ACCOUNT =
            """
            select p.id, p.name, l.name as login, coalesce(l.demonstration, false) as demonstration,
                   case when l.locked_until > :now then l.locked_until end as locked_until, l.last_signed_in_at,
                   f.confirmed_at is not null as second_factor,
                   d.person_id is not null as administrator,
                   (select string_agg(o.name || '（' || a.post || '）', '；' order by o.name)
                    from affiliation a join organisation o on o.id = a.organisation_id
                    where a.person_id = p.id) as places
            from person p
            left join login l on l.person_id = p.id
            left join second_factor f on f.person_id = p.id
            left join administrator d on d.person_id = p.id
            where (l.person_id is not null or d.person_id is not null
                   or exists (select 1 from affiliation a where a.person_id = p.id))
            """;

    private static final String MATCHES =
            """
               and (p.name ilike :like or l.name ilike :like
                    or exists (select 1 from affiliation a join organisation o on o.id = a.organisation_id
                               where a.person_id = p.id and o.name ilike :like))
            """;

    private final JdbcClient sql;
    private final Clock clock;
    private final Administrators administrators;
    private final Resets resets;
    private final SecondFactors factors;
    private final Devices devices;
    private final AccountEvents events;

    AccountRegister(
            JdbcClient sql,
            Clock clock,
            Administrators administrators,
            Resets resets,
            SecondFactors factors,
            Devices devices,
            AccountEvents events) {
        this.sql = sql;
        this.clock = clock;
        this.administrators = administrators;
        this.resets = resets;
        this.factors = factors;
        this.devices = devices;
        this.events = events;
    }

    /** By name of person, account or organisation. */
    @Transactional(readOnly = true)
    public List<Account> search(String text, int limit) {
        return following(text, null, limit);
    }

    /**
     * The same, part by part.
     *
     * @param after null for the beginning
     */
    @Transactional(readOnly = true)
    public List<Account> following(String text, @Nullable Position after, int limit) {
        return sql.sql(
                        ACCOUNT + MATCHES
                                + """
                          and (:name::text is null or (p.name, p.id) > (:name, :id::uuid))
                        order by p.name, p.id limit :limit
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("like", like(text))
                .param("name", after == null ? null : after.name())
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query(Account.class)
                .list();
    }

    private static String like(String text) {
        return "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(UUID person) {
        return sql.sql(ACCOUNT + " and p.id = :person")
                .param("now", OffsetDateTime.now(clock))
                .param("person", person)
                .query(Account.class)
                .optional();
    }

    /** Lets a locked person try again at once, password and second factor. */
    public void unlock(UUID by, UUID person, String reason) {
        var why = Heads.reason(reason);
        sql.sql("update login set failures = 0, locked_until = null where person_id = ?")
                .param(person)
                .update();
        sql.sql("update second_factor set failures = 0, locked_until = null where person_id = ?")
                .param(person)
                .update();
        events.add(AccountEventKind.UNLOCKED, person, by, why);
    }

    public IssuedLink resetLink(UUID by, UUID person, String reason) {
        return resets.issue(by, person, Heads.reason(reason));
    }

    public void endSessions(UUID by, UUID person, String reason) {
        var why = Heads.reason(reason);
        devices.endAll(person);
        events.add(AccountEventKind.SESSIONS_ENDED, person, by, why);
    }

    public void removeSecondFactor(UUID by, UUID person, String reason) {
        factors.remove(person, by, Heads.reason(reason));
        devices.endAll(person);
    }

    /** @throws RuleBroken {@code account.no-login} if the person has no password to sign in with */
    public void grant(UUID by, UUID person, String reason) {
        var why = Heads.reason(reason);
        var login = find(person).map(Account::login);
        if (login.isEmpty()) throw new RuleBroken("account.no-login/invite");
        administrators.add(person);
        events.add(AccountEventKind.ADMINISTRATOR_GRANTED, person, by, why);
    }

    /** @throws RuleBroken {@code party.last-administrator} */
    public void withdraw(UUID by, UUID person, String reason) {
        var why = Heads.reason(reason);
        administrators.remove(person);
        events.add(AccountEventKind.ADMINISTRATOR_REVOKED, person, by, why);
    }

    /** Where a part of the list ended. */
    public record Position(String name, UUID id) {}

    /** @param login null if the person has no password; {@code places} null if the person acts for nobody */
    public record Account(
            UUID id,
            String name,
            @Nullable String login,
            boolean demonstration,
            @Nullable OffsetDateTime lockedUntil,
            @Nullable OffsetDateTime lastSignedInAt,
            boolean secondFactor,
            boolean administrator,
            @Nullable String places) {}
}
