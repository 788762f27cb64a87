package heyi.contract;

import heyi.form.Paragraph;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** One clause of an agreement on paper. */
public record PriorClause(
        @NotBlank @Size(max = 100) String heading, @Paragraph @NotBlank @Size(max = 6000) String text) {}
