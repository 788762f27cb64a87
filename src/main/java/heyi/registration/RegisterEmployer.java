package heyi.registration;

import heyi.form.Upload;
import heyi.party.CredentialKind;
import heyi.party.Credentials;
import heyi.party.CreditCode;
import heyi.party.OrganisationKind;
import heyi.party.Person;
import heyi.party.Scan;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an employer tells about itself to come in. */
public record RegisterEmployer(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 40) String creditCode,
        @NotBlank @Size(max = 12) String region,
        @NotBlank @Size(max = 200) String address,
        @NotBlank @Size(max = 60) String legalRepresentative,
        @NotBlank @Size(max = 60) String industry,
        @NotNull @Positive @Max(1_000_000) Integer headcount,
        boolean aboveScale,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @NotNull Upload scan,
        @NotBlank @Size(max = 60) String applicant,
        @NotNull Person.Sex sex,
        @NotBlank @Size(max = 20) String phone,
        @NotBlank @Size(max = 60) String post,
        boolean head,
        @Nullable @Size(max = 20) String headPhone) {

    /** @throws heyi.rules.RuleBroken {@code credit-code.…}, {@code organisation.industry}, {@code credential.…} */
    public Claim claim() {
        var code = new CreditCode(creditCode);
        var data = new OrganisationData(
                OrganisationKind.EMPLOYER,
                name,
                region,
                code,
                address,
                legalRepresentative,
                industry,
                headcount,
                aboveScale,
                null,
                null);
        var licence = new Credentials.Paper(
                CredentialKind.LICENCE, code.value(), validFrom, validTo, new Scan(scan.filename(), scan.bytes()));
        return new Claim(data, licence, applicant, sex, phone, post, head, headPhone);
    }

    @Override
    public String toString() {
        return "RegisterEmployer[]";
    }
}
