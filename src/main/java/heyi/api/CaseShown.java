package heyi.api;

import heyi.election.Capacity;
import heyi.election.Mandate;
import heyi.election.Scope;
import heyi.party.OrganisationKind;
import heyi.party.Side;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One case as its parties see it. */
@Schema(name = "BargainingCase", description = "One round of bargaining between one employer and its workers.")
record CaseShown(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) CaseApi.CaseLine summary,
        @Schema(
                        description = "Code of the place whose law applies.",
                        example = "330109",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String place,
        @Schema(description = "The side that started.", requiredMode = Schema.RequiredMode.REQUIRED) Side initiator,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Party> parties,
        @Schema(description = "The dates that run now.", requiredMode = Schema.RequiredMode.REQUIRED)
                List<CaseApi.CaseDeadline> deadlines,
        @Schema(
                        description = "Who represents the sides, in the order of appointment.",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                List<Seat> delegations,
        @Schema(description = "What is to be done now, by whomever.", requiredMode = Schema.RequiredMode.REQUIRED)
                List<TaskApi.TaskLine> open,
        @Schema(
                        description = "Acts beside the tasks that are open to oneself now.",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                List<String> acts) {

    /** An organisation that takes part. */
    @Schema(name = "Party")
    record Party(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OrganisationKind kind,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(description = "Whether one acts for it.", requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean mine) {}

    /** A mandate to represent a side (R22 arts. 20-23; ZJ arts. 10, 13). */
    @Schema(name = "Seat", description = "A mandate to represent a side.")
    record Seat(
            @Schema(description = "Within the case.", requiredMode = Schema.RequiredMode.REQUIRED) int no,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Side side,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String post,
            @Schema(description = "In which capacity, e.g. as chief.", requiredMode = Schema.RequiredMode.REQUIRED)
                    Capacity capacity,
            @Schema(description = "The rights it gives.", requiredMode = Schema.RequiredMode.REQUIRED)
                    List<Scope> scopes,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate startsOn,
            @Schema(description = "The first day without rights; absent if no end is known.") @Nullable
                    LocalDate endedOn,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean inForce) {

        static Seat of(Mandate m, boolean inForce) {
            return new Seat(
                    m.no(),
                    m.side(),
                    m.name(),
                    m.post(),
                    m.capacity(),
                    m.scopes().stream().sorted().toList(),
                    m.startsOn(),
                    m.endedOn(),
                    inForce);
        }
    }
}
