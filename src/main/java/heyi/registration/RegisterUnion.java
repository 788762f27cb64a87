package heyi.registration;

import heyi.form.Upload;
import heyi.party.CredentialKind;
import heyi.party.Credentials;
import heyi.party.CreditCode;
import heyi.party.OrganisationKind;
import heyi.party.Person;
import heyi.party.Scan;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an enterprise union tells about itself to come in. */
public record RegisterUnion(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 40) String creditCode,
        @NotBlank @Size(max = 12) String region,
        @NotBlank @Size(max = 200) String address,
        @NotBlank @Size(max = 100) String employerName,
        @NotBlank @Size(max = 40) String employerCode,
        @NotBlank @Size(max = 60) String certificateNumber,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @NotNull Upload scan,
        @NotBlank @Size(max = 60) String applicant,
        @NotNull Person.Sex sex,
        @NotBlank @Size(max = 20) String phone,
        @NotBlank @Size(max = 60) String post,
        boolean head) {

    /** @throws heyi.rules.RuleBroken {@code credit-code.…}, {@code registration.employer}, {@code credential.…} */
    public Claim claim() {
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
        var certificate = new Credentials.Paper(
                CredentialKind.UNION_CERTIFICATE,
                certificateNumber,
                validFrom,
                validTo,
                new Scan(scan.filename(), scan.bytes()));
        return new Claim(data, certificate, applicant, sex, phone, post, head, null);
    }

    @Override
    public String toString() {
        return "RegisterUnion[]";
    }
}
