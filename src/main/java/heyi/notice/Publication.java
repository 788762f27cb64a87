package heyi.notice;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How the agreement was made known. */
public record Publication(
        String place, String medium, LocalDate postedFrom, @Nullable LocalDate postedTo, OffsetDateTime publishedAt) {}
