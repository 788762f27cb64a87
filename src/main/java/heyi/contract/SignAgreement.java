package heyi.contract;

import heyi.form.Confirmed;
import heyi.form.OnPaper;
import heyi.form.PreparedDocument;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A chief signs exactly the bytes that were shown.
 *
 * @param paperSignedOn the day written on the paper original; only when recorded from paper
 */
public record SignAgreement(
        @PreparedDocument @NotBlank String sha256,
        @Confirmed @AssertTrue boolean readAndAgreed,
        @OnPaper @Nullable LocalDate paperSignedOn) {}
