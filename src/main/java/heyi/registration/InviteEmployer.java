package heyi.registration;

import heyi.party.CreditCode;
import heyi.party.OrganisationKind;
import heyi.party.Person;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whom a union invites to act for which employer. */
public record InviteEmployer(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 40) String creditCode,
        @NotBlank @Size(max = 12) String region,
        @NotBlank @Size(max = 200) String address,
        @NotBlank @Size(max = 60) String invited,
        @NotNull Person.Sex sex,
        @NotBlank @Size(max = 20) String phone) {

    /** @throws heyi.rules.RuleBroken {@code credit-code.…} */
    public Invite invite() {
        var data = new OrganisationData(
                OrganisationKind.EMPLOYER,
                name,
                region,
                new CreditCode(creditCode),
                address,
                invited,
                null,
                null,
                false,
                null,
                null);
        return new Invite(data, invited, sex, phone);
    }

    @Override
    public String toString() {
        return "InviteEmployer[]";
    }
}
