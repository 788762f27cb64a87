package heyi.filing;

import heyi.form.Paragraph;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The bureau's review: of parties, procedure and content (R22 art. 44).
 *
 * @param readoption whether the revised text has to go to the congress again
 */
public record ReviewFiling(
        @NotNull Decision decision,
        @Paragraph @Size(max = 4000) String opinion,
        @Valid @Size(max = 60) List<Objection> objections,
        boolean readoption) {

    public ReviewFiling {
        opinion = opinion == null ? "" : opinion;
        objections = objections == null ? List.of() : List.copyOf(objections);
    }

    public enum Decision {
        NO_OBJECTION,
        OBJECTION
    }
}
