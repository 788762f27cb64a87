package heyi.election;

import heyi.form.Confirmed;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Who fills the vacant seats of the employer's side (R22 art. 30).
 *
 * @param chiefEmployeeNo used only if the chief's seat is vacant; blank: the legal representative
 */
public record AppointReplacement(
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 40) String> employeeNumbers,
        @Size(max = 40) String chiefEmployeeNo,
        @Confirmed @AssertTrue boolean authorisedInWriting) {

    public AppointReplacement {
        employeeNumbers = employeeNumbers == null
                ? List.of()
                : employeeNumbers.stream().map(String::strip).toList();
        chiefEmployeeNo = chiefEmployeeNo == null ? "" : chiefEmployeeNo.strip();
    }
}
