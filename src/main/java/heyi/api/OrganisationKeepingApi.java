package heyi.api;

import heyi.account.Scope;
import heyi.party.Actor;
import heyi.process.NotThere;
import heyi.registration.AddPlant;
import heyi.registration.EditOrganisation;
import heyi.registration.FileCredential;
import heyi.registration.Headed;
import heyi.registration.OrganisationRecords;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the head of an organisation brings up to date in its record. */
@RestController
@RequestMapping("/api/v1/organisations/{id}")
@Needs(Scope.REGISTRATIONS_WRITE)
@Tag(name = "Organisations")
class OrganisationKeepingApi {

    private final OrganisationRecords records;
    private final FormCheck check;

    OrganisationKeepingApi(OrganisationRecords records, FormCheck check) {
        this.records = records;
        this.check = check;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "editOrganisation",
            summary = "Bring a record up to date",
            description =
                    "All fields are replaced; kind, county and credit code stay. With `If-Match`, only if nobody changed it since. For its head.")
    @ApiResponse(responseCode = "204", description = "Done.")
    @ApiResponse(responseCode = "412", ref = "#/components/responses/Refused412")
    void edit(
            @PathVariable UUID id,
            @RequestBody EditOrganisation form,
            @Parameter(description = "The `ETag` on which one decided.")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            Actor actor) {
        records.edit(
                headed(id, actor),
                check.complete(form),
                standing -> Versions.require(ifMatch, OrganisationShown.version(standing)));
    }

    @PostMapping("/plants")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addPlant",
            summary = "Enter one more place of work",
            description = "Names are unique within an employer. For its head.")
    PlantAdded addPlant(@PathVariable UUID id, @RequestBody AddPlant form, Actor actor) {
        return new PlantAdded(records.addPlant(headed(id, actor), check.complete(form)));
    }

    @PostMapping("/credentials")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "fileCredential",
            summary = "File a licence, certificate or consent",
            description = "It must hold today; the same bytes again are one paper. For its head.")
    void file(@PathVariable UUID id, @RequestBody FileCredential form, Actor actor) {
        records.file(headed(id, actor), check.complete(form));
    }

    @PutMapping("/confinement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "confineUnion",
            summary = "Say whose workers a union unites",
            description =
                    "Those of one plant, or without one of the whole legal entity. For the head of an enterprise union.")
    void confine(@PathVariable UUID id, @RequestBody Confinement to, Actor actor) {
        if (!records.confine(headed(id, actor), to.plantId())) throw new NotThere();
    }

    private Headed headed(UUID id, Actor actor) {
        return records.headed(id, actor).orElseThrow(NotThere::new);
    }

    /** What was entered. */
    @Schema(name = "PlantAdded", description = "The id of the plant.")
    record PlantAdded(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id) {}

    /** Whose workers a union unites. */
    @Schema(name = "Confinement")
    record Confinement(
            @Schema(description = "A plant of its employer; absent: the whole legal entity.") @Nullable UUID plantId) {}
}
