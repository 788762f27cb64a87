package heyi.registration;

import heyi.party.Actor;
import heyi.party.Role;
import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A head of a county's union invites the chair of a union or the legal representative of an employer. */
@Service
@Transactional
public class OrganisationInvitations {

    static final Duration VALID = Duration.ofDays(7);
    private static final int LISTED = 100;

    private static final String ROW =
            """
            select id, kind, name, region, credit_code, address, employer_code, employer_name, invited_name, invited_sex,
                   invited_phone, invited_by, inviting_union, created_at, expires_at, withdrawn_at, accepted_at
            from organisation_invitation
            """;

    private final JdbcClient sql;
    private final Guardians guardians;
    private final Entry entry;
    private final ObjectProvider<Messenger> messenger;
    private final Clock clock;

    OrganisationInvitations(
            JdbcClient sql, Guardians guardians, Entry entry, ObjectProvider<Messenger> messenger, Clock clock) {
        this.sql = sql;
        this.guardians = guardians;
        this.entry = entry;
        this.messenger = messenger;
        this.clock = clock;
    }

    /**
     * Writes an invitation.
     *
     * @return the path of its one-time link, to be handed over; it is kept nowhere
     * @throws RuleBroken {@code registration.not-yours}, {@code registration.phone}, {@code registration.code-taken}
     */
    public String invite(Invite invite, Actor actor) {
        var o = invite.organisation();
        var union = guardians
                .headedBy(actor, o.region())
                .orElseThrow(() -> new RuleBroken("registration.not-yours/region"));
        var phone = Phones.normal(invite.phone(), "registration.phone/invited");
        entry.requireFree(o.code());
        var token = Tokens.next();
        var now = OffsetDateTime.now(clock);
        sql.sql(
                        """
                        insert into organisation_invitation (id, token_hash, kind, name, region, credit_code, address, employer_code,
                            employer_name, invited_name, invited_sex, invited_phone, invited_by, inviting_union,
                            created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        Tokens.hash(token),
                        o.kind().name(),
                        o.name(),
                        o.region(),
                        o.code().value(),
                        o.address(),
                        o.employerCode() == null ? null : o.employerCode().value(),
                        o.employerName(),
                        invite.name(),
                        invite.sex().name(),
                        phone,
                        actor.person(),
                        union.id(),
                        now,
                        now.plus(VALID))
                .update();
        var path = "/register/invited/" + token;
        messenger.ifAvailable(m -> m.link(invite.name(), phone, Messenger.Purpose.INVITATION, path));
        return path;
    }

    /**
     * The invitation behind a link.
     *
     * @throws RuleBroken {@code invitation.unknown}, {@code invitation.used}, {@code invitation.withdrawn}, {@code
     *     invitation.expired}
     */
    @Transactional(readOnly = true)
    public Invitation open(String token) {
        return usable(sql.sql(ROW + "where token_hash = ?"), token);
    }

    /**
     * Enters the organisation and the invited person as its head, who signs in by this name and password from now on. Who
     * has an account already keeps it.
     *
     * @param reader who is signed in; null if nobody is
     * @return false if the person could sign in before
     * @throws RuleBroken as {@link #open}; {@code registration.sign-in-first} if the phone belongs to somebody on record
     *     who is not signed in; {@code party.both-sides}, {@code registration.code-taken}, {@code
     *     registration.phone-of-another}, {@code registration.login-taken}, {@code account.password}
     */
    public boolean accept(String token, String login, String password, @Nullable UUID reader) {
        var invitation = usable(sql.sql(ROW + "where token_hash = ? for update"), token);
        var data = invitation.data();
        entry.requireOneself(invitation.invitedPhone(), reader);
        entry.requireFree(data.code());
        var o = entry.organisation(data, invitation.invitingUnion());
        var person = entry.person(invitation.invitedName(), invitation.invitedSex(), invitation.invitedPhone());
        entry.affiliate(person, o.id(), Role.HEAD, invitation.office());
        var fresh = entry.login(person, login.strip(), password);
        sql.sql("update organisation_invitation set accepted_at = ?, organisation_id = ?, person_id = ? where id = ?")
                .params(OffsetDateTime.now(clock), o.id(), person, invitation.id())
                .update();
        return fresh;
    }

    private Invitation usable(JdbcClient.StatementSpec query, String token) {
        var i = query.param(Tokens.hash(token))
                .query(Invitation.class)
                .optional()
                .orElseThrow(() -> new RuleBroken("invitation.unknown"));
        if (i.acceptedAt() != null) throw new RuleBroken("invitation.used");
        if (i.withdrawnAt() != null) throw new RuleBroken("invitation.withdrawn");
        if (i.expiresAt().isBefore(OffsetDateTime.now(clock))) {
            throw new RuleBroken("invitation.expired");
        }
        return i;
    }

    /** Those of the unions that this person heads, newest first. */
    @Transactional(readOnly = true)
    public List<Invitation> of(Actor actor) {
        return following(actor, null, LISTED);
    }

    /** As {@link #of}, part by part. */
    @Transactional(readOnly = true)
    public List<Invitation> following(Actor actor, @Nullable Mark after, int limit) {
        var from = after == null ? Mark.BEGINNING : after;
        return sql.sql(
                        ROW
                                + """
                        where inviting_union = any(:unions) and (created_at < :at or created_at = :at and id > :id)
                        order by created_at desc, id limit :limit
                        """)
                .param(
                        "unions",
                        guardians.headedBy(actor).stream().map(o -> o.id()).toArray(UUID[]::new))
                .param("at", from.createdAt())
                .param("id", from.id())
                .param("limit", limit)
                .query(Invitation.class)
                .list();
    }

    /** Whether it can still be accepted. */
    public Optional<Invitation.Over> whyOver(Invitation i) {
        if (i.acceptedAt() != null) return Optional.of(Invitation.Over.ACCEPTED);
        if (i.withdrawnAt() != null) return Optional.of(Invitation.Over.WITHDRAWN);
        return i.expiresAt().isBefore(OffsetDateTime.now(clock))
                ? Optional.of(Invitation.Over.EXPIRED)
                : Optional.empty();
    }

    /** @throws RuleBroken {@code invitation.over} if it was accepted or is not this person's to withdraw */
    public void withdraw(UUID id, Actor actor) {
        var withdrawn = sql.sql(
                        """
                        update organisation_invitation set withdrawn_at = coalesce(withdrawn_at, ?)
                        where id = ? and accepted_at is null and inviting_union = any(?)
                        """)
                .params(
                        OffsetDateTime.now(clock),
                        id,
                        guardians.headedBy(actor).stream().map(o -> o.id()).toArray(UUID[]::new))
                .update();
        if (withdrawn == 0) throw new RuleBroken("invitation.over");
    }
}
