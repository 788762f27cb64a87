package heyi.offer;

import heyi.form.Upload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Proof that the paper offer reached the employer. */
public record ProvePostalService(
        @NotBlank @Size(max = 60) String carrier,
        @NotBlank @Size(max = 60) String trackingNo,
        @NotNull LocalDate deliveredOn,
        @NotNull Upload receipt) {}
