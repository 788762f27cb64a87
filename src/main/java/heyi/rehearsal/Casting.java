package heyi.rehearsal;

import heyi.casefile.BargainingCase;
import heyi.election.Representatives;
import heyi.party.Actor;
import heyi.party.Actors;
import heyi.party.People;
import heyi.party.Role;
import heyi.party.Side;
import heyi.process.InboxItem;
import heyi.process.StepRole;
import java.util.UUID;

/** Finds the person who does an item. */
final class Casting {

    private final Actors actors;
    private final People people;
    private final Representatives representatives;

    Casting(Actors actors, People people, Representatives representatives) {
        this.actors = actors;
        this.people = people;
        this.representatives = representatives;
    }

    Actor chair(UUID union) {
        return actors.of(people.headOf(union).orElseThrow().personId());
    }

    /** Where the employer only answers on paper, the union's staff records it. */
    Actor of(InboxItem item, BargainingCase file, boolean onPaper) {
        if (onPaper && item.paper() && item.groupKey().equals(file.employer())) return actors.of(staff(file.unionId()));
        return actors.of(person(item, file));
    }

    private UUID person(InboxItem item, BargainingCase file) {
        var organisation =
                UUID.fromString(item.groupKey().substring(item.groupKey().indexOf(':') + 1));
        if (item.role() == StepRole.CHIEF) {
            var side = item.groupKey().equals(file.employer()) ? Side.EMPLOYER : Side.WORKERS;
            return representatives.chief(file.caseId(), side).orElseThrow();
        }
        if (item.role() == StepRole.STAFF) return staff(organisation);
        return people.headOf(organisation).orElseThrow().personId();
    }

    private UUID staff(UUID organisation) {
        var members = people.membersOf(organisation);
        return members.stream()
                .filter(m -> m.role() == Role.STAFF)
                .findFirst()
                .orElse(members.get(0))
                .personId();
    }
}
