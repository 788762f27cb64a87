package heyi.election;

import heyi.casefile.BargainingCase;
import heyi.casefile.CaseClock;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.casefile.Stage;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Side;
import heyi.rules.RuleBroken;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of mandates: handed over for some days, ended before their time, filled again, ended by term. */
@Service
@Transactional
public class Succession {

    private final Mandates mandates;
    private final Slates slates;
    private final SideRules rules;
    private final Candidates candidates;
    private final Elections elections;
    private final Seats seats;
    private final Representatives representatives;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Organisations organisations;
    private final People people;

    Succession(
            Mandates mandates,
            Slates slates,
            SideRules rules,
            Candidates candidates,
            Elections elections,
            Seats seats,
            Representatives representatives,
            Cases cases,
            Deadlines deadlines,
            Organisations organisations,
            People people) {
        this.mandates = mandates;
        this.slates = slates;
        this.rules = rules;
        this.candidates = candidates;
        this.elections = elections;
        this.seats = seats;
        this.representatives = representatives;
        this.cases = cases;
        this.deadlines = deadlines;
        this.organisations = organisations;
        this.people = people;
    }

    /** Every mandate of a case, ended ones too, in the order in which they were given. */
    @Transactional(readOnly = true)
    public List<Mandate> mandates(CaseId id) {
        return mandates.of(id);
    }

    @Transactional(readOnly = true)
    public Optional<Mandate> mandate(CaseId id, int no) {
        return mandates.find(id, no);
    }

    @Transactional(readOnly = true)
    public List<Substitution> substitutions(CaseId id) {
        return mandates.substitutions(id);
    }

    /** The clock that runs for a vacancy of a side. */
    public static CaseClock refillClock(Side side) {
        return side == Side.WORKERS ? CaseClock.WORKER_REFILL : CaseClock.EMPLOYER_REFILL;
    }

    /**
     * Ends a mandate today and starts the clock for filling the seat, unless it runs already for another seat of the side.
     *
     * @throws RuleBroken {@code mandate.ended} if it ended before; {@code mandate.case-over}
     */
    public Mandate vacate(CaseId id, ReportVacancy form) {
        var c = open(id);
        var m = mandates.find(id, form.mandateNo()).orElseThrow();
        var today = deadlines.today();
        var since = m.leftOn() != null && m.leftOn().isBefore(today) ? m.leftOn() : today;
        var stillRuns = m.inForce(today) || m.leftOn() != null && since.equals(m.endedOn()) || today.equals(m.leftOn());
        if (!stillRuns || !mandates.revoke(m, today, form.reason())) {
            throw new RuleBroken("mandate.ended/reported", m.name());
        }
        var clock = refillClock(m.side());
        if (deadlines.running(c.caseId(), clock).isEmpty()) deadlines.start(id, clock, since);
        return m;
    }

    private BargainingCase open(CaseId id) {
        var c = cases.get(id);
        if (c.closedAt() != null && c.stage() != Stage.IN_FORCE) {
            throw new RuleBroken("mandate.case-over");
        }
        return c;
    }

    /**
     * Lets another member of the side act for some days; the holder's rights rest as far as they are handed over.
     *
     * @throws RuleBroken {@code mandate.overlap} if two would hold the same rights on one day; {@code mandate.ended},
     *     {@code mandate.dates}, {@code mandate.substitute}, {@code mandate.scope}, {@code mandate.not-delegable}
     */
    public Substitution handOver(CaseId id, HandOver form, UUID agreedBy) {
        var c = open(id);
        var today = deadlines.today();
        var holder = mandates.find(id, form.mandateNo()).orElseThrow();
        if (!holder.inForce(today)) throw new RuleBroken("mandate.ended/hand-over", holder.name());
        requireDates(form, holder, today);
        var substitute = mandates.inForce(id, holder.side(), today).stream()
                .filter(m -> m.no() == form.substituteNo() && m.no() != form.mandateNo())
                .findFirst()
                .orElseThrow(() -> new RuleBroken("mandate.substitute"));
        if (!holder.scopes().containsAll(form.scope())) {
            throw new RuleBroken("mandate.scope", holder.name(), holder.scopes());
        }
        if (holder.capacity().leads()) requireMayLead(c, holder, substitute, today);
        requireNoOverlap(id, holder, substitute, form);
        mandates.handOver(holder, substitute, form, agreedBy);
        return mandates.substitutions(id).stream()
                .filter(s -> s.mandateId().equals(holder.id()) && s.fromOn().equals(form.fromOn()))
                .findFirst()
                .orElseThrow();
    }

    private static void requireDates(HandOver form, Mandate holder, LocalDate today) {
        var late = holder.endsOn() != null && form.toOn().isAfter(holder.endsOn());
        if (late) throw new RuleBroken("mandate.dates/late", holder.endsOn());
        if (form.fromOn().isBefore(today) || form.toOn().isBefore(form.fromOn())) throw new RuleBroken("mandate.dates");
    }

    private void requireMayLead(BargainingCase c, Mandate holder, Mandate substitute, LocalDate today) {
        rules.requireDelegable(c, holder.side(), today);
        var person = substitute.personId();
        if (person == null) throw new RuleBroken("mandate.substitute/outsider");
        candidates.requireAccount(person, holder.side() == Side.WORKERS ? c.unionId() : c.employerId());
    }

