package heyi.election;

import heyi.party.Person;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The slate of the workers' side. The chair of the union is chief by office and need not be named (ZJ art. 10).
 *
 * @param employeeNumbers of the other candidates, from the roll
 * @param chiefEmployeeNo whom the representatives choose as chief; only where the workers have no union (ZJ art. 10)
 * @param outsiders experts from outside the employer, at most a third (R22 art. 23; HZ art. 17)
 * @param voteOpens when the congress may start to vote, Asia/Shanghai; used where the law asks for an election
 */
public record NominateRepresentatives(
        @NotEmpty @Size(max = 60) List<@NotBlank @Size(max = 40) String> employeeNumbers,
        @Valid @Size(max = 20) List<Outsider> outsiders,
        @NotNull LocalDateTime voteOpens,
        @NotNull LocalDateTime voteEnds,
        @Size(max = 40) String chiefEmployeeNo) {

    public NominateRepresentatives {
        chiefEmployeeNo = chiefEmployeeNo == null ? "" : chiefEmployeeNo.strip();
        outsiders = outsiders == null ? List.of() : List.copyOf(outsiders);
        employeeNumbers = employeeNumbers == null
                ? List.of()
                : employeeNumbers.stream().map(String::strip).toList();
    }

    /** Where the chair of the union leads. */
    public NominateRepresentatives(
            List<String> employeeNumbers, List<Outsider> outsiders, LocalDateTime voteOpens, LocalDateTime voteEnds) {
        this(employeeNumbers, outsiders, voteOpens, voteEnds, "");
    }

    /** An expert who acts on a written mandate. */
    public record Outsider(
            @NotBlank @Size(max = 60) String name,
            @NotNull Person.Sex sex,
            @NotBlank @Size(max = 100) String organisationAndPost) {}
}
