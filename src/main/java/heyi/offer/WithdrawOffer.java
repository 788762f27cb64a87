package heyi.offer;

import heyi.form.Confirmed;
import heyi.form.Paragraph;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The side that offered takes its offer back; the other side reads the reason. */
public record WithdrawOffer(
        @Paragraph @NotBlank @Size(max = 2000) String reason, @Confirmed @AssertTrue boolean understood) {}
