package heyi.negotiation;

import heyi.party.Side;
import heyi.wage.WageRow;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
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

    public String documentSubject() {
        return "draft-" + version;
    }
}
