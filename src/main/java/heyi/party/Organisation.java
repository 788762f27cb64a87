package heyi.party;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employer, a union or a labour bureau.
 *
 * @param region GB/T 2260 code of the county
 * @param creditCode unified social credit code (GB 32100); bureaus may have none
 * @param headcount employees, for an employer
 * @param aboveScale 规模以上
 * @param employerId the employer whose workers an enterprise union unites; null for upper unions and others
 * @param upperUnionId the union next above; null for others
 */
public record Organisation(
        UUID id,
        OrganisationKind kind,
        String name,
        String region,
        @Nullable String creditCode,
        String address,
        @Nullable String legalRepresentative,
        @Nullable String industry,
        @Nullable Integer headcount,
        boolean aboveScale,
        @Nullable UUID employerId,
        @Nullable UUID upperUnionId) {

    /** The candidate group of its tasks, e.g. {@code union:1f0…}. */
    public String group() {
        return group(kind, id);
    }

    public static String group(OrganisationKind kind, UUID id) {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
