package heyi.offer;

import heyi.form.Confirmed;
import heyi.form.PreparedDocument;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Serves exactly the bytes that were shown.
 *
 * @param sha256 of the offer's PDF as the chair read it
 */
public record ServeOffer(
        @PreparedDocument @NotBlank String sha256, @NotNull Mode mode, @Confirmed @AssertTrue boolean read) {

    public enum Mode {
        ELECTRONIC,
        POST,
        /** Not served: back to writing. */
        REVISE
    }
}
