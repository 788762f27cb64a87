package heyi.notice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** The union hands the text in force to the union next above (ZJ art. 35). */
public record DepositAgreement(@NotNull LocalDate depositedOn, @Size(max = 500) String note) {

    public DepositAgreement {
        note = note == null ? "" : note;
    }
}
