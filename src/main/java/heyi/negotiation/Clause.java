package heyi.negotiation;

import heyi.form.Paragraph;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** One clause of a draft. */
public record Clause(@NotBlank @Size(max = 100) String heading, @Paragraph @NotBlank @Size(max = 6000) String text) {}
