package heyi.document;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A mistake in an act, put right beside it. No article orders this paper; it is the platform's.
 *
 * @param entry title of the act
 * @param enteredAt when the act was done
 * @param recorded what the timeline says of it, in full
 * @param effect what follows for dates; null if nothing does
 * @param by who corrects, null if the platform does
 */
public record CorrectionPaper(
        Head head,
        String entry,
        LocalDateTime enteredAt,
        String recorded,
        String wrong,
        String correct,
        String reason,
        @Nullable String effect,
        @Nullable String by)
        implements Paper {

    @Override
    public DocumentKind kind() {
        return DocumentKind.CORRECTION;
    }
}
