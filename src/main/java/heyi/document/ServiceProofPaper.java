package heyi.document;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proof that exactly these bytes reached the other side.
 *
 * @param sha256 of the served PDF, hexadecimal
 * @param evidence what shows the receipt, one fact a line
 * @param effect what the receipt sets in motion
 */
public record ServiceProofPaper(
        Head head,
        String servedTitle,
        String servedNumber,
        String sha256,
        int servedPages,
        Party from,
        Party to,
        String receivedBy,
        String method,
        LocalDateTime sentAt,
        LocalDateTime receivedAt,
        List<String> evidence,
        String effect,
        @Nullable Due due)
        implements Paper {

    @Override
    public DocumentKind kind() {
        return DocumentKind.SERVICE_PROOF;
    }
}
