package heyi.roll;

import heyi.party.Actor;
import heyi.party.Organisations;
import heyi.roll.Composition.Demand;
import heyi.rules.LegalClock;
import heyi.rules.Phrase;
import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The workers' congress of an employer: its delegates with constituency and term, composed in a draft that shows at every
 * step how it stands with the law. Votes that are open keep the roll with which they were opened.
 */
@Service
@Transactional
public class DelegateRoll {

    /** The longest term that the statute knows, in years (ZJ-DM art. 14; Trade Union Law art. 16), and some to correct. */
    private static final int FARTHEST = 10;

    private final JdbcClient sql;
    private final RollHolds holds;
    private final CompositionRules rules;
    private final Organisations organisations;
    private final Clock clock;

    DelegateRoll(JdbcClient sql, RollHolds holds, CompositionRules rules, Organisations organisations, Clock clock) {
        this.sql = sql;
        this.holds = holds;
        this.rules = rules;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The delegates in office, by constituency. */
    @Transactional(readOnly = true)
    public List<Delegate> inOffice(UUID employer) {
        return members("delegate", employer);
    }

    /** The delegates of the draft, by constituency; empty also if there is no draft. */
    @Transactional(readOnly = true)
    public List<Delegate> drafted(UUID employer) {
        return members("delegate_draft_member", employer);
    }

    @Transactional(readOnly = true)
    public boolean isDrafting(UUID employer) {
        return sql.sql("select exists (select 1 from delegate_draft where employer_id = ?)")
                .param(employer)
                .query(Boolean.class)
                .single();
    }

    /** How the draft, or without one the congress in office, stands with the law of the employer's county today. */
    @Transactional(readOnly = true)
    public Composition composition(UUID employer) {
        return composition(employer, isDrafting(employer) ? "delegate_draft_member" : "delegate");
    }

    private Composition composition(UUID employer, String table) {
        var count = sql.sql(
                        """
                        select count(*) as staff, count(*) filter (where p.sex = 'F') as women,
                               count(*) filter (where w.disabled) as disabled, count(d.person_id) as delegates,
                               count(d.person_id) filter (where w.manager) as managers,
                               count(d.person_id) filter (where p.sex = 'F') as women_in,
                               count(d.person_id) filter (where w.disabled) as disabled_in,
                               count(d.person_id) filter (where w.dispatched) as dispatched
                        from worker w join person p on p.id = w.person_id
                            left join %s d on d.employer_id = w.employer_id and d.person_id = w.person_id
                        where w.employer_id = ? and w.left_on is null
                        """
                                .formatted(table))
                .param(employer)
                .query(CompositionRules.Count.class)
                .single();
        return rules.judge(count, organisations.get(employer).region(), today());
    }

    /** Starts to compose from the congress in office; harmless if somebody has started already. */
    public void draft(Actor actor, UUID employer) {
        holds.lock(employer);
        var begun = sql.sql(
                        """
                        insert into delegate_draft (employer_id, by_person, since) values (?, ?, ?) on conflict do nothing
                        """)
                .params(employer, actor.person(), now())
                .update();
        if (begun == 0) return;
        sql.sql(
                        """
                        insert into delegate_draft_member (employer_id, person_id, constituency, term_from, term_to)
                        select employer_id, person_id, constituency, term_from, term_to from delegate where employer_id = ?
                        """)
                .param(employer)
                .update();
    }

    /**
     * Puts workers into the draft.
     *
     * @param constituency blank: the one on the roll
     * @throws RuleBroken {@code delegates.unknown-employee}, {@code delegates.no-constituency}, {@code delegates.no-draft}
     */
    public void add(UUID employer, List<String> employeeNumbers, String constituency) {
        lockDraft(employer);
        for (var number : employeeNumbers.stream()
                .map(Values::plain)
                .filter(n -> !n.isEmpty())
                .toList()) {
            var worker = sql.sql(
                            RollLine.SELECT + "where w.employer_id = ? and w.employee_no = ? and w.left_on is null")
                    .params(employer, number)
                    .query(RollLine.class)
                    .optional()
                    .orElseThrow(() -> new RuleBroken("delegates.unknown-employee", number));
            sql.sql(
                            """
                            insert into delegate_draft_member (employer_id, person_id, constituency) values (?, ?, ?)
                            on conflict (employer_id, person_id) do update set constituency = excluded.constituency
                            """)
                    .params(employer, worker.personId(), constituency(worker, constituency))
                    .update();
        }
    }

    private static String constituency(RollLine worker, String typed) {
        var own = worker.constituency();
        if (!typed.isBlank()) return Values.plain(typed);
        if (own == null) {
            throw new RuleBroken("delegates.no-constituency", worker.name());
        }
        return own;
    }

    public void remove(UUID employer, List<UUID> persons) {
        lockDraft(employer);
        sql.sql("delete from delegate_draft_member where employer_id = ? and person_id = any(?)")
                .params(employer, persons.toArray(UUID[]::new))
                .update();
    }

    public void discard(UUID employer) {
        holds.lock(employer);
        sql.sql("delete from delegate_draft where employer_id = ?")
                .param(employer)
                .update();
    }

    /**
     * Makes the draft the congress in office.
     *
     * @param from first day of the term of those who are new; their last day is {@code to}
     * @return what the law would have otherwise and does not forbid
     * @throws RuleBroken {@code delegates.term}, {@code delegates.empty}, {@code delegates.composition}, {@code
     *     delegates.no-draft}
     */
    public List<Demand> save(Actor actor, UUID employer, @Nullable LocalDate from, @Nullable LocalDate to) {
        lockDraft(employer);
        var composition = composition(employer);
        if (composition.delegates() == 0) throw new RuleBroken("delegates.empty");
        if (!composition.broken().isEmpty()) {
            throw new RuleBroken(
                    "delegates.composition",
                    composition.broken().stream()
                            .map(d -> Phrase.of("composition.broken", d.title(), d.text(), d.article()))
                            .toList());
        }
        setTerms(employer, from, to);
        replace(actor, employer);
        return composition.doubtful();
    }

    /** Keeps everybody else from changing the roll and its congress until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID employer) {
        holds.lock(employer);
    }

    /**
     * Sets the whole congress at once. Who stays keeps the term.
     *
     * @param wanted everybody who is to sit in it
     * @param from first day of the term of those who are new; their last day is {@code to}
     * @return what the law would have otherwise and does not forbid
     * @throws RuleBroken {@code delegates.draft-open} while somebody composes it on the pages, and as {@link #add} and {@link
     *     #save}
     */
    public List<Demand> set(
            Actor actor, UUID employer, List<Seat> wanted, @Nullable LocalDate from, @Nullable LocalDate to) {
        propose(actor, employer, wanted);
        return save(actor, employer, from, to);
    }

    /**
     * How a congress would stand with the law. Changes nothing.
     *
     * @throws RuleBroken as {@link #set}, as far as it concerns the people
     */
    public Composition check(Actor actor, UUID employer, List<Seat> wanted) {
        propose(actor, employer, wanted);
        var found = composition(employer);
        discard(employer);
        return found;
    }

    private void propose(Actor actor, UUID employer, List<Seat> wanted) {
        holds.lock(employer);
        if (isDrafting(employer)) throw new RuleBroken("delegates.draft-open");
        draft(actor, employer);
        var numbers = wanted.stream().map(s -> Values.plain(s.employeeNo())).collect(Collectors.toSet());
        remove(
                employer,
                drafted(employer).stream()
                        .filter(d -> !numbers.contains(d.employeeNo()))
                        .map(Delegate::personId)
                        .toList());
        var kept = drafted(employer).stream().map(Delegate::employeeNo).collect(Collectors.toSet());
        for (var seat : wanted) {
            if (seat.constituency().isBlank() && kept.contains(Values.plain(seat.employeeNo()))) continue;
            add(employer, List.of(seat.employeeNo()), seat.constituency());
        }
    }

    /**
     * Somebody who is to sit in the congress.
     *
     * @param constituency blank: that of the seat so far, else the one on the roll
     */
    public record Seat(String employeeNo, String constituency) {}

    private void setTerms(UUID employer, @Nullable LocalDate from, @Nullable LocalDate to) {
        var open = sql.sql("select count(*) from delegate_draft_member where employer_id = ? and term_from is null")
                .param(employer)
                .query(Integer.class)
                .single();
        if (open == 0) return;
        if (from == null || to == null || !to.isAfter(from) || to.isAfter(from.plusYears(FARTHEST))) {
            throw new RuleBroken("delegates.term", open);
        }
        sql.sql(
                        "update delegate_draft_member set term_from = ?, term_to = ? where employer_id = ? and term_from is null")
                .params(from, to, employer)
                .update();
    }

    private void replace(Actor actor, UUID employer) {
        var history =
                """
                insert into worker_change (employer_id, person_id, kind, changes, at, by_person)
                select coalesce(n.employer_id, o.employer_id), coalesce(n.person_id, o.person_id),
                       case when o.person_id is null then 'DELEGATE' when n.person_id is null then 'DELEGATE_ENDED'
                            else 'DELEGATE_CHANGED' end,
                       jsonb_build_object('选区', jsonb_build_array(o.constituency, n.constituency),
                                          '任期', jsonb_build_array(o.term_from || '至' || o.term_to, n.term_from || '至' || n.term_to)),
                       :now, :by
                from (select * from delegate_draft_member where employer_id = :employer) n
                    full join (select * from delegate where employer_id = :employer) o on o.person_id = n.person_id
                where (o.constituency, o.term_from, o.term_to) is distinct from (n.constituency, n.term_from, n.term_to)
                """;
        for (var step : List.of(
                history,
                "delete from delegate where employer_id = :employer",
                """
                insert into delegate (employer_id, person_id, constituency, term_from, term_to)
                select employer_id, person_id, constituency, term_from, term_to
                from delegate_draft_member where employer_id = :employer
                """,
                "delete from delegate_draft where employer_id = :employer")) {
            sql.sql(step)
                    .param("employer", employer)
                    .param("by", actor.person())
                    .param("now", now())
                    .update();
        }
    }

    private void lockDraft(UUID employer) {
        holds.lock(employer);
        if (!isDrafting(employer)) {
            throw new RuleBroken("delegates.no-draft");
        }
        // whoever left in the meantime is no candidate any more
        sql.sql(
                        """
                        delete from delegate_draft_member d using worker w
                        where d.employer_id = ? and w.employer_id = d.employer_id and w.person_id = d.person_id
                          and w.left_on is not null
                        """)
                .param(employer)
                .update();
    }

    private List<Delegate> members(String table, UUID employer) {
        return sql.sql(
                        """
                        select d.person_id, w.employee_no, p.name, p.sex, w.post, d.constituency, d.term_from, d.term_to,
                               w.manager, w.dispatched, w.disabled
                        from %s d join worker w on w.employer_id = d.employer_id and w.person_id = d.person_id
                            join person p on p.id = d.person_id
                        where d.employer_id = ? order by d.constituency, w.employee_no
                        """
                                .formatted(table))
                .param(employer)
                .query(Delegate.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LegalClock.ZONE);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
