package heyi.api;

import heyi.account.AccountEventKind;
import heyi.account.AccountEvents;
import heyi.account.AccountRegister;
import heyi.account.Scope;
import heyi.party.Actor;
import heyi.process.NotThere;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
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

/**
 * Accounts for administrators. What would let a leaked token open somebody's account for good, such as a new password, a
 * second factor taken off or another administrator, stays on the page.
 */
@RestController
@RequestMapping("/api/v1/admin/accounts")
@Needs(Scope.ADMIN)
@Tag(name = "Administration")
class AdminAccountApi {

    private static final int EVENTS = 50;

    private final AccountRegister register;
    private final AccountEvents events;

    AdminAccountApi(AccountRegister register, AccountEvents events) {
        this.register = register;
        this.events = events;
    }

    @GetMapping
    @Operation(
            operationId = "listAccounts",
            summary = "Find accounts",
            description = "By name. Workers who only vote have none.")
    Slice<AccountLine> list(
            @Parameter(description = "Part of the name of the person, the account or the organisation.")
                    @RequestParam(defaultValue = "")
                    String text,
            @Parameter(description = "The `next` of the part before.") @RequestParam(required = false) @Nullable
                    String after,
            @Parameter(description = "How many at most.", schema = @Schema(minimum = "1", maximum = "200"))
                    @RequestParam(defaultValue = "50")
                    int size) {
        var most = Slice.size(size);
        // a name may hold whatever separates the parts
        var last = Cursors.read(
                after,
                p -> new AccountRegister.Position(
                        String.join("|", List.of(p).subList(1, p.length)), UUID.fromString(p[0])));
        var found = register.following(text, last, most + 1);
        return Slice.of(found, most, AccountLine::of, a -> Cursors.write(a.id(), a.name()));
    }

    @GetMapping("/{person}")
    @Operation(
            operationId = "getAccount",
            summary = "Read an account",
            description = "With the last fifty things that were done to it.")
    AccountShown one(@PathVariable UUID person) {
        return new AccountShown(
                AccountLine.of(find(person)),
                events.latest(person, EVENTS).stream()
                        .map(e -> new Event(e.at(), e.kind(), e.actor(), e.detail()))
                        .toList());
    }

    @PostMapping("/{person}/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "unlockAccount",
            summary = "Unlock an account",
            description = "Lets a person who was locked out after wrong attempts try again at once.")
    void unlock(@PathVariable UUID person, @RequestBody Reason why, Actor actor) {
        register.unlock(actor.person(), find(person).id(), why.reason());
    }

    @PostMapping("/{person}/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "signOutAccount",
            summary = "Sign an account out everywhere",
            description = "Ends every session of the person’s browsers. Tokens stay.")
    void signOut(@PathVariable UUID person, @RequestBody Reason why, Actor actor) {
        register.endSessions(actor.person(), find(person).id(), why.reason());
    }

    private AccountRegister.Account find(UUID person) {
        return register.find(person).orElseThrow(NotThere::new);
    }

    /** Why an administrator acts. */
    @Schema(name = "Reason", description = "Why; kept with who and when.")
    record Reason(@Schema(minLength = 2, maxLength = 200, requiredMode = Schema.RequiredMode.REQUIRED) String reason) {
        Reason {
            if (reason == null) throw new ApiError(400, "api.bad-value", "reason");
        }
    }

    /** An account in the list. */
    @Schema(name = "Account", description = "An account.")
    record AccountLine(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID person,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(description = "What one signs in with; absent without one.") @Nullable String login,
            @Schema(description = "Its secret may be known to everybody.", requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean demonstration,
            @Schema(description = "Absent if it is not locked.") @Nullable OffsetDateTime lockedUntil,
            @Nullable OffsetDateTime lastSignedInAt,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean secondFactor,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean administrator,
            @Schema(description = "Organisations with the office held there, in Chinese.") @Nullable String offices) {

        static AccountLine of(AccountRegister.Account a) {
            return new AccountLine(
                    a.id(),
                    a.name(),
                    a.login(),
                    a.demonstration(),
                    a.lockedUntil(),
                    a.lastSignedInAt(),
                    a.secondFactor(),
                    a.administrator(),
                    a.places());
        }
    }

    /** An account with its past. */
    @Schema(name = "AccountHistory", description = "An account with what was done to it.")
    record AccountShown(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) AccountLine account,
            @Schema(description = "The latest first.", requiredMode = Schema.RequiredMode.REQUIRED)
                    List<Event> events) {}

    /** Something done to an account. */
    @Schema(name = "AccountEvent", description = "Something done to an account.")
    record Event(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime at,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) AccountEventKind kind,
            @Schema(description = "Who did it; absent if nobody was signed in.") @Nullable String by,
            @Schema(description = "Organisation or reason.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String detail) {}
}
