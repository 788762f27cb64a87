package heyi.election;

import heyi.form.Confirmed;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The employer's side. The legal representative or principal is chief unless another insider is authorised in writing
 * (R22 art. 21; HZ art. 18).
 *
 * @param chiefEmployeeNo the authorised chief; blank: the legal representative
 */
public record AppointRepresentatives(
        @NotNull @Size(max = 60) List<@NotBlank @Size(max = 40) String> employeeNumbers,
        @Size(max = 40) String chiefEmployeeNo,
        @Confirmed @AssertTrue boolean authorisedInWriting) {

    public AppointRepresentatives {
        employeeNumbers = employeeNumbers == null
                ? List.of()
                : employeeNumbers.stream().map(String::strip).toList();
        chiefEmployeeNo = chiefEmployeeNo == null ? "" : chiefEmployeeNo.strip();
    }
}
