package heyi.offer;

import heyi.form.Upload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What became of the posted offer, as the carrier proves it.
 *
 * @param deliveredOn the day of that outcome
 */
public record ProvePostalService(
        @NotNull Outcome outcome,
        @NotBlank @Size(max = 60) String carrier,
        @NotBlank @Size(max = 60) String trackingNo,
        @NotNull LocalDate deliveredOn,
        @NotNull Upload receipt) {

    /** A receipt. */
    public ProvePostalService(String carrier, String trackingNo, LocalDate deliveredOn, Upload receipt) {
        this(Outcome.RECEIVED, carrier, trackingNo, deliveredOn, receipt);
    }

    public enum Outcome {
        RECEIVED("签收"),
        REFUSED("拒收"),
        RETURNED("退回");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
