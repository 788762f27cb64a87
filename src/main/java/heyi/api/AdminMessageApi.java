package heyi.api;

import heyi.account.Scope;
import heyi.notice.Channel;
import heyi.notice.DeadLetters;
import heyi.notice.MessageKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the outbox stands, and what it could not deliver; never to whom, and never what it says. */
@RestController
@RequestMapping("/api/v1/admin")
@Needs(Scope.ADMIN)
@Tag(name = "Administration")
class AdminMessageApi {

    private final DeadLetters letters;

    AdminMessageApi(DeadLetters letters) {
        this.letters = letters;
    }

    @GetMapping("/outbox")
    @Operation(
            operationId = "getOutbox",
            summary = "Read how the outbox stands",
            description =
                    "What was sent, skipped and dropped in thirty days, and what waits or could not be delivered.")
    OutboxCounts counts() {
        var c = letters.counts();
        return new OutboxCounts(
                c.sent(), c.skipped(), c.dropped(), c.givenUp(), c.waiting(), c.failing(), c.waitingSince());
    }

    @GetMapping("/dead-letters")
    @Operation(
            operationId = "listDeadLetters",
            summary = "List dead letters",
            description = "What no attempt could deliver, the latest first; neither to whom nor what it says.")
    Slice<DeadLetter> list(
            @Parameter(description = "The `next` of the part before.") @RequestParam(required = false) @Nullable
                    String after,
            @Parameter(description = "How many at most.", schema = @Schema(minimum = "1", maximum = "200"))
                    @RequestParam(defaultValue = "50")
                    int size) {
        var most = Slice.size(size);
        var last =
                Cursors.read(after, p -> new DeadLetters.Position(OffsetDateTime.parse(p[0]), UUID.fromString(p[1])));
        var found = letters.givenUp(last, most + 1);
        return Slice.of(found, most, DeadLetter::of, l -> Cursors.write(l.givenUpAt(), l.id()));
    }

    @PostMapping("/dead-letters/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "retryDeadLetter",
            summary = "Send a dead letter again",
            description = "On whatever channel suits now. Codes and secret links were erased and cannot be sent again.")
    void retry(@PathVariable UUID id) {
        letters.retry(id);
    }

    @PostMapping("/dead-letters/{id}/drop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "dropDeadLetter",
            summary = "Put a dead letter aside",
            description = "It is not sent any more and leaves the list.")
    void drop(@PathVariable UUID id) {
        letters.drop(id);
    }

    /** How the outbox stands. */
    @Schema(name = "OutboxCounts", description = "How the outbox stands.")
    record OutboxCounts(
            @Schema(description = "In thirty days.", requiredMode = Schema.RequiredMode.REQUIRED) long sent,
            @Schema(
                            description = "In thirty days, because nobody needed to be told any more.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    long skipped,
            @Schema(description = "In thirty days, by an administrator.", requiredMode = Schema.RequiredMode.REQUIRED)
                    long dropped,
            @Schema(description = "The dead letters.", requiredMode = Schema.RequiredMode.REQUIRED) long givenUp,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) long waiting,
            @Schema(
                            description = "Of the waiting ones, those of which an attempt failed.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    long failing,
            @Schema(description = "The oldest that is due; absent if none is.") @Nullable
                    OffsetDateTime waitingSince) {}

    /** What could not be delivered. */
    @Schema(name = "DeadLetter", description = "A message that no attempt could deliver.")
    record DeadLetter(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) MessageKind kind,
            @Schema(description = "Absent if there was no way to the person.") @Nullable Channel channel,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime createdAt,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime givenUpAt,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) int attempts,
            @Schema(description = "Kind of the last failure.", example = "HTTP 503") @Nullable String fault,
            @Schema(description = "Whether its text is still there.", requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean repeatable) {

        static DeadLetter of(DeadLetters.GivenUp l) {
            return new DeadLetter(
                    l.id(),
                    l.kind(),
                    l.channel(),
                    l.createdAt(),
                    l.givenUpAt(),
                    l.attempts(),
                    l.fault(),
                    l.repeatable());
        }
    }
}
