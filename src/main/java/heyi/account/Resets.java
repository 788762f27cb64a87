package heyi.account;

import heyi.party.People;
import heyi.rules.RuleBroken;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** New passwords: by the old one, by a code on the phone, or by a link. Each ends the sessions opened and the tokens made before. */
@Repository
@Transactional
public class Resets {

    private static final Duration VALID = Duration.ofHours(24);

    private final JdbcClient sql;
    private final People people;
    private final Passwords passwords;
    private final Codes codes;
    private final SecondFactors factors;
    private final Links links;
    private final Devices devices;
    private final AccountEvents events;

    Resets(
            JdbcClient sql,
            People people,
            Passwords passwords,
            Codes codes,
            SecondFactors factors,
            Links links,
            Devices devices,
            AccountEvents events) {
        this.sql = sql;
        this.people = people;
        this.passwords = passwords;
        this.codes = codes;
        this.factors = factors;
        this.links = links;
        this.devices = devices;
        this.events = events;
    }

    /**
     * Sends a code if the phone belongs to somebody with a password. The caller cannot tell.
     *
     * @return the code, in a demonstration only
     */
    public Optional<String> requestCode(String phone) {
        return codes.request(phone, CodePurpose.RESET);
    }

    /**
     * Sets a new password by the code on the phone.
     *
     * @param second code of the second factor; ignored if there is none
     * @return false if one of the codes is wrong, void or missing: which one is not told
     * @throws RuleBroken {@code account.password}; then the code still works
     */
    public boolean byCode(String phone, String code, String second, String password) {
        PasswordRules.require(password, "", Phones.normal(phone));
        var attempt = codes.attempt(phone, code, CodePurpose.RESET);
        if (attempt.isEmpty()) return false;
        var person = attempt.get().personId();
        var alone = !factors.asks(person) || factors.answer(person, second) == SecondFactors.Answer.RIGHT;
        if (!alone || !codes.use(attempt.get())) return false;
        replace(person, person, password);
        return true;
    }

    /**
     * A link with which the person sets a new password; earlier ones lapse.
     *
     * @throws RuleBroken {@code account.no-login}; {@code account.votes} if the person stands on a roll with a phone: who
     *     could pass the link to oneself could vote in that person's name
     */
    IssuedLink issue(UUID by, UUID person, String reason) {
        if (passwords.nameOf(person).isEmpty()) throw new RuleBroken("account.no-login");
        requireNoVote(person);
        links.revokeAll(LinkPurpose.RESET, person);
        var link = links.issue(LinkPurpose.RESET, person, by, VALID);
        events.add(AccountEventKind.RESET_LINK_ISSUED, person, by, reason);
        return new IssuedLink(
                LinkPurpose.RESET,
                link.token(),
                link.expiresAt(),
                people.get(person).phone());
    }

    /** Also when the link is used: the person may have come on a roll since it was issued. */
    private void requireNoVote(UUID person) {
        if (votes(person)) {
            throw new RuleBroken("account.votes");
        }
    }

    private boolean votes(UUID person) {
        return sql.sql(
                        """
                        select exists (select 1 from worker w join person p on p.id = w.person_id
                                       where w.person_id = ? and p.phone is not null)
                        """)
                .param(person)
                .query(Boolean.class)
                .single();
    }

    /** The name of the account that a link resets. @throws RuleBroken {@code account.link} */
    public String show(String token) {
        return passwords.nameOf(personOf(links.look(token, LinkPurpose.RESET))).orElseThrow();
    }

    /** @throws RuleBroken {@code account.link}, {@code account.password} */
    public void byLink(String token, String password) {
        var person = personOf(links.use(token, LinkPurpose.RESET));
        requireNoVote(person);
        replace(person, null, password);
    }

    private static UUID personOf(Links.Link link) {
        var person = link.personId();
        if (person == null) throw new IllegalStateException("a reset link without a person");
        return person;
    }

    private void replace(UUID person, @Nullable UUID by, String password) {
        passwords.change(person, password);
        links.revokeAll(LinkPurpose.RESET, person);
        devices.endAll(person);
        events.add(AccountEventKind.PASSWORD_RESET, person, by, by == null ? "凭链接" : "凭手机验证码");
    }

    /**
     * Sets a new password by the old one and ends all other sessions.
     *
     * @param here session to keep
     * @return false if the old one is wrong, or too many guesses were
     */
    public boolean byOldPassword(UUID person, String old, String password, String here) {
        PasswordRules.require(password, passwords.nameOf(person).orElse(""), null);
        if (!passwords.confirms(person, old)) return false;
        passwords.change(person, password);
        devices.endOthers(person, here);
        events.add(AccountEventKind.PASSWORD_CHANGED, person, person, "");
        return true;
    }

    /** Signs the person out on all other devices. @return how many sessions ended */
    public int endOthers(UUID person, String here) {
        var ended = devices.endOthers(person, here);
        events.add(AccountEventKind.SESSIONS_ENDED, person, person, "");
        return ended;
    }
}
