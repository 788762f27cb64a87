package heyi.api;

import heyi.account.ColleagueInvitations;
import heyi.account.LoginWish;
import heyi.account.Scope;
import heyi.party.Actor;
import heyi.registration.OrganisationInvitations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Somebody follows the link of an invitation: newcomers open an account, those who have one come with their token. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Registration")
class InvitedApi {

    private final OrganisationInvitations organisations;
    private final ColleagueInvitations colleagues;

    InvitedApi(OrganisationInvitations organisations, ColleagueInvitations colleagues) {
        this.organisations = organisations;
        this.colleagues = colleagues;
    }

    @Open
    @GetMapping("/register/invited/{token}")
    @Operation(
            operationId = "getOrganisationInvitation",
            summary = "Read the invitation behind a link",
            description = "For which organisation, in which office.")
    Invited organisation(@PathVariable String token) {
        var i = organisations.open(token);
        return new Invited(i.invitedName(), i.name(), i.office(), i.expiresAt(), null);
    }

    @Open
    @PostMapping("/register/invited/{token}/account")
    @Operation(
            operationId = "openInvitedAccount",
            summary = "Accept as a newcomer",
            description =
                    "Enters the organisation, its head and the account. Whoever is on record already accepts with a token instead.")
    RegistrationApi.Opened openOrganisation(@PathVariable String token, @RequestBody NewLogin wish) {
        return new RegistrationApi.Opened(organisations.accept(token, wish.login(), wish.password(), null));
    }

    @PostMapping("/register/invited/{token}/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.REGISTRATIONS_WRITE)
    @Operation(
            operationId = "acceptOrganisationInvitation",
            summary = "Accept with the account one has",
            description = "If the invitation is for one's own phone.")
    void acceptOrganisation(@PathVariable String token, Actor actor) {
        organisations.accept(token, "", "", actor.person());
    }

    @Open
    @GetMapping("/join/{token}")
    @Operation(
            operationId = "getColleagueInvitation",
            summary = "Read a colleague's invitation behind a link",
            description = "Where to, in which post, and whether the person is on record already.")
    Invited colleague(@PathVariable String token) {
        var i = colleagues.show(token);
        return new Invited(i.name(), i.place(), i.post(), null, i.known());
    }

    @Open
    @PostMapping("/join/{token}/account")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "openColleagueAccount",
            summary = "Join as a newcomer",
            description =
                    "Enters the person and the account. Whoever is on record already accepts with a token instead.")
    void openColleague(@PathVariable String token, @RequestBody NewLogin wish) {
        colleagues.accept(token, new LoginWish(wish.login().strip(), wish.password()));
    }

    @PostMapping("/join/{token}/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.REGISTRATIONS_WRITE)
    @Operation(
            operationId = "acceptColleagueInvitation",
            summary = "Join with the account one has",
            description = "If the invitation is for one's own phone.")
    void acceptColleague(@PathVariable String token, Actor actor) {
        colleagues.acceptAs(token, actor.person());
    }

    /** An invitation as the invited person reads it. */
    @Schema(name = "Invited", description = "An invitation as the invited person reads it.")
    record Invited(
            @Schema(description = "Of the invited person.", requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(description = "The organisation.", requiredMode = Schema.RequiredMode.REQUIRED) String place,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String post,
            @Schema(description = "Only for an organisation.") @Nullable OffsetDateTime expiresAt,
            @Schema(description = "Whether the person is on record and has to come with a token; only for a colleague.")
                    @Nullable
                    Boolean known) {}
}
