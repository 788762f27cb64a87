package heyi.election;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Who fills the vacant seats of the workers' side, by the procedure that filled them first (ZJ art. 13; R22 art. 30). A
 * vacant chair is filled by whoever chairs the union now.
 */
public record NominateReplacement(
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 40) String> employeeNumbers,
        @Valid @Size(max = 20) List<NominateRepresentatives.Outsider> outsiders,
        @NotNull LocalDateTime voteOpens,
        @NotNull LocalDateTime voteEnds) {

    public NominateReplacement {
        outsiders = outsiders == null ? List.of() : List.copyOf(outsiders);
        employeeNumbers = employeeNumbers == null
                ? List.of()
                : employeeNumbers.stream().map(String::strip).toList();
    }
}
