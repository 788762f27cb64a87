package heyi.negotiation;

import heyi.form.Hidden;
import heyi.form.Paragraph;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A chief agrees to exactly this version, or sends it back with remarks.
 *
 * @param version that was read
 */
public record AgreeDraft(@Hidden int version, @NotNull Verdict verdict, @Paragraph @Size(max = 4000) String remarks) {

    public AgreeDraft {
        remarks = remarks == null ? "" : remarks;
    }

    public enum Verdict {
        AGREE,
        RETURN
    }
}
