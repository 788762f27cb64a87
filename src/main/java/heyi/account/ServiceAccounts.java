package heyi.account;

import heyi.party.Actor;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Role;
import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Programs that work for one organisation, with a person there who answers for them. They hold no office: what a head or
 * a chief representative must do, a vote, a paper to vouch for are closed to them.
 */
@Repository
@Transactional
public class ServiceAccounts {

    /** What the timeline and the list of colleagues call their office. */
    public static final String POST = "服务账号";

    private final JdbcClient sql;
    private final People people;
    private final Organisations organisations;
    private final AccessTokens tokens;
    private final Clock clock;

    ServiceAccounts(JdbcClient sql, People people, Organisations organisations, AccessTokens tokens, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.organisations = organisations;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Lets a program work for an organisation.
     *
     * @param name of the program
     * @param responsible a person who acts for the organisation
     * @throws RuleBroken {@code service.name}, {@code service.responsible}; {@code service.administrator} if somebody else asks
     */
    public UUID create(Actor by, UUID organisation, String name, UUID responsible) {
        requireAdministrator(by);
        var called = name.strip();
        if (called.isEmpty() || called.length() > 60) throw new RuleBroken("service.name");
        var known = organisations.get(organisation);
        if (people.membersOf(known.id()).stream()
                .noneMatch(m -> m.personId().equals(responsible) && m.role() != Role.SERVICE)) {
            throw new RuleBroken("service.responsible");
        }
        var id = UUID.randomUUID();
        sql.sql("insert into person (id, name, service) values (?, ?, true)")
                .params(id, called + "（" + POST + "）")
                .update();
        people.affiliate(id, known.id(), Role.SERVICE, POST);
        sql.sql(
                        """
                        insert into service_account (person_id, organisation_id, responsible_id, created_by, created_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(id, known.id(), responsible, by.person(), OffsetDateTime.now(clock))
                .update();
        return id;
    }

    /**
     * As {@link AccessTokens#issue(UUID, String, Set, int)}, by an administrator for the program; {@code service.unknown} if it is
     * none or has ended.
     */
    public String issue(Actor by, UUID account, String name, Set<Scope> scopes, int days) {
        requireAdministrator(by);
        requireOpen(account);
        return tokens.issue(account, by.person(), name, scopes, Scope.service(), days);
    }

    /** Ends the account with all its tokens; what it did stays told. */
    public void close(Actor by, UUID account) {
        requireAdministrator(by);
        requireOpen(account);
        tokens.revokeAll(account);
        sql.sql("delete from affiliation where person_id = ? and role = 'SERVICE'")
                .param(account)
                .update();
        sql.sql("update service_account set closed_at = ? where person_id = ? and closed_at is null")
                .params(OffsetDateTime.now(clock), account)
                .update();
    }

    @Transactional(readOnly = true)
    public List<ServiceAccount> all() {
        return sql.sql(
                        """
                        select s.person_id, p.name, o.name as organisation, r.name as responsible, s.created_at, s.closed_at
                        from service_account s join person p on p.id = s.person_id
                        join organisation o on o.id = s.organisation_id join person r on r.id = s.responsible_id
                        order by s.closed_at is not null, o.name, p.name limit 200
                        """)
                .query(ServiceAccount.class)
                .list();
    }

    /** Nobody but a person makes tokens for that person. */
    private void requireOpen(UUID account) {
        var open = sql.sql("select exists (select 1 from service_account where person_id = ? and closed_at is null)")
                .param(account)
                .query(Boolean.class)
                .single();
        if (!open) throw new RuleBroken("service.unknown");
    }

    private static void requireAdministrator(Actor by) {
        if (!by.administrator()) throw new RuleBroken("service.administrator");
    }

    /** One program. */
    public record ServiceAccount(
            UUID personId,
            String name,
            String organisation,
            String responsible,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime closedAt) {}
}
