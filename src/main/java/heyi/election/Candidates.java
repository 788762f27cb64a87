package heyi.election;

import heyi.casefile.BargainingCase;
import heyi.party.People;
import heyi.party.Person;
import heyi.party.Rolls;
import heyi.party.Side;
import heyi.party.Worker;
import heyi.rules.RuleBroken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the people whom a side puts up. */
@Component
class Candidates {

    private final People people;
    private final Rolls rolls;

    Candidates(People people, Rolls rolls) {
        this.people = people;
        this.rolls = rolls;
    }

    /** The chair, legal representative or principal, who is chief by office. */
    Representative head(People.Member head) {
        Person p = people.get(head.personId());
        return new Representative(1, p.id(), p.name(), p.sex(), head.post(), true, false, null);
    }

    /** @param members those put up before; the new ones are added */
    void addInsiders(UUID employer, List<String> numbers, List<Representative> members, Side side) {
        var seen = new HashSet<UUID>();
        members.stream().map(Representative::personId).forEach(seen::add);
        for (var number : numbers) {
            var worker = byNumber(employer, number);
            if (side == Side.WORKERS && worker.manager()) {
                throw new RuleBroken("election.manager", number);
            }
            if (!seen.add(worker.personId())) {
                throw new RuleBroken("election.twice", number);
            }
            members.add(insider(members.size() + 1, worker, false));
        }
    }

    void addOutsiders(List<NominateRepresentatives.Outsider> outsiders, List<Representative> members) {
        for (var o : outsiders) {
            members.add(new Representative(
                    members.size() + 1, null, o.name(), o.sex(), o.organisationAndPost(), false, true, null));
        }
    }

    Representative delegatedChief(UUID employer, String employeeNo) {
        var worker = byNumber(employer, employeeNo);
        requireAccount(worker.personId(), employer);
        return insider(1, worker, true);
    }

    /** Who acts as chief has to sign in for the side. */
    void requireAccount(UUID person, UUID organisation) {
        if (people.membersOf(organisation).stream().noneMatch(m -> m.personId().equals(person))) {
            throw new RuleBroken("election.chief-without-account");
        }
    }

    /**
     * Without a union of their own the representatives choose their chief among themselves, under the guidance of the
     * union above (ZJ art. 10).
     */
    Representative amongThemselves(BargainingCase c, String employeeNo) {
        if (employeeNo.isEmpty()) {
            throw new RuleBroken("election.chief-missing");
        }
        var chief = new ArrayList<Representative>();
        addInsiders(c.employerId(), List.of(employeeNo), chief, Side.WORKERS);
        return chief.get(0).asChief();
    }

    private Worker byNumber(UUID employer, String number) {
        return rolls.byEmployeeNo(employer, number)
                .orElseThrow(() -> new RuleBroken("election.unknown-employee", number));
    }

    private static Representative insider(int no, Worker w, boolean chief) {
        return new Representative(no, w.personId(), w.name(), w.sex(), w.post(), chief, false, null);
    }
}
