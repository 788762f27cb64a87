package heyi.negotiation;

import heyi.form.Paragraph;
import heyi.wage.WageRow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A whole version of the draft.
 *
 * @param startsOn first day of the term
 * @param endsOn last day of the term, one to three years on (ZJ art. 30)
 * @param wages the skill-graded wage table; may be empty
 */
public record WriteDraft(
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @Valid @NotEmpty @Size(max = 200) List<Clause> clauses,
        @Valid @Size(max = 400) List<WageRow> wages,
        @Paragraph @Size(max = 2000) String note) {

    public WriteDraft {
        clauses = clauses == null ? List.of() : List.copyOf(clauses);
        wages = wages == null ? List.of() : List.copyOf(wages);
        note = note == null ? "" : note;
    }
}
