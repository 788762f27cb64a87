package heyi.portal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a head may bring up to date in the record of their organisation. */
record EditOrganisation(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 200) String address,
        @Nullable @Size(max = 60) String legalRepresentative,
        @Nullable @Size(max = 60) String industry,
        @Nullable @Positive @Max(1_000_000) Integer headcount,
        boolean aboveScale) {}
