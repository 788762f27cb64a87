package heyi.api;

import heyi.account.Scope;
import heyi.party.Actor;
import heyi.party.Organisation;
import heyi.process.NotThere;
import heyi.registration.Directory;
import heyi.registration.Merges;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Two records that describe one organisation become one. */
@RestController
@RequestMapping("/api/v1/organisations/{id}")
@Tag(name = "Organisations")
class OrganisationMergeApi {

    private final Directory directory;
    private final Merges merges;

    OrganisationMergeApi(Directory directory, Merges merges) {
        this.directory = directory;
        this.merges = merges;
    }

    @GetMapping("/similar")
    @Needs(Scope.REGISTRATIONS_READ)
    @Operation(
            operationId = "listSimilarOrganisations",
            summary = "List records that may be the same organisation",
            description =
                    "At most ten of the same kind and county, the most similar first. For heads of the county's union.")
    List<OrganisationShown.Line> similar(@PathVariable UUID id, Actor actor) {
        return directory.similarTo(mine(id, actor)).stream()
                .map(OrganisationShown.Line::of)
                .toList();
    }

    @GetMapping("/merge")
    @Needs(Scope.REGISTRATIONS_READ)
    @Operation(
            operationId = "previewMerge",
            summary = "Read what a merge would move",
            description = "With counts, in Chinese; refused as the merge itself would be.")
    MergePreview preview(
            @PathVariable UUID id,
            @Parameter(description = "The record that remains.") @RequestParam UUID into,
            Actor actor) {
        mine(id, actor);
        visible(into, actor);
        return new MergePreview(merges.preview(id, into, actor));
    }

    @PostMapping("/merge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.REGISTRATIONS_WRITE)
    @Operation(
            operationId = "mergeOrganisations",
            summary = "Merge a record into another",
            description =
                    "Everything bound to it moves, all or nothing, and cannot be undone. The same merge twice is one.")
    void merge(@PathVariable UUID id, @RequestBody MergeInto merge, Actor actor) {
        mine(id, actor);
        visible(merge.into(), actor);
        merges.merge(id, merge.into(), merge.reason() == null ? "" : merge.reason(), actor);
    }

    private Organisation visible(UUID id, Actor actor) {
        return directory.visible(id, actor).orElseThrow(NotThere::new);
    }

    private Organisation mine(UUID id, Actor actor) {
        var o = visible(id, actor);
        if (!merges.mayMerge(o, actor)) throw new NotThere();
        return o;
    }

    /** What would move. */
    @Schema(name = "MergePreview")
    record MergePreview(
            @Schema(
                            description = "Numbers of people, cases, papers and the like, in Chinese.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    List<String> moves) {}

    /** Into which record, and why. */
    @Schema(name = "MergeInto")
    record MergeInto(
            @Schema(description = "The record that remains.", requiredMode = Schema.RequiredMode.REQUIRED) UUID into,
            @Schema(description = "Kept in the history.", maxLength = 500, requiredMode = Schema.RequiredMode.REQUIRED)
                    @Nullable
                    String reason) {
        MergeInto {
            if (into == null) throw new ApiError(400, "api.bad-value", "into");
            if (reason != null && reason.length() > 500) throw new ApiError(400, "api.bad-value", "reason");
        }
    }
}
