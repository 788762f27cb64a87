package heyi.negotiation;

import heyi.party.Side;
import heyi.wage.WageRow;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One version of the draft, with its author. */
public record Draft(
        int version,
        Side side,
        UUID personId,
        LocalDate startsOn,
        LocalDate endsOn,
        String note,
        OffsetDateTime writtenAt,
        @Nullable OffsetDateTime agreedAt,
        List<Clause> clauses,
        List<WageRow> wages) {

    /**
     * Whether it says anything else than another version, clauses of these numbers left aside.
     *
     * @param aside clause numbers, from 1
     */
    public boolean differs(Draft other, Set<Integer> aside) {
        if (!startsOn.equals(other.startsOn) || !endsOn.equals(other.endsOn) || !wages.equals(other.wages)) return true;
        if (clauses.size() != other.clauses.size()) return true;
        return IntStream.range(0, clauses.size())
                .filter(i -> !aside.contains(i + 1))
                .anyMatch(i -> !clauses.get(i).equals(other.clauses.get(i)));
    }

    public String documentSubject() {
        return "draft-" + version;
    }
}
