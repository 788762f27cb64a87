package heyi.portal;

import heyi.form.Upload;
import heyi.party.Person;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an enterprise union tells about itself to come in. */
record RegisterUnion(
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
        boolean head) {}
