package heyi.election;

import heyi.form.Confirmed;
import heyi.form.Hidden;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Somebody is away and another member of the side acts in the meantime.
 *
 * @param mandateNo whose rights
 * @param substituteNo the mandate of the one who acts
 * @param toOn the last day
 */
public record HandOver(
        @Hidden int mandateNo,
        int substituteNo,
        @NotNull LocalDate fromOn,
        @NotNull LocalDate toOn,
        @NotEmpty List<Scope> scope,
        @NotBlank @Size(max = 200) String reason,
        @Confirmed @AssertTrue boolean inWriting) {

    public HandOver {
        scope = scope == null ? List.of() : List.copyOf(scope);
    }
}
