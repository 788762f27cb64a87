package heyi.election;

import heyi.ballot.Tally;
import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Side;
import heyi.rules.RuleBroken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The representatives of both sides: nominated, elected, named or appointed. */
@Service
@Transactional
public class Representatives {

    private final Slates slates;
    private final SideRules rules;
    private final Candidates candidates;
    private final Elections elections;
    private final Seats seats;
    private final Mandates mandates;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Organisations organisations;
    private final People people;

    Representatives(
            Slates slates,
            SideRules rules,
            Candidates candidates,
            Elections elections,
            Seats seats,
            Mandates mandates,
            Cases cases,
            Deadlines deadlines,
            Organisations organisations,
            People people) {
        this.slates = slates;
        this.rules = rules;
        this.candidates = candidates;
        this.elections = elections;
        this.seats = seats;
        this.mandates = mandates;
        this.cases = cases;
        this.deadlines = deadlines;
        this.organisations = organisations;
        this.people = people;
    }

    /**
     * Puts up the workers' slate; where the law asks for an election, the secret vote of the congress opens with it.
     *
     * @return whether the congress has to vote
     * @throws RuleBroken {@code election.*} if a candidate or the number of candidates is not allowed
     */
    public boolean nominate(CaseId id, NominateRepresentatives form) {
        var c = cases.get(id);
        var employer = organisations.get(c.employerId());
        var members = new ArrayList<Representative>();
        var endorsed = !organisations.get(c.unionId()).isEnterpriseUnion();
        members.add(endorsed ? candidates.amongThemselves(c, form.chiefEmployeeNo()) : candidates.head(chair(c)));
        candidates.addInsiders(c.employerId(), form.employeeNumbers(), members, Side.WORKERS);
        candidates.addOutsiders(form.outsiders(), members);
        rules.check(c, employer, members, deadlines.today());
        var opposite = of(id, Side.EMPLOYER).size();
        if (opposite > 0) rules.checkBeside(c, members.size(), opposite, deadlines.today());
        // a nomination binds nobody yet
        people.requireSide(Representative.persons(members), c.employerId(), Side.WORKERS);
        var election = endorsed || rules.elected(c, deadlines.today());
        var vote = election
                ? elections.open(
                        c, members, form.voteOpens(), form.voteEnds(), endorsed ? "推举职工方协商代表" : "选举职工方协商代表", endorsed)
                : null;
        var slate = slates.add(
                id, Side.WORKERS, election ? Slate.State.PROPOSED : Slate.State.NAMED, members, vote, false, endorsed);
        if (!election) seats.give(c, slate, null);
        return election;
    }

    private People.Member chair(BargainingCase c) {
        return people.headOf(c.unionId()).orElseThrow(() -> new RuleBroken("election.no-chair"));
    }

    /** Everybody on the roll has voted, so that ending early takes nobody's vote. */
    public void requireFullTurnout(CaseId id) {
        elections.requireFullTurnout(slates.latest(id, Side.WORKERS).orElseThrow());
    }

    /**
     * Counts the election. The congress needs its quorum, and each candidate the majority of all delegates (ZJ-DM art.
     * 15), not of those present, by the rules in force when the vote was called. With the election the mandates begin.
     *
     * @return the tallies, one for each candidate; the slate is elected only if all of them are
     */
    public ElectionResult count(CaseId id) {
        var c = cases.get(id);
        var slate = slates.latest(id, Side.WORKERS).orElseThrow();
        var result = elections.count(c, slate);
        if (result.all()) seats.give(c, slates.latest(id, Side.WORKERS).orElseThrow(), null);
        return result;
    }

    /**
     * Appoints the employer's side: never larger than the workers' (ZJ art. 10).
     *
     * @throws RuleBroken {@code mandate.not-delegable} if the chief may not be another than the principal there
     */
    public void appoint(CaseId id, AppointRepresentatives form) {
        var c = cases.get(id);
        var members = new ArrayList<Representative>();
        members.add(employersChief(c, form.chiefEmployeeNo()));
        candidates.addInsiders(c.employerId(), form.employeeNumbers(), members, Side.EMPLOYER);
        rules.check(c, organisations.get(c.employerId()), members, deadlines.today());
        var workers = of(id, Side.WORKERS).size();
        // an employer that offers comes first; the workers' side is measured against it later
        if (workers > 0) rules.checkAgainst(c, workers, members.size(), deadlines.today());
        var until = form.mandateEndsOn();
        if (until != null && until.isBefore(deadlines.today())) {
            throw new RuleBroken("mandate.dates/end");
        }
        var slate = slates.add(id, Side.EMPLOYER, Slate.State.APPOINTED, members, null, false, false);
        seats.give(c, slate, until);
    }

