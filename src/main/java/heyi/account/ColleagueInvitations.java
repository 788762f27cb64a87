package heyi.account;

import heyi.party.Actor;
import heyi.party.Administrators;
import heyi.party.Organisation;
import heyi.party.OrganisationKind;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Person;
import heyi.party.Role;
import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people come to act for an organisation: its head invites colleagues; administrators invite administrators and the
 * heads of bureaus and upper unions.
 */
@Repository
public class ColleagueInvitations {

    private static final Duration VALID = Duration.ofDays(7);

    private final JdbcClient sql;
    private final Clock clock;
    private final Links links;
    private final People people;
    private final Organisations organisations;
    private final Administrators administrators;
    private final Passwords passwords;
    private final AccountEvents events;

    ColleagueInvitations(
            JdbcClient sql,
            Clock clock,
            Links links,
            People people,
            Organisations organisations,
            Administrators administrators,
            Passwords passwords,
            AccountEvents events) {
        this.sql = sql;
        this.clock = clock;
        this.links = links;
        this.people = people;
        this.organisations = organisations;
        this.administrators = administrators;
        this.passwords = passwords;
        this.events = events;
    }

    /**
     * @param organisation null to invite an administrator
     * @throws RuleBroken {@code account.may-not-invite}, {@code account.phone}, {@code account.incomplete},
     *     {@code party.program} for a role that only programs have, {@code account.invited} if the phone has an open invitation to the same place
     */
    @Transactional
    public IssuedLink invite(Actor by, @Nullable UUID organisation, Role role, Invitee who) {
        requireMayInvite(by, organisation, role);
        if (role == Role.SERVICE) throw new RuleBroken("party.program");
        var phone = Phones.require(who.phone());
        if (who.name().isBlank()
                || who.post().isBlank()
                || who.name().length() > 60
                || who.post().length() > 60) {
            throw new RuleBroken("account.incomplete");
        }
        if (isInvited(organisation, phone)) {
            throw new RuleBroken("account.invited");
        }
        var link = links.issue(LinkPurpose.INVITATION, null, by.person(), VALID);
        sql.sql(
                        """
                        insert into colleague_invitation (link_id, organisation_id, role, name, sex, phone, post)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        link.id(),
                        organisation,
                        organisation == null ? null : role.name(),
                        who.name().strip(),
                        who.sex().name(),
                        phone,
                        who.post().strip())
                .update();
        events.add(AccountEventKind.INVITED, null, by.person(), placeOf(organisation));
        return new IssuedLink(LinkPurpose.INVITATION, link.token(), link.expiresAt(), phone);
    }

    private void requireMayInvite(Actor by, @Nullable UUID organisation, Role role) {
        if (!mayInvite(by, organisation, role)) throw new RuleBroken("account.may-not-invite");
    }

    private boolean mayInvite(Actor by, @Nullable UUID organisation, Role role) {
        if (organisation == null ? by.administrator() : Heads.is(by, organisation)) return true;
        var upper = organisation != null && isUpper(organisations.get(organisation));
        return upper && by.administrator() && role == Role.HEAD;
    }

    /** Whether it is this person's to revoke, used or not. */
    public boolean concerns(Actor by, UUID id) {
        return look(id).filter(i -> mayInvite(by, i.organisationId(), Role.HEAD))
                .isPresent();
    }

    private static boolean isUpper(Organisation o) {
        return o.kind() == OrganisationKind.BUREAU || (o.kind() == OrganisationKind.UNION && o.employerId() == null);
    }

    private boolean isInvited(@Nullable UUID organisation, String phone) {
        return open(organisation).stream().anyMatch(o -> o.phone().equals(phone));
    }

    private String placeOf(@Nullable UUID organisation) {
        return organisation == null ? "系统管理员" : organisations.get(organisation).name();
    }

    /** @param organisation null for those of administrators */
    public List<Open> open(@Nullable UUID organisation) {
        return sql.sql(
                        """
                        select l.id, i.name, i.phone, i.post, i.role, l.expires_at
                        from colleague_invitation i join one_time_link l on l.id = i.link_id
                        where i.organisation_id is not distinct from ?::uuid
                          and l.used_at is null and l.revoked_at is null and l.expires_at > ?
                        order by l.issued_at
                        """)
                .params(organisation, OffsetDateTime.now(clock))
                .query(Open.class)
                .list();
    }

    /** The upper unions and bureaus, whose heads an administrator invites. */
    public List<Place> upper() {
        return sql.sql(
                        """
                        select id, name from organisation
                        where kind = 'BUREAU' or kind = 'UNION' and employer_id is null order by kind, name limit 500
                        """)
                .query(Place.class)
                .list();
    }

    /** @throws RuleBroken {@code account.link} if it was used or revoked before */
    @Transactional
    public void revoke(Actor by, UUID id) {
        var invitation = find(id);
        requireMayInvite(by, invitation.organisationId(), Role.HEAD);
        if (!links.revoke(id)) throw new RuleBroken("account.link/over");
        events.add(AccountEventKind.INVITATION_REVOKED, null, by.person(), placeOf(invitation.organisationId()));
    }

    /** Whom a person who is no head any more invited may not come in. */
    void revokeOf(UUID inviter, UUID organisation) {
        sql.sql(
                        """
                        update one_time_link set revoked_at = ?
                        where issued_by = ? and used_at is null and revoked_at is null
                          and id in (select link_id from colleague_invitation where organisation_id = ?)
                        """)
                .params(OffsetDateTime.now(clock), inviter, organisation)
                .update();
    }

    /** @throws RuleBroken {@code account.link} */
    public Shown show(String token) {
        var i = find(links.look(token, LinkPurpose.INVITATION).id());
        return new Shown(i.name(), placeOf(i.organisationId()), i.post(), isKnown(i.phone()));
    }

    /**
     * Somebody new comes in, in one transaction: person, login and affiliation.
     *
     * @return the new person
     * @throws RuleBroken {@code account.link}; {@code account.known} if the phone belongs to somebody who must sign in
     *     first; {@code party.both-sides}; and what {@link Passwords#set} throws
     */
    @Transactional
    public SignedIn accept(String token, LoginWish wish) {
        wish.requireName();
        var i = find(links.use(token, LinkPurpose.INVITATION).id());
        if (isKnown(i.phone())) throw new RuleBroken("account.known");
        var person = people.byPhone(i.phone()).map(Person::id).orElseGet(() -> {
            var fresh = new Person(UUID.randomUUID(), i.name(), i.sex(), i.phone());
            people.add(fresh);
            return fresh.id();
        });
        passwords.set(person, wish.name(), wish.password(), false);
        join(person, i);
        return new SignedIn(person);
    }

    /**
     * Somebody who is known already comes in.
     *
     * @throws RuleBroken {@code account.link}; {@code account.not-invited} if the invitation is for another phone;
     *     {@code party.both-sides}
     */
    @Transactional
    public void acceptAs(String token, UUID person) {
        var i = find(links.use(token, LinkPurpose.INVITATION).id());
        var mine = people.byPhone(i.phone()).filter(p -> p.id().equals(person));
        if (mine.isEmpty()) throw new RuleBroken("account.not-invited");
        join(person, i);
    }

    private void join(UUID person, Invitation i) {
        if (i.organisationId() == null) {
            administrators.add(person);
        } else {
            if (people.membersOf(i.organisationId()).stream()
                    .anyMatch(m -> m.personId().equals(person))) {
                throw new RuleBroken("account.member");
            }
            people.affiliate(person, i.organisationId(), Role.valueOf(String.valueOf(i.role())), i.post());
        }
        events.add(AccountEventKind.JOINED, person, person, placeOf(i.organisationId()));
    }

    /**
     * Whether the phone belongs to somebody with a login, a mandate or a vote. The inviter names the phone, so a link
     * alone must not open such a person's account.
     */
    private boolean isKnown(String phone) {
        return sql.sql(
                        """
                        select exists (select 1 from person p where p.phone = ?
                                       and (exists (select 1 from login where person_id = p.id)
                                         or exists (select 1 from worker where person_id = p.id)
                                         or exists (select 1 from affiliation where person_id = p.id)
                                         or exists (select 1 from administrator where person_id = p.id)))
                        """)
                .param(phone)
                .query(Boolean.class)
                .single();
    }

    private Invitation find(UUID link) {
        return look(link).orElseThrow(() -> new RuleBroken("account.link/unknown"));
    }

    private Optional<Invitation> look(UUID link) {
        return sql.sql(
                        "select organisation_id, role, name, sex, phone, post from colleague_invitation where link_id = ?")
                .param(link)
                .query(Invitation.class)
                .optional();
    }

    private record Invitation(
            @Nullable UUID organisationId,
            @Nullable String role,
            String name,
            Person.Sex sex,
            String phone,
            String post) {}

    /** @param role null for an administrator */
    public record Open(
            UUID id, String name, String phone, String post, @Nullable Role role, OffsetDateTime expiresAt) {}

    /** @param known the person must sign in to accept */
    public record Shown(String name, String place, String post, boolean known) {}

    public record Place(UUID id, String name) {}
}
