package heyi.offer;

import heyi.form.Confirmed;
import heyi.form.PreparedDocument;
import heyi.form.Upload;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Serves exactly the bytes that were shown.
 *
 * @param sha256 of the offer's PDF as the head read it
 * @param leftOn the day on which it was left behind, after the post had been refused
 * @param witnesses of that, at least two
 * @param photo of that
 */
public record ServeOffer(
        @PreparedDocument @NotBlank String sha256,
        @NotNull Mode mode,
        @Nullable LocalDate leftOn,
        List<String> witnesses,
        @Nullable Upload photo,
        @Confirmed @AssertTrue boolean read) {

    public ServeOffer {
        witnesses = witnesses == null ? List.of() : List.copyOf(witnesses);
    }

    public ServeOffer(String sha256, Mode mode, boolean read) {
        this(sha256, mode, null, List.of(), null, read);
    }

    public enum Mode {
        ELECTRONIC,
        POST,
        /** Left behind before witnesses; only after the other side refused the post. */
        LEFT,
        /** Not served: back to writing. */
        REVISE
    }
}
