package heyi.election;

import static java.util.Objects.requireNonNull;

import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.casefile.PerTransaction;
import heyi.party.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All mandates and who stands in for whom. Whether one is in force is asked at each act, by date. */
@Repository
class Mandates {

    static final String MANDATE =
            """
            select m.id, m.case_id, m.no, m.side, m.slate_id, s.no as slate_no, m.seat, m.person_id, r.name, r.sex, r.post, m.capacity,
                   m.origin, m.scope, r.elected, a.name as appointer, o.name as organisation, m.starts_on, m.ends_on,
                   m.with_agreement, m.revoked_on, m.reason, w.left_on,
                   (c.closed_at at time zone 'Asia/Shanghai')::date as case_ended_on
            from mandate m
            join bargaining_case c on c.id = m.case_id
            join representative r on r.slate_id = m.slate_id and r.no = m.seat
            join slate s on s.id = m.slate_id
            join organisation o on o.id = m.organisation_id
            left join person a on a.id = m.appointed_by
            left join worker w on w.employer_id = c.employer_id and w.person_id = m.person_id
            """;

    private static final String HAND_OVER =
            """
            select h.mandate_id, h.no, m.no as mandate_no, r.name as holder, h.to_mandate, t.person_id as to_person,
                   s.name as substitute, s.post as substitute_post, h.from_on, h.to_on, h.scope, h.reason
            from hand_over h
            join mandate m on m.id = h.mandate_id join representative r on r.slate_id = m.slate_id and r.no = m.seat
            join mandate t on t.id = h.to_mandate join representative s on s.slate_id = t.slate_id and s.no = t.seat
            """;

    private final JdbcClient sql;
    /** Each act asks who is chief, some for every item that is next. */
    private final PerTransaction<CaseId, List<Mandate>> known = new PerTransaction<>();

    Mandates(JdbcClient sql) {
        this.sql = sql;
    }

    /** Gives a mandate to one on a settled slate; the caller has taken the side for that person. */
    void give(BargainingCase c, Slate slate, Representative r, Given given) {
        known.forget(c.caseId());
        sql.sql(
                        """
                        insert into mandate (id, case_id, no, side, slate_id, seat, person_id, capacity, origin, scope,
                                             appointed_by, organisation_id, starts_on, ends_on, with_agreement)
                        select :id, :case, coalesce(max(no), 0) + 1, :side, :slate, :seat, :person, :capacity, :origin, :scope,
                               :by, :organisation, :from, :until, :agreement
                        from mandate where case_id = :case
                        """)
                .param("id", UUID.randomUUID())
                .param("case", c.id())
                .param("side", slate.side().name())
                .param("slate", slate.id())
                .param("seat", r.no())
                .param("person", r.personId())
                .param("capacity", given.capacity().name())
                .param("origin", given.origin().name())
                .param("scope", Scope.text(Scope.of(given.capacity())))
                .param("by", given.by())
                .param("organisation", slate.side() == Side.WORKERS ? c.unionId() : c.employerId())
                .param("from", given.from())
                .param("until", given.until())
                .param("agreement", given.withAgreement())
                .update();
    }

    /** Every mandate of a case, in the order in which they were given. */
    List<Mandate> of(CaseId id) {
        return requireNonNull(known.get(id, this::read));
    }

    private List<Mandate> read(CaseId id) {
        return sql.sql(MANDATE + "where m.case_id = ? order by m.no")
                .param(id.value())
                .query(Mandate.class)
                .list();
    }

    Optional<Mandate> find(CaseId id, int no) {
        return of(id).stream().filter(m -> m.no() == no).findFirst();
    }

    List<Mandate> inForce(CaseId id, Side side, LocalDate on) {
        return of(id).stream().filter(m -> m.side() == side && m.inForce(on)).toList();
    }

    List<Substitution> substitutions(CaseId id) {
        return sql.sql(HAND_OVER + "where m.case_id = ? order by h.from_on, h.mandate_id")
                .param(id.value())
                .query(Substitution.class)
                .list();
    }

    void handOver(Mandate holder, Mandate substitute, HandOver form, UUID agreedBy) {
        sql.sql(
                        """
                        insert into hand_over (id, mandate_id, no, to_mandate, from_on, to_on, scope, reason, agreed_by)
                        select :id, :holder, coalesce(max(no), 0) + 1, :to, :from, :until, :scope, :reason, :by
                        from hand_over where mandate_id = :holder
                        """)
                .param("id", UUID.randomUUID())
                .param("holder", holder.id())
                .param("to", substitute.id())
                .param("from", form.fromOn())
                .param("until", form.toOn())
                .param("scope", Scope.text(form.scope()))
                .param("reason", form.reason().strip())
                .param("by", agreedBy)
                .update();
    }

    /** @return false if it was revoked before */
    boolean revoke(Mandate m, LocalDate from, String reason) {
        known.forget(new CaseId(m.caseId()));
        return sql.sql("update mandate set revoked_on = ?, reason = ? where id = ? and revoked_on is null")
                        .params(from, reason, m.id())
                        .update()
                == 1;
    }

    /** The term of the signed agreement becomes the term of those who represent under it (ZJ art. 13). */
    void lastUntil(CaseId id, LocalDate lastDay) {
        known.forget(id);
        sql.sql(
                        """
                        update mandate set ends_on = :last
                        where case_id = :case and with_agreement and revoked_on is null and starts_on <= :last
                        """)
                .param("last", lastDay)
                .param("case", id.value())
                .update();
    }

    /**
     * How a mandate is given.
     *
     * @param by whose signature; null where the office or an election gives it
     * @param until the last day; null: as long as the agreement, or the case
     */
    record Given(
            Capacity capacity,
            Origin origin,
            @Nullable UUID by,
            LocalDate from,
            @Nullable LocalDate until,
            boolean withAgreement) {}
}
