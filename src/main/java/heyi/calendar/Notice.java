package heyi.calendar;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The arrangement of one year as it was announced.
 *
 * @param id grows with every notice of any year
 * @param source the document that announces it
 * @param importedBy name of the person; null if it came with the software
 * @param holidays days off, weekends among them
 * @param makeUpDays weekend days that are worked
 */
public record Notice(
        long id,
        int year,
        String source,
        OffsetDateTime importedAt,
        @Nullable String importedBy,
        int holidays,
        int makeUpDays) {}
