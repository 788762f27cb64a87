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
        if (kind == OrganisationKind.BUREAU) throw new RuleBroken("registration.kind", "人力社保部门由管理员登记，不能自行注册。");
        if (kind == OrganisationKind.UNION && !code.isOfUnion()) {
            throw new RuleBroken("credit-code.kind", "这不是工会的统一社会信用代码：工会的代码以8开头（基层工会81）。请填写工会法人资格证书上的代码。");
        }
        if (kind == OrganisationKind.EMPLOYER && code.isOfUnion()) {
            throw new RuleBroken("credit-code.kind", "这是工会的统一社会信用代码（以8开头）。请填写营业执照上的代码。");
        }
        if (kind == OrganisationKind.UNION && (employerCode == null || employerName == null)) {
            throw new RuleBroken("registration.employer", "请填写工会所在单位的名称和统一社会信用代码。");
        }
        if (employerCode != null && employerCode.isOfUnion()) {
            throw new RuleBroken("registration.employer", "所在单位的代码不能以8开头，请填写单位营业执照上的统一社会信用代码。");
        }
        industry = industry == null ? null : Industry.of(industry).code();
    }
}
