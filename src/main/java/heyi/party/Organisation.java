package heyi.party;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employer, a union or a labour bureau.
 *
 * @param region GB/T 2260 code of the county
 * @param creditCode unified social credit code (GB 32100); bureaus may have none
 * @param industryCode section or division of GB/T 4754-2017, see {@link Industry}
 * @param headcount employees, for an employer
 * @param aboveScale 规模以上
 * @param employerId the employer whose workers an enterprise union unites; null for upper unions and others
 * @param upperUnionId the union next above; for an employer the union that acts for its workers while they have none
 */
public record Organisation(
        UUID id,
        OrganisationKind kind,
        String name,
        String region,
        @Nullable String creditCode,
        String address,
        @Nullable String legalRepresentative,
        @Nullable String industryCode,
        @Nullable Integer headcount,
        boolean aboveScale,
        @Nullable UUID employerId,
        @Nullable UUID upperUnionId) {

    /** Unites the workers of one employer, so that its chair is their chief by office. */
    public boolean isEnterpriseUnion() {
        return kind == OrganisationKind.UNION && employerId != null;
    }

    /** A union of a district or township: organises, guides, and bargains for workers who have no union of their own. */
    public boolean isUpperUnion() {
        return kind == OrganisationKind.UNION && employerId == null;
    }

    /** In words; null if not known. */
    public @Nullable String industryName() {
        return industryCode == null
                ? null
                : Industry.find(industryCode).map(Industry::name).orElse(industryCode);
    }

    /** The candidate group of its tasks, e.g. {@code union:1f0…}. */
    public String group() {
        return group(kind, id);
    }

    public static String group(OrganisationKind kind, UUID id) {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
