package heyi.api;

import heyi.party.OrganisationKind;
import heyi.party.Person;
import heyi.process.NotThere;
import heyi.registration.Claim;
import heyi.registration.RegisterEmployer;
import heyi.registration.RegisterUnion;
import heyi.registration.Registration;
import heyi.registration.Registrations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An organisation registers itself. Nobody needs a token: whoever has the secret link follows the claim. */
@RestController
@RequestMapping("/api/v1/register")
@Tag(name = "Registration")
class RegistrationApi {

    private final Registrations registrations;
    private final FormCheck check;

    RegistrationApi(Registrations registrations, FormCheck check) {
        this.registrations = registrations;
        this.check = check;
    }

    @Open
    @PostMapping("/employers")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "registerEmployer",
            summary = "Register an employer",
            description =
                    "Sends six digits to the applicant's phone; until they come back the registration binds nobody. The secret is told once.")
    Started employer(@RequestBody RegisterEmployer form, HttpServletRequest request) {
        return submit(check.complete(form).claim(), request);
    }

    @Open
    @PostMapping("/unions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "registerUnion",
            summary = "Register an enterprise union",
            description =
                    "Sends six digits to the applicant's phone; until they come back the registration binds nobody. The secret is told once.")
    Started union(@RequestBody RegisterUnion form, HttpServletRequest request) {
        return submit(check.complete(form).claim(), request);
    }

    private Started submit(Claim claim, HttpServletRequest request) {
        var link = registrations.submit(claim, request.getRemoteAddr());
        return new Started(link.secret(), link.shownCode().orElse(null));
    }

    @Open
    @GetMapping("/status/{secret}")
    @Operation(
            operationId = "followRegistration",
            summary = "Follow a registration",
            description = "Where it stands and what was decided, for whoever has the secret.")
    Followed status(@PathVariable String secret) {
        return followed(secret, null);
    }

    @Open
    @PostMapping("/status/{secret}/code")
    @Operation(
            operationId = "confirmRegistrationPhone",
            summary = "Enter the code from the phone",
            description =
                    "The registration goes to whoever is next. Five wrong codes void it; entering it again changes nothing.")
    Followed confirm(@PathVariable String secret, @RequestBody SentCode sent) {
        find(secret);
        return followed(secret, registrations.confirm(secret, sent.code()).orElse(null));
    }

    @Open
    @PostMapping("/status/{secret}/account")
    @Operation(
            operationId = "openApplicantAccount",
            summary = "Open the applicant's account",
            description = "Once the registration is approved. Who could sign in before keeps that.")
    Opened openAccount(@PathVariable String secret, @RequestBody NewLogin wish) {
        find(secret);
        return new Opened(registrations.openAccount(secret, wish.login(), wish.password()));
    }

    @Open
    @GetMapping("/head/{token}")
    @Operation(
            operationId = "getRegistrationToConfirm",
            summary = "Read what the person on the licence is asked",
            description = "For whoever has the link that was sent to that person's phone.")
    Asked head(@PathVariable String token) {
        return Asked.of(registrations.byHead(token).orElseThrow(NotThere::new));
    }

    @Open
    @PostMapping("/head/{token}/decision")
    @Operation(
            operationId = "confirmRegistrationAsHead",
            summary = "Answer as the person on the licence",
            description =
                    "A refusal needs a reason. The same answer twice is one; another one afterwards is a conflict.")
    Asked headDecides(@PathVariable String token, @RequestBody HeadAnswer answer) {
        head(token);
        registrations.headDecides(token, answer.agreed(), answer.sex(), answer.reason() == null ? "" : answer.reason());
        return head(token);
    }

    @Open
    @PostMapping("/head/{token}/account")
    @Operation(
            operationId = "openHeadAccount",
            summary = "Open the account of the person on the licence",
            description = "Once the registration is approved. Who could sign in before keeps that.")
    Opened openHeadAccount(@PathVariable String token, @RequestBody NewLogin wish) {
        head(token);
        return new Opened(registrations.openHeadAccount(token, wish.login(), wish.password()));
    }

    private Registration find(String secret) {
        return registrations.bySecret(secret).orElseThrow(NotThere::new);
    }

    private Followed followed(String secret, @Nullable String headPath) {
        var r = find(secret);
        return new Followed(
                r.kind(),
                r.name(),
                r.creditCode(),
                r.region(),
                r.state(),
                registrations.decisions(r).stream()
                        .map(d -> new Step(d.at(), d.step(), d.reason()))
                        .toList(),
                registrations.canSignIn(r),
                headPath);
    }

    /** A registration that waits for its code. */
    @Schema(name = "RegistrationStarted", description = "A registration that waits for the code from the phone.")
    record Started(
            @Schema(
                            description = "Keep it: only with it the registration is found again.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String secret,
            @Schema(description = "Only where no messages are sent, in a demonstration.") @Nullable String shownCode) {

        @Override
        public String toString() {
            return "RegistrationStarted";
        }
    }

    /** The code that arrived. */
    @Schema(name = "RegistrationCode")
    record SentCode(@Schema(example = "123456", requiredMode = Schema.RequiredMode.REQUIRED) String code) {
        SentCode {
            if (code == null || code.length() > 40) throw new ApiError(400, "api.bad-value", "code");
        }
    }

    /** Where a registration stands. */
    @Schema(name = "RegistrationStatus", description = "What the applicant sees.")
    record Followed(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OrganisationKind kind,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String creditCode,
            @Schema(description = "GB/T 2260 code of the county.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String region,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Registration.State state,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Step> steps,
            @Schema(description = "Whether the applicant has an account.", requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean canSignIn,
            @Schema(
                            description =
                                    "Path of the link for the person on the licence; only in a demonstration, after the code.")
                    @Nullable
                    String headPath) {}

    /** What was decided, without who decided it. */
    @Schema(name = "RegistrationStep")
    record Step(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime at,
            @Schema(description = "In Chinese.", requiredMode = Schema.RequiredMode.REQUIRED) String step,
            @Schema(description = "Empty where none was given.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String reason) {}

    /** What the person on the licence is asked to confirm. */
    @Schema(name = "RegistrationToConfirm", description = "Who applies for which organisation.")
    record Asked(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String creditCode,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String region,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String applicant,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String applicantPost,
            @Nullable String legalRepresentative,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Registration.State state) {

        static Asked of(Registration r) {
            return new Asked(
                    r.name(),
                    r.creditCode(),
                    r.region(),
                    r.applicantName(),
                    r.applicantPost(),
                    r.legalRepresentative(),
                    r.state());
        }
    }

    /** The answer of the person on the licence. */
    @Schema(name = "HeadAnswer")
    record HeadAnswer(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean agreed,
            @Schema(description = "F or M, as on the identity card.", requiredMode = Schema.RequiredMode.REQUIRED)
                    Person.Sex sex,
            @Schema(description = "Required for a refusal.", maxLength = 500) @Nullable String reason) {
        HeadAnswer {
            if (sex == null) throw new ApiError(400, "api.bad-value", "sex");
            if (reason != null && reason.length() > 500) throw new ApiError(400, "api.bad-value", "reason");
        }
    }

    /** Whether an account was opened. */
    @Schema(name = "AccountOpened")
    record Opened(
            @Schema(
                            description = "False if the person could sign in before; nothing has changed then.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean opened) {}
}