    Representative employersChief(BargainingCase c, String employeeNo) {
        if (!employeeNo.isEmpty()) {
            rules.requireDelegable(c, Side.EMPLOYER, deadlines.today());
            return candidates.delegatedChief(c.employerId(), employeeNo);
        }
        return candidates.head(
                people.headOf(c.employerId()).orElseThrow(() -> new RuleBroken("election.no-principal")));
    }

    /** The slate that counts now; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Slate> slate(CaseId id, Side side) {
        return slates.latest(id, side);
    }

    /** Any slate of the case, by its number. */
    @Transactional(readOnly = true)
    public Optional<Slate> slate(CaseId id, Side side, int no) {
        return slates.find(id, side, no);
    }

    /** The representatives in office today, chief first. */
    @Transactional(readOnly = true)
    public List<Representative> of(CaseId id, Side side) {
        var inOffice = mandates.inForce(id, side, deadlines.today()).stream()
                .sorted(Comparator.comparing(m -> !m.capacity().leads()))
                .toList();
        var members = new ArrayList<Representative>();
        for (var m : inOffice) members.add(m.representative(members.size() + 1));
        return List.copyOf(members);
    }

    /** Who acts as chief today; empty if the seat is vacant. */
    @Transactional(readOnly = true)
    public Optional<UUID> chief(CaseId id, Side side) {
        return chief(id, side, Scope.SIGN_AGREEMENT, deadlines.today()).map(Mandate::personId);
    }

    /** The mandate by which the chief of a side may do something on a day: the substitute's while the chief is away. */
    @Transactional(readOnly = true)
    public Optional<Mandate> chief(CaseId id, Side side, Scope scope, LocalDate on) {
        var inForce = mandates.inForce(id, side, on);
        var holder = inForce.stream().filter(m -> m.capacity().leads()).findFirst();
        return holder.flatMap(h -> mandates.substitutions(id).stream()
                        .filter(s -> s.mandateId().equals(h.id())
                                && s.covers(on)
                                && s.scopes().contains(scope))
                        .flatMap(s -> inForce.stream().filter(m -> m.id().equals(s.toMandate())))
                        .findFirst())
                .or(() -> holder.filter(h -> h.scopes().contains(scope)));
    }

    /**
     * As what somebody acted for the chair of a side on a day: 企业方首席代表, or 企业方首席代表来建华的受托代理人 if the chief had
     * handed that right over in writing (R22 arts. 20-21; HZ art. 18).
     */
    @Transactional(readOnly = true)
    public String actedAs(CaseId id, Side side, Scope scope, UUID person, LocalDate on) {
        var chiefs = mandates.of(id).stream()
                .filter(m -> m.side() == side && m.capacity().leads() && person.equals(m.personId()) && m.inForce(on))
                .findFirst();
        if (chiefs.isPresent()) return side.label() + chiefs.get().capacity().title();
        return mandates.substitutions(id).stream()
                .filter(s -> s.toPerson().equals(person)
                        && s.covers(on)
                        && s.scopes().contains(scope))
                .filter(s -> mandates.find(id, s.mandateNo())
                        .filter(m -> m.side() == side && m.capacity().leads())
                        .isPresent())
                .map(s -> side.label() + "首席代表" + s.holder() + "的受托代理人")
                .findFirst()
                .orElse(side.label() + Capacity.CHIEF.title());
    }

    /** @param all whether every candidate was elected */
    public record ElectionResult(boolean all, List<Tally> tallies, String article) {

        /** For the timeline: counts only. */
        public String told() {
            var told = new StringBuilder();
            for (var t : tallies) {
                told.append(t.text())
                        .append("：赞成")
                        .append(t.inFavour())
                        .append("票，反对")
                        .append(t.against());
                told.append("票，弃权").append(t.abstained()).append("票；");
            }
            var first = tallies.get(0);
            told.append("全体职工代表")
                    .append(first.eligible())
                    .append("人，参加投票")
                    .append(first.cast())
                    .append("人。");
            told.append(all ? "全部当选。" : "未达到法定到会人数，或有候选人未获全体职工代表过半数赞成，须重新提名。");
            return told.append("依据：").append(article).toString();
        }
    }
}
