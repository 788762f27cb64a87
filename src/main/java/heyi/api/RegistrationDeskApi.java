package heyi.api;

import heyi.account.Scope;
import heyi.party.Actor;
import heyi.process.NotThere;
import heyi.registration.Mark;
import heyi.registration.Registration;
import heyi.registration.Registrations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Heads of a county's union decide who comes in; to everybody else, programs included, this desk does not exist. */
@RestController
@RequestMapping("/api/v1/registrations")
@Tag(name = "Registration")
class RegistrationDeskApi {

    private final Registrations registrations;

    RegistrationDeskApi(Registrations registrations) {
        this.registrations = registrations;
    }

    @GetMapping
    @Needs(Scope.REGISTRATIONS_READ)
    @Operation(
            operationId = "listRegistrations",
            summary = "List the registrations of one's county",
            description = "Those that wait, or those that are over; newest first.")
    Slice<RegistrationShown.Line> list(
            @Parameter(description = "Approved and refused ones instead of those that wait.")
                    @RequestParam(defaultValue = "false")
                    boolean over,
            @Parameter(description = "The `next` of the part before.") @RequestParam(required = false) @Nullable
                    String after,
            @Parameter(description = "How many at most.", schema = @Schema(minimum = "1", maximum = "200"))
                    @RequestParam(defaultValue = "50")
                    int size,
            Actor actor) {
        if (!registrations.decides(actor)) throw new NotThere();
        var most = Slice.size(size);
        var found = registrations.following(actor, over, mark(after), most + 1);
        return Slice.of(found, most, RegistrationShown.Line::of, r -> Cursors.write(r.createdAt(), r.id()));
    }

    static @Nullable Mark mark(@Nullable String after) {
        return Cursors.read(after, p -> new Mark(OffsetDateTime.parse(p[0]), UUID.fromString(p[1])));
    }

    @GetMapping("/{id}")
    @Needs(Scope.REGISTRATIONS_READ)
    @Operation(
            operationId = "getRegistration",
            summary = "Read a registration",
            description = "What was claimed, by whom, and every step so far.")
    RegistrationShown get(@PathVariable UUID id, Actor actor) {
        var r = find(id, actor);
        return RegistrationShown.of(r, registrations.decisions(r));
    }

    @GetMapping("/{id}/file")
    @Needs(Scope.REGISTRATIONS_READ)
    @Operation(
            operationId = "downloadRegistrationFile",
            summary = "Download the licence or certificate",
            description = "The scan that was handed in; its SHA-256 is in the registration.")
    @ApiResponse(
            responseCode = "200",
            description = "The bytes.",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<byte[]> file(@PathVariable UUID id, Actor actor) {
        return ScanAnswer.of(registrations.file(find(id, actor)));
    }

    @PostMapping("/{id}/decision")
    @Needs(Scope.REGISTRATIONS_WRITE)
    @Operation(
            operationId = "decideRegistration",
            summary = "Let an organisation in, or refuse it",
            description =
                    "A refusal needs a reason. The same decision by the same person twice is one; if a colleague was faster, 409.")
    RegistrationShown decide(@PathVariable UUID id, @RequestBody RegistrationDecision decision, Actor actor) {
        find(id, actor);
        if (decision.approve()) registrations.approve(id, actor);
        else registrations.refuse(id, actor, decision.reason() == null ? "" : decision.reason());
        return get(id, actor);
    }

    private Registration find(UUID id, Actor actor) {
        return registrations.get(id, actor).orElseThrow(NotThere::new);
    }

    /** What the union decides. */
    @Schema(name = "RegistrationDecision")
    record RegistrationDecision(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean approve,
            @Schema(description = "Required for a refusal; the applicant reads it.", maxLength = 500) @Nullable
                    String reason) {
        RegistrationDecision {
            if (reason != null && reason.length() > 500) throw new ApiError(400, "api.bad-value", "reason");
        }
    }
}
