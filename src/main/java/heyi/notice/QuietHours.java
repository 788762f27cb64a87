package heyi.notice;

import heyi.rules.LegalClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * When nobody is disturbed.
 *
 * @param to first moment that is loud again; the same as {@code from} for no quiet at all
 * @param weekends whether Saturday and Sunday are quiet, too
 */
record QuietHours(LocalTime from, LocalTime to, boolean weekends) {

    /** This moment if it is loud, else the first that is. */
    Instant loud(Instant at) {
        var local = LocalDateTime.ofInstant(at, LegalClock.ZONE);
        var found = local;
        while (isQuiet(found)) found = next(found);
        return found == local ? at : found.atZone(LegalClock.ZONE).toInstant();
    }

    private boolean isQuiet(LocalDateTime at) {
        return isQuiet(at.toLocalTime()) || (weekends && isWeekend(at));
    }

    private boolean isQuiet(LocalTime at) {
        if (from.equals(to)) return false;
        var after = !at.isBefore(from);
        var before = at.isBefore(to);
        return from.isBefore(to) ? after && before : after || before;
    }

    private static boolean isWeekend(LocalDateTime at) {
        return at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private LocalDateTime next(LocalDateTime quiet) {
        var end = quiet.toLocalDate().atTime(to);
        return end.isAfter(quiet) ? end : end.plusDays(1);
    }
}
