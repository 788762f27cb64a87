package heyi.api;

import heyi.account.Scope;
import heyi.party.Actor;
import heyi.party.OrganisationChanges;
import heyi.process.NotThere;
import heyi.registration.Directory;
import heyi.registration.OrganisationRecords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organisations for those who may see them; to everybody else they do not exist. */
@RestController
@RequestMapping("/api/v1/organisations")
@Needs(Scope.REGISTRATIONS_READ)
@Tag(name = "Organisations")
class OrganisationApi {

    private final OrganisationRecords records;
    private final Directory directory;
    private final OrganisationChanges changes;

    OrganisationApi(OrganisationRecords records, Directory directory, OrganisationChanges changes) {
        this.records = records;
        this.directory = directory;
        this.changes = changes;
    }

    @GetMapping
    @Operation(
            operationId = "searchOrganisations",
            summary = "Find organisations",
            description = "For upper unions and bureaus those of their county, for administrators all; best first.")
    Slice<OrganisationShown.Line> search(
            @Parameter(
                            description =
                                    "Part of the name or something like it, the whole credit code, the code of a county, or an industry by code or name; empty: all.")
                    @RequestParam(defaultValue = "")
                    String text,
            @Parameter(description = "The `next` of the part before.") @RequestParam(required = false) @Nullable
                    String after,
            @Parameter(description = "How many at most.", schema = @Schema(minimum = "1", maximum = "200"))
                    @RequestParam(defaultValue = "50")
                    int size,
            Actor actor) {
        if (!directory.maySearch(actor)) throw new NotThere();
        var most = Slice.size(size);
        var found = directory.following(text, actor, position(after), most + 1);
        return Slice.of(found, most, h -> OrganisationShown.Line.of(h.found()), h -> cursor(h.position()));
    }

    private static String cursor(Directory.Position p) {
        return Cursors.write(p.rank(), p.likeness(), p.id(), p.name());
    }

    /** A name may hold the mark between two parts. */
    private static Directory.@Nullable Position position(@Nullable String after) {
        return Cursors.read(
                after,
                p -> new Directory.Position(
                        Integer.parseInt(p[0]),
                        Float.parseFloat(p[1]),
                        String.join("|", Arrays.asList(p).subList(3, p.length)),
                        UUID.fromString(p[2])));
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "getOrganisation",
            summary = "Read an organisation",
            description =
                    "Its people, plants, unions and papers. A record that was merged leads to the one that took it over.")
    @ApiResponse(responseCode = "200", description = "With its version as `ETag`.")
    @ApiResponse(
            responseCode = "308",
            description = "It was merged; `Location` names the record that took it over.",
            content = @Content)
    ResponseEntity<OrganisationShown> get(@PathVariable UUID id, Actor actor) {
        var kept = records.mergedInto(id, actor);
        if (kept.isPresent()) {
            return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                    .location(URI.create("/api/v1/organisations/" + kept.get()))
                    .build();
        }
        var record = records.find(id, actor).orElseThrow(NotThere::new);
        return ResponseEntity.ok()
                .eTag(OrganisationShown.version(record.organisation()))
                .body(OrganisationShown.of(record));
    }

    @GetMapping("/{id}/credentials/{credential}/file")
    @Operation(
            operationId = "downloadCredential",
            summary = "Download a licence, certificate or consent",
            description = "The scan on file; its SHA-256 is in the organisation.")
    @ApiResponse(
            responseCode = "200",
            description = "The bytes.",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<byte[]> credential(@PathVariable UUID id, @PathVariable UUID credential, Actor actor) {
        return ScanAnswer.of(records.paper(id, credential, actor).orElseThrow(NotThere::new));
    }

    @GetMapping("/{id}/changes")
    @Operation(
            operationId = "listOrganisationChanges",
            summary = "List what was changed in the record",
            description = "With what stood there before and who changed it, newest first.")
    Slice<Change> changes(
            @PathVariable UUID id,
            @Parameter(description = "The `next` of the part before.") @RequestParam(required = false) @Nullable
                    String after,
            @Parameter(description = "How many at most.", schema = @Schema(minimum = "1", maximum = "200"))
                    @RequestParam(defaultValue = "50")
                    int size,
            Actor actor) {
        if (directory.visible(id, actor).isEmpty()) throw new NotThere();
        var most = Slice.size(size);
        var before = Cursors.read(after, p -> Long.valueOf(p[0]));
        return Slice.of(
                changes.following(id, before, most + 1),
                most,
                c -> new Change(c.at(), c.person(), c.what(), c.before(), c.after()),
                c -> Cursors.write(c.serial()));
    }

    /** One line of the history. */
    @Schema(name = "OrganisationChange", description = "One line of the history of a record.")
    record Change(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime at,
            @Schema(description = "Absent where the system did it.") @Nullable String person,
            @Schema(description = "In Chinese.", requiredMode = Schema.RequiredMode.REQUIRED) String what,
            @Schema(description = "Empty for something new.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String before,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String after) {}
}
