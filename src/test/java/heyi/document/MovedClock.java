package heyi.document;

import heyi.casefile.Deadlines;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands still until it is moved. */
final class MovedClock extends Clock {
    private Instant now = Instant.parse("2026-02-24T01:00:00Z");

    void set(LocalDateTime moment) {
        now = moment.atZone(Deadlines.LAW).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return Deadlines.LAW;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        return now;
    }
}
