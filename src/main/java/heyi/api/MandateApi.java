package heyi.api;

import heyi.account.Scope;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.election.Mandate;
import heyi.election.Origin;
import heyi.election.Substitution;
import heyi.election.Succession;
import heyi.party.Actor;
import heyi.process.MandateActs;
import heyi.process.NotThere;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who represents the sides of a case, by what right, from when to when; handing over and ending are acts of the case. */
@RestController
@RequestMapping("/api/v1/cases/{id}/mandates")
@Tag(name = "Cases")
class MandateApi {

    private final Cases cases;
    private final Succession succession;
    private final Deadlines deadlines;
    private final MandateActs acts;

    MandateApi(Cases cases, Succession succession, Deadlines deadlines, MandateActs acts) {
        this.cases = cases;
        this.succession = succession;
        this.deadlines = deadlines;
        this.acts = acts;
    }

    @GetMapping
    @Needs(Scope.CASES_READ)
    @Operation(
            operationId = "listMandates",
            summary = "List the mandates of a case",
            description =
                    "Ended ones too, in the order in which they were given. `no` goes into the acts `hand-over` and `end-mandate`; few, hence in one part.")
    List<MandateShown> list(@PathVariable UUID id, Actor actor) {
        var file = cases.visible(new CaseId(id), actor).orElseThrow(NotThere::new);
        var today = deadlines.today();
        var substitutions = succession.substitutions(file.caseId());
        return succession.mandates(file.caseId()).stream()
                .map(m -> new MandateShown(
                        CaseShown.Seat.of(m, m.inForce(today)),
                        m.origin(),
                        m.organisation(),
                        m.appointer(),
                        m.isWritten(),
                        m.endedOn() == null ? null : m.cause(),
                        m.endedOn() == null ? null : m.ending().in(Locale.ENGLISH),
                        m.inForce(today) && acts.may(file, m, actor),
                        of(m, substitutions)))
                .toList();
    }

    private static List<StandIn> of(Mandate m, List<Substitution> all) {
        return all.stream()
                .filter(s -> s.mandateId().equals(m.id()))
                .map(s -> new StandIn(
                        s.substitute(),
                        s.substitutePost(),
                        s.fromOn(),
                        s.toOn(),
                        s.scopes().stream().map(Enum::name).sorted().toList()))
                .toList();
    }

    /** A mandate with where it comes from and who stands in. */
    @Schema(
            name = "Mandate",
            description = "A mandate with where it comes from and who stands in (R22 arts. 20-23; ZJ arts. 10, 13).")
    record MandateShown(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) CaseShown.Seat seat,
            @Schema(description = "By office, election or appointment.", requiredMode = Schema.RequiredMode.REQUIRED)
                    Origin origin,
            @Schema(description = "For whom it was given.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String organisation,
            @Schema(description = "Whose signature stands under it; absent where an office or election gave it.")
                    @Nullable
                    String appointer,
            @Schema(
                            description = "Whether a paper of the principal stands behind it.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean written,
            @Schema(description = "Why it ends or has ended, in Chinese; absent while no end is known.") @Nullable
                    String ends,
            @Schema(description = "The same in English.") @Nullable String endsEn,
            @Schema(
                            description = "Whether one may hand it over or end it.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean mine,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<StandIn> standIns) {}

    /** Who acts with the holder's rights for some days. */
    @Schema(name = "StandIn", description = "Who acts with the holder's rights for some days.")
    record StandIn(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String post,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate from,
            @Schema(description = "The last day.", requiredMode = Schema.RequiredMode.REQUIRED) LocalDate to,
            @Schema(description = "The rights.", requiredMode = Schema.RequiredMode.REQUIRED) List<String> scopes) {}
}
