package heyi.registration;

import heyi.account.Passwords;
import heyi.party.Actor;
import heyi.party.Credentials;
import heyi.party.OrganisationKind;
import heyi.party.Person;
import heyi.party.Role;
import heyi.party.Scan;
import heyi.rules.LegalClock;
import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims: organisations that register themselves.
 *
 * <p>Who approves. The applicant proves the phone by a code. An employer's claim by anybody but the person named in the
 * licence waits for that person, who answers by a one-time link to their phone. Name and phone of that person come from
 * the applicant and prove nothing alone, so every claim, of unions and employers alike, ends with a head of the union of
 * the county, who compares data and licence or certificate.
 */
@Service
@Transactional
public class Registrations {

    static final Duration CODE_VALID = Duration.ofMinutes(10);
    static final int CODE_ATTEMPTS = 5;
    static final int PER_SENDER_AND_HOUR = 5;
    static final int PER_PHONE_AND_DAY = 3;
    private static final int LISTED = 100;

    private static final String APPROVED = "通过";
    private static final String REFUSED = "不予通过";

    private final RegistrationTable table;
    private final Guardians guardians;
    private final Entry entry;
    private final Credentials credentials;
    private final Passwords passwords;
    private final ObjectProvider<Messenger> messenger;
    private final boolean demonstration;
    private final Clock clock;

