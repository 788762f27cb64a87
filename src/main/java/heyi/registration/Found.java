package heyi.registration;

import heyi.party.Industry;
import heyi.party.OrganisationKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a search. */
public record Found(
        UUID id,
        OrganisationKind kind,
        String name,
        String region,
        @Nullable String creditCode,
        @Nullable String industryCode,
        @Nullable Integer headcount) {

    public @Nullable String industryName() {
        return industryCode == null
                ? null
                : Industry.find(industryCode).map(Industry::name).orElse(industryCode);
    }
}
