package heyi.region;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** @param person name of who did it; null if the day in force brought it about */
public record RegionChange(
        String code, String what, String detail, String reason, @Nullable String person, OffsetDateTime at) {}
