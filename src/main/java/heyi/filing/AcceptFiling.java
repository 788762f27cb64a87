package heyi.filing;

import heyi.form.Paragraph;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The bureau checks the set.
 *
 * @param receivedOn the day on which the complete set was received; the review period runs from it
 * @param defects what is missing, if the set goes back
 */
public record AcceptFiling(
        @NotNull Completeness completeness,
        @NotNull LocalDate receivedOn,
        @Paragraph @Size(max = 2000) String defects) {

    public AcceptFiling {
        defects = defects == null ? "" : defects;
    }

    public enum Completeness {
        COMPLETE,
        DEFECTIVE
    }
}
