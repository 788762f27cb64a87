package heyi.registration;

import heyi.party.Organisation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a head may bring up to date in the record of their organisation. */
public record EditOrganisation(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 200) String address,
        @Nullable @Size(max = 60) String legalRepresentative,
        @Nullable @Size(max = 60) String industry,
        @Nullable @Positive @Max(1_000_000) Integer headcount,
        boolean aboveScale) {

    /** As the record stands now. */
    public static EditOrganisation of(Organisation o) {
        return new EditOrganisation(
                o.name(), o.address(), o.legalRepresentative(), o.industryCode(), o.headcount(), o.aboveScale());
    }

    /** What it is, where it stands and its code stay. */
    Organisation in(Organisation o) {
        return new Organisation(
                o.id(),
                o.kind(),
                name,
                o.region(),
                o.creditCode(),
                address,
                blankToNull(legalRepresentative),
                blankToNull(industry),
                headcount,
                aboveScale,
                o.employerId(),
                o.upperUnionId());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
