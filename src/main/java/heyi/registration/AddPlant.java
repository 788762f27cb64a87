package heyi.registration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** One more place of work of an employer. */
public record AddPlant(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 12) String region,
        @NotBlank @Size(max = 200) String address,
        @Nullable @Positive @Max(1_000_000) Integer headcount) {}
