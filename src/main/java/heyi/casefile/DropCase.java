package heyi.casefile;

import heyi.form.Confirmed;
import heyi.form.Paragraph;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The side that opened a case ends it before it offered; everybody in the case reads the reason. */
public record DropCase(
        @Paragraph @NotBlank @Size(max = 2000) String reason, @Confirmed @AssertTrue boolean understood) {}
