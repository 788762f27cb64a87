package heyi.contract;

import heyi.casefile.CaseId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a case renews.
 *
 * @param fromCaseId the case in which it was signed; null for an agreement on paper
 * @param averageWage yuan a month, as agreed; null if unknown
 * @param adjustment percent against the year before; null if unknown
 * @param evidenceId the scan of an agreement on paper
 */
public record PriorAgreement(
        @Nullable UUID fromCaseId,
        String number,
        String filingNumber,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable BigDecimal averageWage,
        @Nullable BigDecimal adjustment,
        @Nullable UUID evidenceId) {

    public @Nullable CaseId from() {
        return fromCaseId == null ? null : new CaseId(fromCaseId);
    }
}
