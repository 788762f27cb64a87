package heyi.offer;

import heyi.form.Paragraph;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the upper union or the bureau tells an employer who did not answer in time. */
public record Urge(@Paragraph @NotBlank @Size(max = 2000) String content) {}
