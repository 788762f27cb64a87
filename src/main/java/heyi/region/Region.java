package heyi.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place as it was from one day to another.
 *
 * @param code GB/T 2260, or for a township nine digits of the statistics bureau
 * @param validFrom null if it was so before our list begins
 * @param validTo the last day; null while it stands
 * @param statistical whether the code is the statistics bureau's
 */
public record Region(
        String code,
        String name,
        Level level,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean statistical) {

    public boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
