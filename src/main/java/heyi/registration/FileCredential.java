package heyi.registration;

import heyi.form.Upload;
import heyi.party.CredentialKind;
import heyi.party.Credentials;
import heyi.party.Scan;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A licence, certificate or consent handed in with its period. */
public record FileCredential(
        @NotNull CredentialKind kind,
        @NotBlank @Size(max = 60) String number,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @NotNull Upload scan) {

    /** @throws heyi.rules.RuleBroken {@code credential.…} */
    Credentials.Paper paper() {
        return new Credentials.Paper(kind, number, validFrom, validTo, new Scan(scan.filename(), scan.bytes()));
    }
}
