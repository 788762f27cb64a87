package heyi.negotiation;

import heyi.form.Paragraph;
import heyi.form.Upload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The employer's answer to the list: what is handed over, item by item, with a file if it has one. */
public record SupplyDisclosure(@Paragraph @NotBlank @Size(max = 6000) String answer, @Nullable Upload file) {}
