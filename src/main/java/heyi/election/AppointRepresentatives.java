package heyi.election;

import heyi.form.Confirmed;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The employer's side. The legal representative or principal is chief unless another insider is authorised in writing
 * (R22 art. 21; HZ art. 18).
 *
 * @param chiefEmployeeNo the authorised chief; blank: the legal representative
 * @param mandateEndsOn the last day of the mandates; null: as the law of the place has it
 */
public record AppointRepresentatives(
        @NotNull @Size(max = 60) List<@NotBlank @Size(max = 40) String> employeeNumbers,
        @Size(max = 40) String chiefEmployeeNo,
        @Confirmed @AssertTrue boolean authorisedInWriting,
        @Nullable LocalDate mandateEndsOn) {

    /** With mandates as long as the law has them. */
    public AppointRepresentatives(List<String> employeeNumbers, String chiefEmployeeNo, boolean authorisedInWriting) {
        this(employeeNumbers, chiefEmployeeNo, authorisedInWriting, null);
    }

    public AppointRepresentatives {
        employeeNumbers = employeeNumbers == null
                ? List.of()
                : employeeNumbers.stream().map(String::strip).toList();
        chiefEmployeeNo = chiefEmployeeNo == null ? "" : chiefEmployeeNo.strip();
    }
}
