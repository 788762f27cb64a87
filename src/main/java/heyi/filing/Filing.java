package heyi.filing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One filing of one agreement.
 *
 * @param registerNo given with acceptance
 * @param effectiveOn first day in force
 */
public record Filing(
        int no,
        String contact,
        int copies,
        int covered,
        BigDecimal averageLast,
        BigDecimal averageNew,
        String lateReason,
        OffsetDateTime filedAt,
        boolean late,
        @Nullable String registerNo,
        @Nullable LocalDate receivedOn,
        @Nullable OffsetDateTime acceptedAt,
        @Nullable String defects,
        @Nullable Decision decision,
        @Nullable String opinion,
        @Nullable Boolean readoption,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate paperServedOn,
        @Nullable UUID evidenceId) {

    public enum Decision {
        NO_OBJECTION,
        OBJECTION,
        /** Silence to the end of the last day. */
        DEEMED
    }

    public String documentSubject() {
        return "filing-" + no;
    }
}
