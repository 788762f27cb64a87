package heyi.portal;

import heyi.form.Upload;
import heyi.party.CredentialKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A licence, certificate or consent handed in with its period. */
record FileCredential(
        @NotNull CredentialKind kind,
        @NotBlank @Size(max = 60) String number,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @NotNull Upload scan) {}
