package heyi.contract;

import heyi.form.Confirmed;
import heyi.form.PreparedDocument;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;

/** A chief signs exactly the bytes that were shown. */
public record SignAgreement(@PreparedDocument @NotBlank String sha256, @Confirmed @AssertTrue boolean readAndAgreed) {}
