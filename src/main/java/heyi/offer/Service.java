package heyi.offer;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the offer reached the other side.
 *
 * @param deliveredOn the day of receipt, from which the reply period runs; null while the post is on its way
 * @param openedAt when the other side first opened it here; null if never
 * @param witnesses of the offer being left behind after a refusal; that this is service is the server's own statement
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
        @Nullable UUID evidenceId,
        @Nullable String witnesses) {

    public enum Mode {
        ELECTRONIC("电子送达"),
        POST("邮寄送达"),
        LEFT("留置送达");

        private final String label;

        Mode(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