    private void requireNoOverlap(CaseId id, Mandate holder, Mandate substitute, HandOver form) {
        for (var s : mandates.substitutions(id)) {
            var sameDays = !s.fromOn().isAfter(form.toOn()) && !s.toOn().isBefore(form.fromOn());
            var samePeople = s.mandateId().equals(holder.id())
                    || s.mandateId().equals(substitute.id())
                    || s.toMandate().equals(substitute.id())
                    || s.toMandate().equals(holder.id());
            if (sameDays && samePeople) {
                throw new RuleBroken("mandate.overlap", s.holder(), s.fromOn(), s.toOn(), s.substitute());
            }
        }
    }

    /**
     * Puts up who is to fill the vacant seats of the workers' side; a vacant chair goes to whoever chairs the union now.
     *
     * @return whether the congress has to vote
     * @throws RuleBroken {@code mandate.no-vacancy}, {@code mandate.nobody}, {@code mandate.overlap}, {@code election.*}
     */
    public boolean nominate(CaseId id, NominateReplacement form) {
        var c = open(id);
        var members = new ArrayList<Representative>();
        var endorsed = !organisations.get(c.unionId()).isEnterpriseUnion();
        var numbers = new ArrayDeque<>(form.employeeNumbers());
        if (chiefIsMissing(id, Side.WORKERS)) {
            // without a union the first on the list is whom they chose
            members.add(
                    endorsed
                            ? candidates.amongThemselves(c, numbers.isEmpty() ? "" : numbers.pop())
                            : candidates.head(newChair(c)));
        }
        candidates.addInsiders(c.employerId(), List.copyOf(numbers), members, Side.WORKERS);
        candidates.addOutsiders(form.outsiders(), members);
        people.requireSide(Representative.persons(members), c.employerId(), Side.WORKERS);
        check(c, Side.WORKERS, members);
        var vote = endorsed
                || rules.elected(c, deadlines.today()) && members.stream().anyMatch(m -> !m.chief());
        var opened = vote ? elections.open(c, members, form.voteOpens(), form.voteEnds(), "补选职工方协商代表", endorsed) : null;
        var slate = slates.add(
                id, Side.WORKERS, vote ? Slate.State.PROPOSED : Slate.State.NAMED, members, opened, true, endorsed);
        if (!vote) fill(c, slate);
        return vote;
    }

    private People.Member newChair(BargainingCase c) {
        var chair = people.headOf(c.unionId()).orElseThrow(() -> new RuleBroken("election.no-chair"));
        // a member of the side who has become chair leaves the seat for the chair's
        mandates.inForce(c.caseId(), Side.WORKERS, deadlines.today()).stream()
                .filter(m -> chair.personId().equals(m.personId()))
                .forEach(m -> mandates.revoke(m, deadlines.today(), Mandate.MADE_CHIEF));
        return chair;
    }

    /** Counts the by-election; the mandates of those elected begin with it. */
    public Representatives.ElectionResult count(CaseId id) {
        var c = cases.get(id);
        var result = elections.count(c, slates.latest(id, Side.WORKERS).orElseThrow());
        if (result.all()) fill(c, slates.latest(id, Side.WORKERS).orElseThrow());
        return result;
    }

    /** Appoints who is to fill the vacant seats of the employer's side; throws as {@link #nominate}. */
    public void appoint(CaseId id, AppointReplacement form) {
        var c = open(id);
        var members = new ArrayList<Representative>();
        if (chiefIsMissing(id, Side.EMPLOYER)) members.add(representatives.employersChief(c, form.chiefEmployeeNo()));
        candidates.addInsiders(c.employerId(), form.employeeNumbers(), members, Side.EMPLOYER);
        check(c, Side.EMPLOYER, members);
        fill(c, slates.add(id, Side.EMPLOYER, Slate.State.APPOINTED, members, null, true, false));
    }

    private void fill(BargainingCase c, Slate slate) {
        seats.give(c, slate, null);
        if (vacancies(c.caseId(), slate.side()) == 0) deadlines.stop(c.caseId(), refillClock(slate.side()));
    }

    /** Seats that nobody holds today. */
    @Transactional(readOnly = true)
    public int vacancies(CaseId id, Side side) {
        return slates.seats(id, side)
                - mandates.inForce(id, side, deadlines.today()).size();
    }

    @Transactional(readOnly = true)
    public boolean chiefIsMissing(CaseId id, Side side) {
        return mandates.inForce(id, side, deadlines.today()).stream()
                .noneMatch(m -> m.capacity().leads());
    }

    /** The numbers of the sides are checked again, with those in office. */
    private void check(BargainingCase c, Side side, List<Representative> added) {
        if (added.isEmpty()) throw new RuleBroken("mandate.nobody");
        var id = c.caseId();
        var whole = new ArrayList<>(representatives.of(id, side));
        for (var each : added) {
            if (each.personId() != null
                    && whole.stream().anyMatch(r -> each.personId().equals(r.personId()))) {
                throw new RuleBroken("mandate.overlap/in-office", each.name());
            }
        }
        if (added.size() > vacancies(id, side)) {
            throw new RuleBroken("mandate.no-vacancy", vacancies(id, side), added.size());
        }
        whole.addAll(added);
        var today = deadlines.today();
        rules.check(c, organisations.get(c.employerId()), whole, today);
        var others = representatives.of(id, side.other()).size();
        if (others == 0) return;
        if (side == Side.WORKERS) rules.checkAgainst(c, whole.size(), others, today);
        else rules.checkAgainst(c, others, whole.size(), today);
    }

    /** The agreement is signed: its last day is theirs where the law says so (ZJ art. 13). */
    public void agreementLasts(CaseId id, LocalDate lastDay) {
        mandates.lastUntil(id, lastDay);
    }
}
