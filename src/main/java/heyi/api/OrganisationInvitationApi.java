package heyi.api;

import heyi.account.Scope;
import heyi.party.Actor;
import heyi.party.OrganisationKind;
import heyi.process.NotThere;
import heyi.registration.Invitation;
import heyi.registration.Invite;
import heyi.registration.InviteEmployer;
import heyi.registration.InviteUnion;
import heyi.registration.OrganisationInvitations;
import heyi.registration.Registrations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Heads of a county's union invite; to everybody else, programs included, these invitations do not exist. */
@RestController
@RequestMapping("/api/v1/organisation-invitations")
@Tag(name = "Registration")
class OrganisationInvitationApi {

    private static final String ABOUT =
            "The link works once, for seven days, and is told once; nothing of the answer is kept, so no key repeats it.";

    private final OrganisationInvitations invitations;
    private final Registrations registrations;
    private final FormCheck check;

    OrganisationInvitationApi(OrganisationInvitations invitations, Registrations registrations, FormCheck check) {
        this.invitations = invitations;
        this.registrations = registrations;
        this.check = check;
    }

    @GetMapping
    @Needs(Scope.REGISTRATIONS_READ)
    @Operation(
            operationId = "listOrganisationInvitations",
            summary = "List the invitations of one's union",
            description = "Newest first, over or not.")
    Slice<Sent> list(
            @Parameter(description = "The `next` of the part before.") @RequestParam(required = false) @Nullable
                    String after,
            @Parameter(description = "How many at most.", schema = @Schema(minimum = "1", maximum = "200"))
                    @RequestParam(defaultValue = "50")
                    int size,
            Actor actor) {
        requireHead(actor);
        var most = Slice.size(size);
        var found = invitations.following(actor, RegistrationDeskApi.mark(after), most + 1);
        return Slice.of(found, most, this::sent, i -> Cursors.write(i.createdAt(), i.id()));
    }

    @PostMapping("/employers")
    @ResponseStatus(HttpStatus.CREATED)
    @NotKept
    @Needs(Scope.REGISTRATIONS_WRITE)
    @Operation(
            operationId = "inviteEmployer",
            summary = "Invite an employer's legal representative",
            description = ABOUT)
    InvitationLink employer(@RequestBody InviteEmployer form, Actor actor) {
        requireHead(actor);
        return invite(check.complete(form).invite(), actor);
    }

    @PostMapping("/unions")
    @ResponseStatus(HttpStatus.CREATED)
    @NotKept
    @Needs(Scope.REGISTRATIONS_WRITE)
    @Operation(operationId = "inviteUnion", summary = "Invite the chair of an enterprise union", description = ABOUT)
    InvitationLink union(@RequestBody InviteUnion form, Actor actor) {
        requireHead(actor);
        return invite(check.complete(form).invite(), actor);
    }

    private InvitationLink invite(Invite invite, Actor actor) {
        var path = invitations.invite(invite, actor);
        return new InvitationLink(
                ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.REGISTRATIONS_WRITE)
    @Operation(
            operationId = "withdrawOrganisationInvitation",
            summary = "Withdraw an invitation",
            description = "Its link works no more. Twice is once; refused if it was accepted or is another union's.")
    void withdraw(@PathVariable UUID id, Actor actor) {
        requireHead(actor);
        invitations.withdraw(id, actor);
    }

    private void requireHead(Actor actor) {
        if (!registrations.decides(actor)) throw new NotThere();
    }

    private Sent sent(Invitation i) {
        return new Sent(
                i.id(),
                i.kind(),
                i.name(),
                i.creditCode(),
                i.region(),
                i.invitedName(),
                i.createdAt(),
                i.expiresAt(),
                invitations.whyOver(i).orElse(null));
    }

    /** A fresh link. */
    @Schema(name = "InvitationLink")
    record InvitationLink(
            @Schema(
                            description =
                                    "To be handed to the invited person; also sent to their phone where messages are sent.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String link) {

        @Override
        public String toString() {
            return "InvitationLink";
        }
    }

    /** An invitation, without its link. */
    @Schema(name = "OrganisationInvitation", description = "An invitation, without its link.")
    record Sent(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OrganisationKind kind,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String creditCode,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String region,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String invited,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime createdAt,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime expiresAt,
            @Schema(description = "Why it can no longer be accepted; absent if it can.")
                    Invitation.@Nullable Over over) {}
}
