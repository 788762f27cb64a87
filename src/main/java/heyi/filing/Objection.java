package heyi.filing;

import heyi.form.Paragraph;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** An objection to one clause, with its basis in law. */
public record Objection(
        @Positive int clauseNo,
        @Paragraph @NotBlank @Size(max = 2000) String opinion,
        @NotBlank @Size(max = 300) String basis) {}
