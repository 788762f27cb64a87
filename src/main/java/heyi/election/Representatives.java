package heyi.election;

import heyi.ballot.Ballots;
import heyi.ballot.Purpose;
import heyi.ballot.Tally;
import heyi.ballot.VoteId;
import heyi.casefile.CaseClock;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadline;
import heyi.casefile.Deadlines;
import heyi.party.Organisations;
import heyi.party.People;
import heyi.party.Person;
import heyi.party.Rolls;
import heyi.party.Side;
import heyi.party.Worker;
import heyi.rules.RuleBroken;
import java.util.ArrayList;
import java.util.HashSet;
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
    private final Ballots ballots;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Organisations organisations;
    private final People people;
    private final Rolls rolls;

    Representatives(
            Slates slates,
            SideRules rules,
            Ballots ballots,
            Cases cases,
            Deadlines deadlines,
            Organisations organisations,
            People people,
            Rolls rolls) {
        this.slates = slates;
        this.rules = rules;
        this.ballots = ballots;
        this.cases = cases;
        this.deadlines = deadlines;
        this.organisations = organisations;
        this.people = people;
        this.rolls = rolls;
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
        var chair = people.headOf(c.unionId())
                .orElseThrow(() -> new RuleBroken("election.no-chair", "工会尚未登记主席，请先补充登记后再提名。"));
        var members = new ArrayList<Representative>();
        var chairPerson = people.get(chair.personId());
        members.add(new Representative(
                1, chair.personId(), chairPerson.name(), chairPerson.sex(), chair.post(), true, false, null));
        addInsiders(c.employerId(), form.employeeNumbers(), members, true);
        for (var o : form.outsiders()) {
            members.add(new Representative(
                    members.size() + 1, null, o.name(), o.sex(), o.organisationAndPost(), false, true, null));
        }
        rules.check(c, employer, members, deadlines.today());
        var opposite = of(id, Side.EMPLOYER).size();
        if (opposite > 0) rules.checkBeside(c, members.size(), opposite, deadlines.today());
        members.forEach(m -> bind(m, c.employerId(), Side.WORKERS));
        var election = rules.elected(c, deadlines.today());
        slates.add(
                id,
                Side.WORKERS,
                election ? Slate.State.PROPOSED : Slate.State.NAMED,
                members,
                election ? openVote(id, c.employerId(), members, form) : null);
        return election;
    }

    private VoteId openVote(CaseId id, UUID employer, List<Representative> members, NominateRepresentatives form) {
        // nobody votes where nobody has read how the vote would be counted
        rules.majority(cases.get(id), deadlines.today());
        rules.quorum(cases.get(id), deadlines.today());
        var opens = form.voteOpens().atZone(Deadlines.LAW).toInstant();
        var ends = form.voteEnds().atZone(Deadlines.LAW).toInstant();
        var candidates = members.stream()
                .filter(m -> !m.chief())
                .map(m -> m.name() + "（" + m.post() + (m.outside() ? "，外聘" : "") + "）")
                .toList();
        var vote = ballots.open(
                id, Purpose.REPRESENTATIVES, "选举职工方协商代表", candidates, rolls.delegates(employer), opens, ends);
        deadlines.set(id, CaseClock.ELECTION_END, ends, "工会公布的投票截止时间。");
        return vote;
    }

    private void addInsiders(UUID employer, List<String> numbers, List<Representative> members, boolean workersSide) {
        var seen = new HashSet<UUID>();
        members.stream().map(Representative::personId).forEach(seen::add);
        for (var number : numbers) {
            var worker = rolls.byEmployeeNo(employer, number)
                    .orElseThrow(
                            () -> new RuleBroken("election.unknown-employee", "职工名册中没有工号“" + number + "”，请核对后重新填写。"));
            if (workersSide && worker.manager()) {
                throw new RuleBroken("election.manager", "工号“" + number + "”是企业管理人员，不能担任职工方协商代表，请另选人员。");
            }
            if (!seen.add(worker.personId())) {
                throw new RuleBroken("election.twice", "工号“" + number + "”重复出现（工会主席为当然首席代表，无需再填），请删除。");
            }
            members.add(insider(members.size() + 1, worker, false));
        }
    }

    private static Representative insider(int no, Worker w, boolean chief) {
        return new Representative(no, w.personId(), w.name(), w.sex(), w.post(), chief, false, null);
    }

    private void bind(Representative member, UUID employer, Side side) {
        var person = member.personId();
        if (person != null) people.takeSide(person, employer, side);
    }

    /** Everybody on the roll has voted, so that ending early takes nobody's vote. */
    public void requireFullTurnout(CaseId id) {
        var vote = slates.latest(id, Side.WORKERS).map(Slate::voteId).orElseThrow();
        var turnout = ballots.turnout(new VoteId(vote));
        if (turnout.voted() < turnout.eligible()) {
            throw new RuleBroken(
                    "election.not-everybody-voted",
                    "还有" + (turnout.eligible() - turnout.voted()) + "名代表未投票，不能提前结束；到截止时间系统会自动结束投票。");
        }
    }

    /**
     * Counts the election. The congress needs its quorum, and each candidate the majority of all delegates (ZJ-DM art.
     * 15), not of those present, by the rules in force when the vote was called.
     *
     * @return the tallies, one for each candidate; the slate is elected only if all of them are
     */
    public ElectionResult count(CaseId id) {
        var slate = slates.latest(id, Side.WORKERS).orElseThrow();
        var tallies = ballots.close(new VoteId(java.util.Objects.requireNonNull(slate.voteId())));
        deadlines.stop(id, CaseClock.ELECTION_END);
        var started = deadlines
                .latest(id, CaseClock.ELECTION_END)
                .map(Deadline::triggerOn)
                .orElseGet(deadlines::today);
        var majority = rules.majority(cases.get(id), started);
        var quorum = rules.quorum(cases.get(id), started);
        var all = true;
        for (var t : tallies) {
            var elected = quorum.majority().metBy(t.present(), t.eligible())
                    && majority.majority().metBy(t.inFavour(), t.eligible());
            slates.elected(slate, slate.candidates().get(t.itemNo() - 1).no(), elected);
            all &= elected;
        }
        slates.settle(slate, all ? Slate.State.ELECTED : Slate.State.NOT_ELECTED);
        return new ElectionResult(all, tallies, majority.cited());
    }

    /** Appoints the employer's side: never larger than the workers' (ZJ art. 10). */
    public void appoint(CaseId id, AppointRepresentatives form) {
        var c = cases.get(id);
        var members = new ArrayList<Representative>();
        var head = people.headOf(c.employerId())
                .orElseThrow(() -> new RuleBroken("election.no-principal", "企业尚未登记法定代表人或主要负责人，请先补充登记。"));
        if (form.chiefEmployeeNo().isEmpty()) {
            Person p = people.get(head.personId());
            members.add(new Representative(1, p.id(), p.name(), p.sex(), head.post(), true, false, null));
        } else {
            members.add(delegatedChief(c.employerId(), form.chiefEmployeeNo()));
        }
        addInsiders(c.employerId(), form.employeeNumbers(), members, false);
        rules.check(c, organisations.get(c.employerId()), members, deadlines.today());
        var workers = of(id, Side.WORKERS).size();
        // an employer that offers comes first; the workers' side is measured against it later
        if (workers > 0) rules.checkAgainst(c, workers, members.size(), deadlines.today());
        members.forEach(m -> bind(m, c.employerId(), Side.EMPLOYER));
        slates.add(id, Side.EMPLOYER, Slate.State.APPOINTED, members, null);
    }

    private Representative delegatedChief(UUID employer, String employeeNo) {
        var worker = rolls.byEmployeeNo(employer, employeeNo)
                .orElseThrow(
                        () -> new RuleBroken("election.unknown-employee", "职工名册中没有工号“" + employeeNo + "”，请核对后重新填写。"));
        if (people.membersOf(employer).stream().noneMatch(m -> m.personId().equals(worker.personId()))) {
            throw new RuleBroken("election.chief-without-account", "受托担任首席代表的人员尚无企业账号，请先为其开通，再行指派。");
        }
        return insider(1, worker, true);
    }

    /** The slate that counts now; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Slate> slate(CaseId id, Side side) {
        return slates.latest(id, side);
    }

    /** The representatives in office. */
    @Transactional(readOnly = true)
    public List<Representative> of(CaseId id, Side side) {
        return slates.latest(id, side)
                .filter(s -> s.state() != Slate.State.PROPOSED && s.state() != Slate.State.NOT_ELECTED)
                .map(Slate::members)
                .orElse(List.of());
    }

    /** The chief representative in office. */
    @Transactional(readOnly = true)
    public Optional<UUID> chief(CaseId id, Side side) {
        return of(id, side).stream().filter(Representative::chief).findFirst().map(Representative::personId);
    }

    /** @param all whether every candidate was elected */
    public record ElectionResult(boolean all, List<Tally> tallies, String article) {}
}
