package heyi.contract;

import heyi.form.Paragraph;
import heyi.form.Upload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement that exists on paper only, so that it can be renewed here.
 *
 * @param filingNumber under which the bureau registered it; empty if unknown
 * @param averageWage yuan a month, as agreed
 * @param adjustment percent against the year before
 * @param pasted the whole text; its headings part it into clauses
 * @param clauses typed one by one; they come before those that were pasted
 */
public record PaperAgreement(
        @NotBlank @Size(max = 100) String number,
        @Size(max = 100) String filingNumber,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @Nullable @Positive @Digits(integer = 8, fraction = 2) BigDecimal averageWage,
        @Nullable @Digits(integer = 4, fraction = 2) BigDecimal adjustment,
        @NotNull Upload scan,
        @Paragraph @Size(max = 60000) String pasted,
        @Valid @Size(max = 200) List<PriorClause> clauses) {

    public PaperAgreement {
        filingNumber = filingNumber == null ? "" : filingNumber;
        pasted = pasted == null ? "" : pasted;
        clauses = clauses == null ? List.of() : List.copyOf(clauses);
    }
}
