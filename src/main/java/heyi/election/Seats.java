package heyi.election;

import heyi.casefile.BargainingCase;
import heyi.casefile.Deadlines;
import heyi.party.People;
import heyi.party.Side;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives everybody on a settled slate their mandate. */
@Component
class Seats {

    private final Mandates mandates;
    private final SideRules rules;
    private final People people;
    private final Deadlines deadlines;

    Seats(Mandates mandates, SideRules rules, People people, Deadlines deadlines) {
        this.mandates = mandates;
        this.rules = rules;
        this.people = people;
        this.deadlines = deadlines;
    }

    /**
     * @param until the last day that the side set; null: the term of the agreement where the law says so, else the end of
     *     the case
     * @throws heyi.rules.RuleBroken {@code party.both-sides} if one of them took the other side since
     */
    void give(BargainingCase c, Slate slate, @Nullable LocalDate until) {
        // an election that a timer and a person count at once is settled once
        if (mandates.of(c.caseId()).stream().anyMatch(m -> m.slateId().equals(slate.id()))) return;
        var head = people.headOf(slate.side() == Side.WORKERS ? c.unionId() : c.employerId())
                .map(People.Member::personId)
                .orElse(null);
        var today = deadlines.today();
        var withAgreement = until == null && rules.termAsAgreement(c, today);
        var last = withAgreement ? agreed(c) : until;
        people.takeSide(Representative.persons(slate.members()), c.employerId(), slate.side());
        for (var r : slate.members()) {
            var capacity = slate.endorsed() && r.chief() ? Capacity.CHIEF : capacity(r, head);
            var origin = origin(slate, capacity);
            var by = origin == Origin.EX_OFFICIO || origin == Origin.ELECTED && !r.outside() ? null : head;
            mandates.give(c, slate, r, new Mandates.Given(capacity, origin, by, today, last, withAgreement));
        }
    }

    /** The term of the agreement if it is signed already. */
    private @Nullable LocalDate agreed(BargainingCase c) {
        return mandates.of(c.caseId()).stream()
                .filter(Mandate::withAgreement)
                .map(Mandate::endsOn)
                .filter(Objects::nonNull)
                .reduce((first, later) -> later)
                .orElse(null);
    }

    private static Capacity capacity(Representative r, @Nullable UUID head) {
        if (r.outside()) return Capacity.OUTSIDE;
        if (!r.chief()) return Capacity.MEMBER;
        return r.personId() != null && r.personId().equals(head) ? Capacity.CHIEF : Capacity.DELEGATED_CHIEF;
    }

    private static Origin origin(Slate slate, Capacity capacity) {
        if (capacity == Capacity.CHIEF && !slate.endorsed()) return Origin.EX_OFFICIO;
        if (capacity == Capacity.DELEGATED_CHIEF) return Origin.DELEGATED;
        return switch (slate.state()) {
            case ELECTED -> Origin.ELECTED;
            case APPOINTED -> Origin.APPOINTED;
            default -> Origin.NAMED;
        };
    }
}
