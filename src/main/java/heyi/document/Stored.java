package heyi.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document on file, without its bytes.
 *
 * @param subject tells papers of one kind in one case apart, e.g. a meeting's number or a side
 * @param number absent for uploads
 * @param sha256 of the bytes, hexadecimal
 * @param pages absent for uploads
 * @param size bytes
 */
public record Stored(
        UUID id,
        UUID caseId,
        DocumentKind kind,
        String subject,
        @Nullable String number,
        String title,
        String fileName,
        String mediaType,
        String sha256,
        @Nullable Integer pages,
        long size,
        Instant createdAt) {}
