package heyi.offer;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the offer reached the employer.
 *
 * @param deliveredOn the day of receipt, from which the reply period runs; null while the post is on its way
 * @param openedAt when the employer first opened it here; null if never
 */
public record Service(
        Mode mode,
        String sha256,
        OffsetDateTime sentAt,
        @Nullable LocalDate deliveredOn,
        @Nullable OffsetDateTime openedAt,
        @Nullable UUID openedBy,
        @Nullable String carrier,
        @Nullable String trackingNo,
        @Nullable UUID evidenceId) {

    public enum Mode {
        ELECTRONIC("电子送达"),
        POST("邮寄送达");

        private final String label;

        Mode(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
