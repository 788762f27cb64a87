package heyi.region;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What became of a place.
 *
 * @param newCode may be the old one, which then went on with what was left of it, or with more
 * @param onDay the first day of the new order
 * @param settledAt when the organisations followed
 */
public record Succession(
        String oldCode, String newCode, Kind kind, LocalDate onDay, @Nullable OffsetDateTime settledAt) {

    /** How. */
    public enum Kind {
        MERGED("合并"),
        SPLIT("拆分"),
        RENUMBERED("改代码");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