    Registrations(
            RegistrationTable table,
            Guardians guardians,
            Entry entry,
            Credentials credentials,
            Passwords passwords,
            ObjectProvider<Messenger> messenger,
            @Value("${heyi.demonstration:false}") boolean demonstration,
            Clock clock) {
        this.table = table;
        this.guardians = guardians;
        this.entry = entry;
        this.credentials = credentials;
        this.passwords = passwords;
        this.messenger = messenger;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    /**
     * Takes a claim and sends a code to the applicant's phone. Until the code is entered the claim binds nobody.
     *
     * @param sender address that the request came from; kept as a hash
     * @throws RuleBroken {@code registration.too-many}, {@code registration.region}, {@code registration.phone}, {@code
     *     registration.head-phone}, {@code registration.code-taken}, {@code registration.claimed}, {@code
     *     registration.no-messenger}, {@code credential.…}
     */
    public Link submit(Claim claim, String sender) {
        var phone = Phones.normal(claim.phone(), "registration.phone");
        var headPhone = headPhone(claim, phone);
        if (messenger.getIfAvailable() == null && !isDemonstration()) {
            throw new RuleBroken("registration.no-messenger");
        }
        table.forgetUnconfirmed();
        var senderHash = Tokens.hash(sender);
        table.lockCode(senderHash);
        table.lockCode(phone);
        if (table.sentBy(senderHash, Duration.ofHours(1)) >= PER_SENDER_AND_HOUR
                || table.askedWith(phone, Duration.ofDays(1)) >= PER_PHONE_AND_DAY) {
            throw new RuleBroken("registration.too-many");
        }
        guardians.requireOpen(claim.organisation().region());
        claim.paper().requireValidOn(LocalDate.ofInstant(clock.instant(), LegalClock.ZONE));
        requireFree(claim.organisation());
        var secret = Tokens.next();
        var id = UUID.randomUUID();
        table.add(id, claim, phone, headPhone, Tokens.hash(secret), senderHash);
        return new Link(secret, sendCode(id, phone));
    }

    private static @Nullable String headPhone(Claim claim, String phone) {
        if (claim.isHead() || claim.organisation().kind() == OrganisationKind.UNION) return null;
        if (claim.organisation().legalRepresentative() == null) {
            throw new RuleBroken("registration.head");
        }
        var typed = claim.headPhone() == null ? "" : claim.headPhone();
        var head = Phones.normal(typed, "registration.phone/head");
        if (!head.equals(phone)) return head;
        throw new RuleBroken("registration.head-phone");
    }

    private void requireFree(OrganisationData o) {
        entry.requireFree(o.code());
        if (table.isOpen(o.code().value())) {
            throw new RuleBroken("registration.claimed");
        }
    }

    private Optional<String> sendCode(UUID id, String phone) {
        var code = Tokens.code();
        table.code(id, Tokens.hash(id + code), CODE_VALID);
        messenger.ifAvailable(m -> m.code(phone, code));
        return isDemonstration() ? Optional.of(code) : Optional.empty();
    }

    private boolean isDemonstration() {
        return demonstration || passwords.anyForDemonstration();
    }

    /**
     * The applicant enters the code; the claim goes to whoever is next.
     *
     * @return the link of the person named in the licence, in a demonstration only
     * @throws RuleBroken {@code registration.code} for a wrong or old code; {@code registration.code-taken}, {@code
     *     registration.claimed} if another was faster
     */
    @Transactional(noRollbackFor = WrongCode.class)
    public Optional<String> confirm(String secret, String code) {
        var r = table.locked("secret_hash", Tokens.hash(secret)).orElseThrow(Registrations::unknownLink);
        if (r.state() != Registration.State.UNCONFIRMED) return Optional.empty();
        if (!table.codeMatches(r.id(), Tokens.hash(r.id() + code.strip()), CODE_ATTEMPTS)) throw new WrongCode();
        table.lockCode(r.creditCode());
        requireFree(r.data());
        var headPhone = r.headPhone();
        table.decided(r.id(), null, "验证手机号", "");
        if (headPhone == null) {
            table.enter(r.id(), Registration.State.AT_UNION);
            return Optional.empty();
        }
        var token = Tokens.next();
        table.headHash(r.id(), Tokens.hash(token));
        table.enter(r.id(), Registration.State.AT_HEAD);
        var path = "/register/head/" + token;
        messenger.ifAvailable(m -> m.link(
                String.valueOf(r.legalRepresentative()), headPhone, Messenger.Purpose.CONFIRMATION_BY_HEAD, path));
        return isDemonstration() ? Optional.of(path) : Optional.empty();
    }

    /** The claim behind the applicant's secret link. */
    @Transactional(readOnly = true)
    public Optional<Registration> bySecret(String secret) {
        return table.bySecret(Tokens.hash(secret));
    }

    /** The claim behind the link of the person named in the licence. */
    @Transactional(readOnly = true)
    public Optional<Registration> byHead(String token) {
        return table.byHead(Tokens.hash(token));
    }

    /**
     * The person named in the licence answers. The same answer twice is one answer.
     *
     * @throws AlreadyDecided if the claim has moved on otherwise
     */
    public void headDecides(String token, boolean agreed, Person.Sex sex, String reason) {
        var r = table.locked("head_hash", Tokens.hash(token)).orElseThrow(Registrations::unknownLink);
        var step = agreed ? "法定代表人确认" : "法定代表人拒绝";
        if (r.state() != Registration.State.AT_HEAD) {
            if (table.decisions(r.id()).stream().anyMatch(d -> d.step().equals(step))) return;
            throw new AlreadyDecided("registration.already-decided/head");
        }
        if (!agreed) requireReason(reason);
        table.headSex(r.id(), sex.name());
        table.decided(r.id(), null, step, reason.strip());
        table.enter(r.id(), agreed ? Registration.State.AT_UNION : Registration.State.REFUSED);
    }

    /** Claims of the counties whose union this person heads: open ones, or those that are over. */
    @Transactional(readOnly = true)
    public List<Registration> of(Actor actor, boolean over) {
        return following(actor, over, null, LISTED);
    }

    /** As {@link #of}, part by part, newest first. */
    @Transactional(readOnly = true)
    public List<Registration> following(Actor actor, boolean over, @Nullable Mark after, int limit) {
        return table.following(guardians.headedBy(actor), over, after == null ? Mark.BEGINNING : after, limit);
    }

    /** Whether this person decides on claims at all. */
    @Transactional(readOnly = true)
    public boolean decides(Actor actor) {
        return !guardians.headedBy(actor).isEmpty();
    }

    /** One claim, if this person decides on it. */
    @Transactional(readOnly = true)
    public Optional<Registration> get(UUID id, Actor actor) {
        return table.get(id)
                .filter(r -> r.state() != Registration.State.UNCONFIRMED)
                .filter(r -> guardians.headedBy(actor, r.region()).isPresent());
    }

    @Transactional(readOnly = true)
    public Scan file(Registration r) {
        return new Scan(r.filename(), table.bytes(r.id()));
    }

    @Transactional(readOnly = true)
    public List<Decision> decisions(Registration r) {
        return table.decisions(r.id());
    }

    /**
     * The union lets the organisation in. The same decision by the same person twice is one decision.
     *
     * @throws AlreadyDecided if somebody else was faster
     * @throws RuleBroken {@code registration.not-yours}, {@code registration.not-yet}, {@code party.both-sides}, {@code
     *     registration.phone-of-another}, {@code registration.code-taken}, {@code credential.expired}
     */
    public void approve(UUID id, Actor actor) {
        var r = forDecision(id, actor, APPROVED);
        if (r.isEmpty()) return;
        enter(r.get(), actor);
        table.decided(id, actor, APPROVED, "");
    }

    /** @throws RuleBroken {@code registration.reason} without one; else as {@link #approve} */
    public void refuse(UUID id, Actor actor, String reason) {
        requireReason(reason);
        var r = forDecision(id, actor, REFUSED);
        if (r.isEmpty()) return;
        table.enter(id, Registration.State.REFUSED);
        table.decided(id, actor, REFUSED, reason.strip());
    }

    private Optional<Registration> forDecision(UUID id, Actor actor, String step) {
        var r = table.locked("id", id)
                .filter(found -> guardians.headedBy(actor, found.region()).isPresent())
                .orElseThrow(() -> new RuleBroken("registration.not-yours"));
        if (r.state() == Registration.State.AT_UNION) return Optional.of(r);
        if (!r.state().isOver()) throw new RuleBroken("registration.not-yet");
        var same = table.decisions(id).stream()
                .anyMatch(d -> actor.person().equals(d.personId()) && d.step().equals(step));
        if (same) return Optional.empty();
        throw new AlreadyDecided("registration.already-decided", r.state());
    }

    private void enter(Registration r, Actor actor) {
        var data = r.data();
        table.lockCode(r.creditCode());
        entry.requireFree(data.code());
        var union = guardians.headedBy(actor, r.region()).orElseThrow();
        var o = entry.organisation(data, union.id());
        var paper =
                new Credentials.Paper(Claim.proof(r.kind()), r.documentNumber(), r.validFrom(), r.validTo(), file(r));
        credentials.file(o.id(), paper, actor.person());
        var applicant = entry.person(r.applicantName(), r.applicantSex(), r.applicantPhone());
        entry.affiliate(applicant, o.id(), r.applicantIsHead() ? Role.HEAD : Role.STAFF, r.applicantPost());
        var headPhone = r.headPhone();
        var headName = r.legalRepresentative();
        var headSex = r.headSex();
        if (headPhone != null && headName != null && headSex != null) {
            var head = entry.person(headName, headSex, headPhone);
            entry.affiliate(head, o.id(), Role.HEAD, "法定代表人（主要负责人）");
        }
        table.approved(r.id(), o.id(), applicant);
    }

    /**
     * The applicant of an approved claim sets name and password by the secret link.
     *
     * @return false if the person could sign in before; nothing is changed then
     * @throws RuleBroken {@code registration.not-approved}, {@code registration.login-taken}, {@code account.password}
     */
    public boolean openAccount(String secret, String login, String password) {
        var r = table.locked("secret_hash", Tokens.hash(secret)).orElseThrow(Registrations::unknownLink);
        var person = r.personId();
        if (person == null) throw new RuleBroken("registration.not-approved");
        return entry.login(person, login.strip(), password);
    }

    /** As {@link #openAccount}, for the person named in the licence. */
    public boolean openHeadAccount(String token, String login, String password) {
        var r = table.locked("head_hash", Tokens.hash(token)).orElseThrow(Registrations::unknownLink);
        var name = r.legalRepresentative();
        var phone = r.headPhone();
        var sex = r.headSex();
        if (r.state() != Registration.State.APPROVED || name == null || phone == null || sex == null) {
            throw new RuleBroken("registration.not-approved");
        }
        return entry.login(entry.person(name, sex, phone), login.strip(), password);
    }

    /** Whether the applicant of an approved claim can sign in. */
    @Transactional(readOnly = true)
    public boolean canSignIn(Registration r) {
        var person = r.personId();
        return person != null && entry.hasLogin(person);
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) throw new RuleBroken("registration.reason");
    }

    private static RuleBroken unknownLink() {
        return new RuleBroken("registration.link");
    }

    /** @param shownCode in a demonstration only */
    public record Link(String secret, Optional<String> shownCode) {}

    /** Its own type, so that the attempt stays counted. */
    static class WrongCode extends RuleBroken {
        WrongCode() {
            super("registration.code");
        }
    }
}
