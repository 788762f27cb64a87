package heyi.api;

import heyi.account.AccessTokens;
import heyi.account.CodeCaps;
import heyi.account.Codes;
import heyi.account.Scope;
import heyi.account.SecondStep;
import heyi.party.Actor;
import heyi.party.OrganisationKind;
import heyi.party.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who one is, and how a voter gets a token: by a code to the phone on the roll, as on the pages. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Sign-in")
class SignInApi {

    private final Codes codes;
    private final CodeCaps caps;
    private final SecondStep step;
    private final AccessTokens tokens;
    private final Clock clock;

    SignInApi(Codes codes, CodeCaps caps, SecondStep step, AccessTokens tokens, Clock clock) {
        this.codes = codes;
        this.caps = caps;
        this.step = step;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping("/me")
    @Needs(Scope.CASES_READ)
    @Operation(
            operationId = "getMe",
            summary = "Who one is",
            description = "The person or service account of the token.")
    Me me(Actor actor) {
        return new Me(
                actor.person(),
                actor.name(),
                actor.isService(),
                actor.mandates().stream()
                        .map(m -> new Office(m.organisationId(), m.kind(), m.organisation(), m.role(), m.post()))
                        .toList());
    }

    @Open
    @PostMapping("/sign-in/phone-code")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "requestPhoneCode",
            summary = "Ask for a code",
            description =
                    "Sends six digits to the phone if it stands on a roll of workers; the answer is the same if not.")
    void request(@RequestBody Phone to, HttpServletRequest request) {
        caps.count(to.phone(), request.getRemoteAddr());
        codes.request(to.phone());
    }

    @Open
    @PostMapping("/sign-in/phone-code/token")
    @ApiResponse(responseCode = "200", description = "OK")
    @ApiResponse(responseCode = "403", ref = "#/components/responses/Refused403")
    @Operation(
            operationId = "exchangePhoneCode",
            summary = "Exchange a code for a token",
            description =
                    "The token is good for voting alone, for a quarter of an hour. Whoever has set up a second step votes on the pages.")
    VotingToken exchange(@RequestBody PhoneCode sent) {
        var voter = codes.signIn(sent.phone(), sent.code()).orElseThrow(() -> new ApiError(422, "sign-in.code"));
        if (step.owes(voter)) throw new ApiError(403, "sign-in.second-step");
        return new VotingToken(
                tokens.issueForVoting(voter),
                OffsetDateTime.now(clock).plus(AccessTokens.VOTING),
                List.of(Scope.VOTE.word()));
    }

    /** Where to send a code. */
    @Schema(name = "Phone")
    record Phone(@Schema(example = "13800000000", requiredMode = Schema.RequiredMode.REQUIRED) String phone) {
        Phone {
            if (phone == null || phone.length() > 40) throw new ApiError(400, "api.bad-value", "phone");
        }
    }

    /** The code that arrived. */
    @Schema(name = "PhoneCode")
    record PhoneCode(
            @Schema(example = "13800000000", requiredMode = Schema.RequiredMode.REQUIRED) String phone,
            @Schema(example = "123456", requiredMode = Schema.RequiredMode.REQUIRED) String code) {
        PhoneCode {
            if (phone == null || phone.length() > 40) throw new ApiError(400, "api.bad-value", "phone");
            if (code == null || code.length() > 40) throw new ApiError(400, "api.bad-value", "code");
        }

        @Override
        public String toString() {
            return "PhoneCode";
        }
    }

    /** A token for one voter. */
    @Schema(name = "VotingToken")
    record VotingToken(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String token,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime expiresAt,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<String> scopes) {

        @Override
        public String toString() {
            return "VotingToken";
        }
    }

    /** Who one is. */
    @Schema(name = "Me")
    record Me(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID personId,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(description = "Whether it is a service account.", requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean service,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Office> offices) {}

    /** For whom one acts. */
    @Schema(name = "Office")
    record Office(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID organisationId,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OrganisationKind kind,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String organisation,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Role role,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String post) {}
}
