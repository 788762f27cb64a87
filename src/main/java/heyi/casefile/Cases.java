package heyi.casefile;

import heyi.party.Actor;
import heyi.party.CredentialKind;
import heyi.party.Credentials;
import heyi.party.Organisation;
import heyi.party.Organisations;
import heyi.party.Plants;
import heyi.region.Successions;
import heyi.rules.AgreementKind;
import heyi.rules.LegalClock;
import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All bargaining cases. */
@Repository
public class Cases {

    private final JdbcClient sql;
    private final Organisations organisations;
    private final Plants plants;
    private final Credentials credentials;
    private final Successions successions;
    private final Clock clock;
    private final PerTransaction<CaseId, BargainingCase> known = new PerTransaction<>();

    Cases(
            JdbcClient sql,
            Organisations organisations,
            Plants plants,
            Credentials credentials,
            Successions successions,
            Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.plants = plants;
        this.credentials = credentials;
        this.successions = successions;
        this.clock = clock;
    }

    /**
     * Opens a case of the employer's union, under the law of the employer's county.
     *
     * @param year wage year
     * @throws RuleBroken {@code case.open-already} if one of the same kind runs; {@code case.no-union},
     *     {@code case.no-upper-union}, {@code case.no-bureau} if a party is missing; {@code case.what} if
     *     there is nothing of that kind or year to bargain for; {@code region.unassigned} and others of
     *     {@link Successions#requireSettled} if it is not certain where the employer lies
     */
    @Transactional
    public BargainingCase open(UUID employerId, AgreementKind kind, int year) {
        return open(employerId, null, kind, year);
    }

    /**
     * Opens a case of one of the employer's unions, or of the upper union where the workers have none (ZJ art. 8, 10).
     *
     * <p>One open case per employer and kind, whichever union bargains: the agreement binds the employer and all of its
     * staff (LCL art. 54), and roll and congress are the employer's, so that two cases at once would count the same
     * delegates twice.
     *
     * @param unionId null: the employer's own union, of several that of the whole legal entity; without any the upper one
     * @throws RuleBroken as {@link #open(UUID, AgreementKind, int)}; {@code case.union-not-theirs} if the union has
     *     nothing to do with the employer; {@code case.branch-consent} if it unites a single plant and no written consent
     *     of the legal representative is on file (ZJ art. 46)
     */
    @Transactional
    public BargainingCase open(UUID employerId, @Nullable UUID unionId, AgreementKind kind, int year) {
        var thisYear = LocalDate.ofInstant(clock.instant(), LegalClock.ZONE).getYear();
        if (kind == AgreementKind.ANY || Math.abs((long) year - thisYear) > 1) {
            throw new RuleBroken("case.what");
        }
        var employer = organisations.get(employerId);
        var place = successions.requireSettled(employer).code();
        var union = union(employer, unionId);
        var upper = upper(union);
        var bureau = organisations.bureauOf(place).orElseThrow(() -> new RuleBroken("case.no-bureau"));
        var id = UUID.randomUUID();
        var opened = sql.sql(
                        """
                        insert into bargaining_case (id, number, kind, place, employer_id, union_id, upper_union_id,
                                                     bureau_id, year, stage, opened_at)
                        values (:id, :prefix || lpad(nextval('bargaining_case_number')::text, 6, '0'), :kind, :place,
                                :employer, :union, :upper, :bureau, :year, 'ELECTION', :at)
                        on conflict (employer_id, kind) where closed_at is null do nothing
                        """)
                .param("id", id)
                .param("prefix", place + "-" + year + "-")
                .param("kind", kind.name())
                .param("place", place)
                .param("employer", employerId)
                .param("union", union.id())
                .param("upper", upper)
                .param("bureau", bureau.id())
                .param("year", year)
                .param("at", OffsetDateTime.now(clock))
                .update();
        if (opened == 0) {
            throw new RuleBroken("case.open-already");
        }
        // asked after the insert, which waited for a merge that was under way
        if (organisations.mergedInto(employerId).isPresent()) {
            throw new RuleBroken("case.employer-merged");
        }
        return get(new CaseId(id));
    }

    /** Notes that the employer started the case; unless noted, the workers' side did. */
    public BargainingCase startedByEmployer(CaseId id) {
        sql.sql("update bargaining_case set initiator = 'EMPLOYER' where id = ?")
                .param(id.value())
                .update();
        known.forget(id);
        return get(id);
    }

    /** The case of this kind that runs at an employer, if one does. */
    public Optional<BargainingCase> running(UUID employerId, AgreementKind kind) {
        return sql.sql("select * from bargaining_case where employer_id = ? and kind = ? and closed_at is null")
                .params(employerId, kind.name())
                .query(BargainingCase.class)
                .optional();
    }

    private Organisation union(Organisation employer, @Nullable UUID chosen) {
        var able = organisations.bargainersFor(employer.id());
        if (able.isEmpty()) throw new RuleBroken("case.no-union");
        var union = able.stream()
                .filter(u -> chosen == null || u.id().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("case.union-not-theirs"));
        var plant = plants.ofUnion(union.id());
        if (plant.isPresent() && !credentials.holds(employer.id(), CredentialKind.BRANCH_CONSENT)) {
            throw new RuleBroken("case.branch-consent", plant.get().name());
        }
        return union;
    }

    private static UUID upper(Organisation union) {
        var upper = union.upperUnionId();
        if (upper != null) return upper;
        if (union.isUpperUnion()) return union.id();
        throw new RuleBroken("case.no-upper-union");
    }

    /** @throws java.util.NoSuchElementException if there is none */
    public BargainingCase get(CaseId id) {
        return find(id).orElseThrow();
    }

    public Optional<BargainingCase> find(CaseId id) {
        return Optional.ofNullable(known.get(id, this::read));
    }

    private @Nullable BargainingCase read(CaseId id) {
        return sql.sql("select * from bargaining_case where id = ?")
                .param(id.value())
                .query(BargainingCase.class)
                .optional()
                .orElse(null);
    }

    /** The case, if this person acts for one of its parties or works for its employer; to strangers it does not exist. */
    public Optional<BargainingCase> visible(CaseId id, Actor actor) {
        return find(id).filter(c -> c.parties().stream().anyMatch(actor::actsFor)
                || actor.employers().contains(c.employerId()));
    }

    /** Which round of its wage year this is between the same parties, from 1. */
    public int roundOfYear(CaseId id) {
        return sql.sql(
                        """
                        select count(*) from bargaining_case c join bargaining_case earlier
                            on earlier.employer_id = c.employer_id and earlier.kind = c.kind and earlier.year = c.year
                           and earlier.opened_at <= c.opened_at
                           -- a case that was opened by mistake is no round
                           and (earlier.id = c.id or earlier.stage <> 'DROPPED')
                        where c.id = ?
                        """)
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    public void enter(CaseId id, Stage stage) {
        sql.sql("update bargaining_case set stage = ? where id = ?")
                .params(stage.name(), id.value())
                .update();
        known.forget(id);
    }

    public void close(CaseId id, Stage stage) {
        sql.sql("update bargaining_case set stage = ?, closed_at = ? where id = ?")
                .params(stage.name(), OffsetDateTime.now(clock), id.value())
                .update();
        known.forget(id);
    }
}
