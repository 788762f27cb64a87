package heyi.filing;

import heyi.form.Paragraph;
import heyi.form.Upload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * An objection that was served on paper within the review period and is entered afterwards.
 *
 * @param servedOn the day of service that the evidence shows
 */
public record PaperObjection(
        @NotNull LocalDate servedOn,
        @Valid @NotEmpty @Size(max = 60) List<Objection> objections,
        @Paragraph @Size(max = 4000) String opinion,
        boolean readoption,
        @NotNull Upload evidence) {

    public PaperObjection {
        opinion = opinion == null ? "" : opinion;
        objections = objections == null ? List.of() : List.copyOf(objections);
    }
}
