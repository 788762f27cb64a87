package heyi.notice;

import heyi.rules.LegalClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** When the daily digest is written. */
@Component
public class DigestTime {

    private final MessageSettings settings;

    DigestTime(MessageSettings settings) {
        this.settings = settings;
    }

    public OffsetDateTime on(LocalDate day) {
        return day.atTime(settings.digestAt())
                .atZone(LegalClock.ZONE)
                .toInstant()
                .atOffset(ZoneOffset.UTC);
    }
}
