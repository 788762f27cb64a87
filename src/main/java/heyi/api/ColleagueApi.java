package heyi.api;

import heyi.account.ColleagueInvitations;
import heyi.account.Colleagues;
import heyi.account.Handover;
import heyi.account.Invitee;
import heyi.account.Scope;
import heyi.party.Actor;
import heyi.party.Person;
import heyi.party.Role;
import heyi.process.NotThere;
import heyi.rules.RuleBroken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The people of an organisation, for its heads; to everybody else, programs included, this does not exist. What opens
 * somebody's account, such as a new password, stays with a person at a page.
 */
@RestController
@RequestMapping("/api/v1/organisations/{id}/colleagues")
@Needs(Scope.SIGN)
@Tag(name = "Organisations")
class ColleagueApi {

    private final Colleagues colleagues;
    private final ColleagueInvitations invitations;
    private final Handover handover;

    ColleagueApi(Colleagues colleagues, ColleagueInvitations invitations, Handover handover) {
        this.colleagues = colleagues;
        this.invitations = invitations;
        this.handover = handover;
    }

    @GetMapping
    @Needs(Scope.REGISTRATIONS_READ)
    @Operation(
            operationId = "listColleagues",
            summary = "List the people of one's organisation",
            description = "Heads first; at most some dozens, hence in one part.")
    List<Colleague> list(@PathVariable UUID id, Actor actor) {
        requireHead(id, actor);
        return colleagues.of(actor, id).stream()
                .map(c -> new Colleague(
                        c.id(), c.name(), c.role(), c.post(), c.login() != null, c.secondFactor(), c.lastSignedInAt()))
                .toList();
    }

    @GetMapping("/invitations")
    @Needs(Scope.REGISTRATIONS_READ)
    @Operation(
            operationId = "listColleagueInvitations",
            summary = "List the open invitations of one's organisation",
            description = "Without their links, the oldest first.")
    List<OpenInvitation> open(@PathVariable UUID id, Actor actor) {
        requireHead(id, actor);
        return invitations.open(id).stream()
                .map(i -> new OpenInvitation(i.id(), i.name(), i.phone(), i.post(), i.role(), i.expiresAt()))
                .toList();
    }

    @PostMapping("/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    @NotKept
    @Operation(
            operationId = "inviteColleague",
            summary = "Invite a colleague",
            description =
                    "The link works once, for seven days. It goes to the phone, or where no messages are sent into the answer; nothing of it is kept, so no key repeats it.")
    HandedOver invite(@PathVariable UUID id, @RequestBody ColleagueInvite form, Actor actor) {
        requireHead(id, actor);
        if (form.sex() == null) throw new RuleBroken("account.sex");
        var who = new Invitee(plain(form.name()), form.sex(), plain(form.phone()), plain(form.post()));
        var link = invitations.invite(actor, id, form.role() == null ? Role.STAFF : form.role(), who);
        var url = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(link.purpose().page(link.token()))
                .toUriString();
        var sent = handover.send(link, url);
        return new HandedOver(sent, sent ? null : url, link.expiresAt());
    }

    @DeleteMapping("/invitations/{invitation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "revokeColleagueInvitation",
            summary = "Revoke an invitation",
            description = "Its link works no more.")
    void revoke(@PathVariable UUID id, @PathVariable UUID invitation, Actor actor) {
        requireHead(id, actor);
        if (invitations.open(id).stream().noneMatch(i -> i.id().equals(invitation))) throw new NotThere();
        invitations.revoke(actor, invitation);
    }

    @PutMapping("/{person}/role")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "changeColleagueRole",
            summary = "Make a colleague a head, or staff",
            description = "How the head's office is handed over. An organisation that has a head keeps one.")
    void changeRole(@PathVariable UUID id, @PathVariable UUID person, @RequestBody NewRole to, Actor actor) {
        requireHead(id, actor);
        colleagues.changeRole(actor, id, person, to.role());
    }

    @PostMapping("/{person}/departure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "endColleague",
            summary = "End what a colleague may do for one's organisation",
            description = "At once; what they had claimed is open to colleagues again. Needs a reason.")
    void end(@PathVariable UUID id, @PathVariable UUID person, @RequestBody Departure departure, Actor actor) {
        requireHead(id, actor);
        colleagues.end(actor, id, person, plain(departure.reason()));
    }

    private static String plain(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    private static void requireHead(UUID id, Actor actor) {
        var heads = actor.mandates().stream().anyMatch(m -> m.organisationId().equals(id) && m.role() == Role.HEAD);
        if (!heads) throw new NotThere();
    }

    /** One of one's people. */
    @Schema(name = "ColleagueAccount", description = "Somebody who acts for one's organisation.")
    record Colleague(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID personId,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Role role,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String post,
            @Schema(
                            description = "Whether there is an account with a password.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean canSignIn,
            @Schema(description = "Whether a second step is set up.", requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean secondStep,
            @Nullable OffsetDateTime lastSignedInAt) {}

    /** An open invitation. */
    @Schema(name = "ColleagueInvitation", description = "An open invitation, without its link.")
    record OpenInvitation(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String phone,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String post,
            @Nullable Role role,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime expiresAt) {}

    /** Whom to invite. */
    @Schema(name = "ColleagueInvite", description = "Whom to invite.")
    record ColleagueInvite(
            @Schema(maxLength = 60, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Person.@Nullable Sex sex,
            @Schema(example = "13800000000", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String phone,
            @Schema(maxLength = 60, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String post,
            @Schema(description = "HEAD or STAFF; absent: STAFF.") @Nullable Role role) {

        @Override
        public String toString() {
            return "ColleagueInvite";
        }
    }

    /** What became of a link. */
    @Schema(name = "InvitationHandedOver", description = "What became of a fresh link.")
    record HandedOver(
            @Schema(description = "Whether it went to the phone.", requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean sent,
            @Schema(description = "To be handed over by the inviter; absent if it was sent.") @Nullable String link,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime expiresAt) {

        @Override
        public String toString() {
            return "InvitationHandedOver";
        }
    }

    /** In which role from now on. */
    @Schema(name = "NewRole")
    record NewRole(@Schema(description = "HEAD or STAFF.", requiredMode = Schema.RequiredMode.REQUIRED) Role role) {
        NewRole {
            if (role == null) throw new ApiError(400, "api.bad-value", "role");
        }
    }

    /** Why somebody leaves. */
    @Schema(name = "Departure")
    record Departure(
            @Schema(
                            description = "Kept in the log of accounts.",
                            minLength = 2,
                            maxLength = 200,
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    @Nullable
                    String reason) {}
}
