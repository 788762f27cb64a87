package heyi.registration;

import heyi.party.CreditCode;
import heyi.party.Industry;
import heyi.party.OrganisationKind;
import heyi.rules.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as the one who brings it in describes it.
 *
 * @param employerCode for a union: code and name of the employer whose workers it unites
 */
public record OrganisationData(
        OrganisationKind kind,
        String name,
        String region,
        CreditCode code,
        String address,
        @Nullable String legalRepresentative,
        @Nullable String industry,
        @Nullable Integer headcount,
        boolean aboveScale,
        @Nullable CreditCode employerCode,
        @Nullable String employerName) {

    /** @throws RuleBroken {@code registration.kind}, {@code credit-code.kind}, {@code registration.employer}, {@code organisation.industry} */
    public OrganisationData {
        if (kind == OrganisationKind.BUREAU) throw new RuleBroken("registration.kind");
        if (kind == OrganisationKind.UNION && !code.isOfUnion()) {
            throw new RuleBroken("credit-code.kind");
        }
        if (kind == OrganisationKind.EMPLOYER && code.isOfUnion()) {
            throw new RuleBroken("credit-code.kind/union");
        }
        if (kind == OrganisationKind.UNION && (employerCode == null || employerName == null)) {
            throw new RuleBroken("registration.employer");
        }
        if (employerCode != null && employerCode.isOfUnion()) {
            throw new RuleBroken("registration.employer/union-code");
        }
        industry = industry == null ? null : Industry.of(industry).code();
    }
}
