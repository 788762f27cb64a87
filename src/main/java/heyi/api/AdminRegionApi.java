package heyi.api;

import heyi.account.Scope;
import heyi.party.Actor;
import heyi.party.OrganisationKind;
import heyi.process.NotThere;
import heyi.region.EndRegion;
import heyi.region.RegionAdministration;
import heyi.region.Regions;
import heyi.region.Succession;
import heyi.region.Successions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Administrators add, rename and end places, and say where organisations of a split one belong. */
@RestController
@RequestMapping("/api/v1/admin")
@Needs(Scope.ADMIN)
@Tag(name = "Administration")
class AdminRegionApi {

    private static final String VERSION = "The `ETag` of `getRegion` on which one decided.";

    private final Regions regions;
    private final RegionAdministration administration;
    private final Successions successions;
    private final RegionApi shown;

    AdminRegionApi(Regions regions, RegionAdministration administration, Successions successions, RegionApi shown) {
        this.regions = regions;
        this.administration = administration;
        this.successions = successions;
        this.shown = shown;
    }

    @GetMapping("/regions/{code}/changes")
    @Operation(
            operationId = "listRegionChanges",
            summary = "List who changed a place",
            description = "With the reason, the latest first.")
    List<Change> changes(@PathVariable String code) {
        if (regions.history(code).isEmpty()) throw new NotThere();
        return regions.changes(code).stream()
                .map(c -> new Change(c.what(), c.detail(), c.reason(), c.person(), c.at()))
                .toList();
    }

    @PostMapping("/regions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addRegion",
            summary = "Add a place",
            description = "From a day on; what lies above it follows from the code.")
    RegionApi.RegionLine add(@RequestBody NewRegion region, Actor actor) {
        return RegionApi.RegionLine.of(administration.add(
                region.code().strip(), region.name(), region.from(), region.reason(), actor.person()));
    }

    @PostMapping("/regions/{code}/name")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "renameRegion",
            summary = "Rename a place",
            description = "From a day on; before it the old name stands.")
    void rename(
            @PathVariable String code,
            @RequestBody NewName name,
            @Parameter(description = VERSION) @RequestHeader(name = "If-Match", required = false) @Nullable
                    String ifMatch,
            Actor actor) {
        require(code, ifMatch);
        administration.rename(code, name.name(), name.from(), name.reason(), actor.person());
    }

    @PostMapping("/regions/{code}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "endRegion",
            summary = "End a place",
            description =
                    "Merged, split or under another code from a day on. Organisations follow on that day; running cases keep their place and its law.")
    void end(
            @PathVariable String code,
            @RequestBody RegionEnd end,
            @Parameter(description = VERSION) @RequestHeader(name = "If-Match", required = false) @Nullable
                    String ifMatch,
            Actor actor) {
        require(code, ifMatch);
        administration.end(
                new EndRegion(code, end.onDay(), end.kind(), end.successors(), end.reason()), actor.person());
        successions.settle();
    }

    @GetMapping("/region-assignments")
    @Operation(
            operationId = "listUnassigned",
            summary = "List organisations without a place",
            description = "Of places that were split: each with the parts among which to choose.")
    List<Unassigned> waiting() {
        return successions.waiting().stream()
                .map(w -> new Unassigned(
                        w.organisationId(),
                        w.name(),
                        w.kind(),
                        w.address(),
                        w.oldCode(),
                        w.onDay(),
                        successions.choices(w.oldCode(), w.onDay()).stream()
                                .map(LawApi.PlaceShown::of)
                                .toList()))
                .toList();
    }

    @PostMapping("/region-assignments/{organisation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "assignRegion",
            summary = "Say where an organisation belongs",
            description = "One of its choices; cases can then be opened there again.")
    void assign(@PathVariable UUID organisation, @RequestBody Assignment to, Actor actor) {
        successions.assign(organisation, to.region(), actor.person());
    }

    /** Whoever changes a place after this sees what was done before. */
    private void require(String code, @Nullable String ifMatch) {
        administration.hold();
        if (ifMatch != null) Versions.require(ifMatch, Lasting.version(shown.shown(code)));
    }

    /** A new place. */
    @Schema(name = "NewRegion", description = "A place to be added.")
    record NewRegion(
            @Schema(
                            description = "Six digits, or nine for a township.",
                            example = "330116",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String code,
            @Schema(maxLength = 40, requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(description = "First day.", requiredMode = Schema.RequiredMode.REQUIRED) LocalDate from,
            @Schema(
                            description = "The document that says so.",
                            maxLength = 500,
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String reason) {

        NewRegion {
            if (code == null) throw new ApiError(400, "api.bad-value", "code");
            if (name == null) throw new ApiError(400, "api.bad-value", "name");
            if (from == null) throw new ApiError(400, "api.bad-value", "from");
            if (reason == null) throw new ApiError(400, "api.bad-value", "reason");
        }
    }

    /** A new name. */
    @Schema(name = "NewRegionName", description = "Another name for a place.")
    record NewName(
            @Schema(maxLength = 40, requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(description = "First day of the name.", requiredMode = Schema.RequiredMode.REQUIRED) LocalDate from,
            @Schema(
                            description = "The document that says so.",
                            maxLength = 500,
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String reason) {

        NewName {
            if (name == null) throw new ApiError(400, "api.bad-value", "name");
            if (from == null) throw new ApiError(400, "api.bad-value", "from");
            if (reason == null) throw new ApiError(400, "api.bad-value", "reason");
        }
    }

    /** An end. */
    @Schema(name = "RegionEnd", description = "How a place ends.")
    record RegionEnd(
            @Schema(description = "First day on which it is no more.", requiredMode = Schema.RequiredMode.REQUIRED)
                    LocalDate onDay,
            @Schema(description = "Absent if nothing follows.") Succession.@Nullable Kind kind,
            @Schema(
                            description =
                                    "Codes of what follows; the place itself among them if a split leaves a part of it.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    List<String> successors,
            @Schema(
                            description = "The document that says so.",
                            maxLength = 500,
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String reason) {

        RegionEnd {
            if (onDay == null) throw new ApiError(400, "api.bad-value", "onDay");
            if (successors == null || successors.stream().anyMatch(s -> s == null))
                throw new ApiError(400, "api.bad-value", "successors");
            if (reason == null) throw new ApiError(400, "api.bad-value", "reason");
        }
    }

    /** Where one belongs. */
    @Schema(name = "RegionAssignment", description = "Where an organisation belongs.")
    record Assignment(
            @Schema(description = "Code of one of the choices.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String region) {

        Assignment {
            if (region == null) throw new ApiError(400, "api.bad-value", "region");
        }
    }

    /** Something changed. */
    @Schema(name = "RegionChange", description = "A change of a place; in Chinese.")
    record Change(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String what,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String detail,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String reason,
            @Schema(description = "Absent if the day in force brought it about.") @Nullable String by,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime at) {}

    /** One that waits. */
    @Schema(name = "UnassignedOrganisation", description = "An organisation of a place that was split.")
    record Unassigned(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID organisationId,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OrganisationKind kind,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String address,
            @Schema(description = "The place that was split.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String oldCode,
            @Schema(description = "Since when.", requiredMode = Schema.RequiredMode.REQUIRED) LocalDate onDay,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<LawApi.PlaceShown> choices) {}
}
