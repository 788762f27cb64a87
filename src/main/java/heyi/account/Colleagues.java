package heyi.account;

import heyi.party.Actor;
import heyi.party.Affiliations;
import heyi.party.Organisations;
import heyi.party.Role;
import heyi.rules.RuleBroken;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people of an organisation, as its head keeps them. Everything here is the head's alone. */
@Repository
@Transactional
public class Colleagues {

    private final JdbcClient sql;
    private final Affiliations mandates;
    private final Organisations organisations;
    private final ColleagueInvitations invitations;
    private final Resets resets;
    private final SecondFactors factors;
    private final Devices devices;
    private final AccountEvents events;

    Colleagues(
            JdbcClient sql,
            Affiliations mandates,
            Organisations organisations,
            ColleagueInvitations invitations,
            Resets resets,
            SecondFactors factors,
            Devices devices,
            AccountEvents events) {
        this.sql = sql;
        this.mandates = mandates;
        this.organisations = organisations;
        this.invitations = invitations;
        this.resets = resets;
        this.factors = factors;
        this.devices = devices;
        this.events = events;
    }

    /** Heads first. */
    @Transactional(readOnly = true)
    public List<Colleague> of(Actor head, UUID organisation) {
        Heads.require(head, organisation);
        return sql.sql(
                        """
                        select p.id, p.name, a.role, a.post, l.name as login, l.last_signed_in_at,
                               f.confirmed_at is not null as second_factor
                        from affiliation a
                        join person p on p.id = a.person_id
                        left join login l on l.person_id = p.id
                        left join second_factor f on f.person_id = p.id
                        where a.organisation_id = ? order by a.role, p.name
                        """)
                .param(organisation)
                .query(Colleague.class)
                .list();
    }

    /** The person acts no longer for the organisation, and what they had claimed is open to colleagues again. */
    public void end(Actor head, UUID organisation, UUID person, String reason) {
        Heads.require(head, organisation);
        var why = Heads.reason(reason);
        mandates.end(person, organisation);
        invitations.revokeOf(person, organisation);
        events.add(AccountEventKind.LEFT, person, head.person(), detail(organisation, why));
    }

    public void changeRole(Actor head, UUID organisation, UUID person, Role role) {
        Heads.require(head, organisation);
        mandates.change(person, organisation, role);
        if (role != Role.HEAD) invitations.revokeOf(person, organisation);
        events.add(
                AccountEventKind.ROLE_CHANGED,
                person,
                head.person(),
                detail(organisation, role == Role.HEAD ? "改为负责人" : "改为工作人员"));
    }

    public IssuedLink resetLink(Actor head, UUID organisation, UUID person, String reason) {
        requireMember(head, organisation, person);
        return resets.issue(head.person(), person, Heads.reason(reason));
    }

    public void removeSecondFactor(Actor head, UUID organisation, UUID person, String reason) {
        requireMember(head, organisation, person);
        factors.remove(person, head.person(), Heads.reason(reason));
        devices.endAll(person);
    }

    /** A person who also acts elsewhere is not one head's alone. */
    private void requireMember(Actor head, UUID organisation, UUID person) {
        Heads.require(head, organisation);
        var counts = sql.sql(
                        """
                        select count(*) filter (where organisation_id = :organisation) as here,
                               count(*) filter (where organisation_id <> :organisation)
                                   + (select count(*) from administrator where person_id = :person) as elsewhere
                        from affiliation where person_id = :person
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .query(Counts.class)
                .single();
        if (counts.here() == 0) throw new RuleBroken("party.no-member");
        if (counts.elsewhere() > 0) {
            throw new RuleBroken("account.elsewhere");
        }
    }

    private String detail(UUID organisation, String why) {
        return organisations.get(organisation).name() + "：" + why;
    }

    private record Counts(long here, long elsewhere) {}

    /** @param login null if the person has no password */
    public record Colleague(
            UUID id,
            String name,
            Role role,
            String post,
            @Nullable String login,
            @Nullable OffsetDateTime lastSignedInAt,
            boolean secondFactor) {}
}
