package heyi.negotiation;

import heyi.form.Paragraph;
import heyi.form.PreparedDocument;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A chief signs the minutes as shown, or sends them back with remarks. */
public record SignMinutes(
        @PreparedDocument @NotBlank String sha256,
        @NotNull Verdict verdict,
        @Paragraph @Size(max = 2000) String remarks) {

    public SignMinutes {
        remarks = remarks == null ? "" : remarks;
    }

    public enum Verdict {
        SIGN,
        RETURN
    }
}
