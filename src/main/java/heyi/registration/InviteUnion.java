package heyi.registration;

import heyi.party.CreditCode;
import heyi.party.OrganisationKind;
import heyi.party.Person;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whom a union invites to act for which enterprise union. */
public record InviteUnion(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 40) String creditCode,
        @NotBlank @Size(max = 12) String region,
        @NotBlank @Size(max = 200) String address,
        @NotBlank @Size(max = 100) String employerName,
        @NotBlank @Size(max = 40) String employerCode,
        @NotBlank @Size(max = 60) String invited,
        @NotNull Person.Sex sex,
        @NotBlank @Size(max = 20) String phone) {

    /** @throws heyi.rules.RuleBroken {@code credit-code.…}, {@code registration.employer} */
    public Invite invite() {
        var data = new OrganisationData(
                OrganisationKind.UNION,
                name,
                region,
                new CreditCode(creditCode),
                address,
                null,
                null,
                null,
                false,
                new CreditCode(employerCode),
                employerName);
        return new Invite(data, invited, sex, phone);
    }

    @Override
    public String toString() {
        return "InviteUnion[]";
    }
}
