package heyi.filing;

import heyi.form.Confirmed;
import heyi.form.Paragraph;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What the employer states when filing; the set itself the system puts together.
 *
 * @param copies of the text handed in (ZJ art. 34)
 * @param covered employees covered
 * @param averageLast average monthly wage of the last year, yuan
 * @param averageNew average monthly wage agreed, yuan
 * @param lateReason needed once the filing period is over
 */
public record FileAgreement(
        @NotBlank @Size(max = 100) String contact,
        @Positive @Max(99) int copies,
        @Positive @Max(10_000_000) int covered,
        @NotNull @Positive @Digits(integer = 8, fraction = 2) BigDecimal averageLast,
        @NotNull @Positive @Digits(integer = 8, fraction = 2) BigDecimal averageNew,
        @Paragraph @Size(max = 2000) String lateReason,
        @Confirmed @AssertTrue boolean trueAndComplete) {

    public FileAgreement {
        lateReason = lateReason == null ? "" : lateReason;
    }
}
