package heyi.casefile;

import heyi.form.Confirmed;
import heyi.form.Paragraph;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Calls off what was announced; every party reads the reason. */
public record CallOff(@Paragraph @NotBlank @Size(max = 1000) String reason, @Confirmed @AssertTrue boolean confirmed) {}
