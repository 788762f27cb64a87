package heyi.wage;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What one grade earns in one class of posts.
 *
 * @param monthly yuan a month before deductions
 */
public record WageRow(
        @NotBlank @Size(max = 40) String postClass,
        @NotNull SkillGrade grade,
        @NotNull @DecimalMin("0.01") @Digits(integer = 8, fraction = 2) BigDecimal monthly) {}
