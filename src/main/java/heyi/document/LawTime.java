package heyi.document;

import heyi.casefile.Deadlines;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** Stored instants as the calendar and the clock on the wall of the law show them. */
final class LawTime {
    private LawTime() {}

    static LocalDate day(OffsetDateTime instant) {
        return LocalDate.ofInstant(instant.toInstant(), Deadlines.LAW);
    }

    static LocalDateTime minute(OffsetDateTime instant) {
        return LocalDateTime.ofInstant(instant.toInstant(), Deadlines.LAW);
    }
}
