package heyi.api;

import heyi.account.Scope;
import heyi.notice.Channel;
import heyi.notice.Mailbox;
import heyi.notice.MessageHours;
import heyi.notice.MessageKind;
import heyi.notice.Wishes;
import heyi.party.Actor;
import heyi.process.NotThere;
import heyi.rules.Labels;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was written to one, and what one wants to be written. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "Messages")
class MessageApi {

    private final Mailbox mailbox;
    private final Wishes wishes;
    private final MessageHours hours;

    MessageApi(Mailbox mailbox, Wishes wishes, MessageHours hours) {
        this.mailbox = mailbox;
        this.wishes = wishes;
        this.hours = hours;
    }

    @GetMapping("/messages")
    @Needs(Scope.ME_READ)
    @Operation(
            operationId = "listMessages",
            summary = "List one's messages",
            description =
                    "The newest first. Codes, secret links and what was written about votes are left out: no program gets them.")
    Slice<Message> list(
            @Parameter(description = "Only what was not marked as read.") @RequestParam(defaultValue = "false")
                    boolean unread,
            @Parameter(description = "The `next` of the part before.") @RequestParam(required = false) @Nullable
                    String after,
            @Parameter(description = "How many at most.", schema = @Schema(minimum = "1", maximum = "200"))
                    @RequestParam(defaultValue = "50")
                    int size,
            Actor actor) {
        var most = Slice.size(size);
        var before = Cursors.read(after, p -> Long.valueOf(p[0]));
        var found = mailbox.of(actor.person(), unread, before, most + 1);
        return Slice.of(found, most, Message::of, m -> Cursors.write(m.serial()));
    }

    @GetMapping("/messages/{id}")
    @Needs(Scope.ME_READ)
    @Operation(
            operationId = "getMessage",
            summary = "Read a message",
            description = "One of one's own; it stays unread.")
    Message one(@PathVariable UUID id, Actor actor) {
        return mailbox.find(actor.person(), id).map(Message::of).orElseThrow(NotThere::new);
    }

    @PostMapping("/messages/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.ME_WRITE)
    @Operation(
            operationId = "markMessageRead",
            summary = "Mark a message as read",
            description = "For one's own order alone: it proves no service of a document and starts no period.")
    void read(@PathVariable UUID id, Actor actor) {
        if (!mailbox.markRead(actor.person(), id)) throw new NotThere();
    }

    @GetMapping("/message-wishes")
    @Needs(Scope.ME_READ)
    @Operation(
            operationId = "getMessageWishes",
            summary = "Read which messages one wants",
            description = "With what this installation offers, and when it writes.")
    ResponseEntity<MessageWishes> wishes(Actor actor) {
        var wish = Wanted.of(wishes.of(actor.person()));
        return ResponseEntity.ok().eTag(Lasting.version(wish)).body(shown(wish));
    }

    @PutMapping("/message-wishes")
    @Needs(Scope.ME_WRITE)
    @Operation(
            operationId = "setMessageWishes",
            summary = "Say which messages one wants",
            description =
                    "Replaces both. What serves a document with legal effect always arrives. With `If-Match`, only if nothing changed since.")
    MessageWishes wish(
            @RequestBody Wanted wanted,
            @Parameter(description = "The `ETag` on which one decided.")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String ifMatch,
            Actor actor,
            HttpServletResponse response) {
        Versions.require(ifMatch, Lasting.version(Wanted.of(wishes.held(actor.person()))));
        wishes.save(actor.person(), wanted.wish());
        var now = Wanted.of(wishes.of(actor.person()));
        response.setHeader(HttpHeaders.ETAG, Lasting.version(now));
        return shown(now);
    }

    private MessageWishes shown(Wanted wish) {
        return new MessageWishes(
                wish,
                MessageKind.optional().stream().map(Kind::of).toList(),
                MessageKind.legalService().stream().map(Kind::of).toList(),
                wishes.choices(),
                hours.quietFrom(),
                hours.quietTo(),
                hours.quietWeekends(),
                hours.digestAt());
    }

    /** A message. */
    @Schema(name = "Message", description = "A message as it was written; in Chinese.")
    record Message(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) MessageKind kind,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String subject,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String text,
            @Schema(description = "What a letter adds.") @Nullable String detail,
            @Schema(description = "Path of the page that it leads to.", example = "/tasks") @Nullable String link,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime createdAt,
            @Schema(description = "Absent while it waits, or if it could not be delivered.") @Nullable
                    OffsetDateTime sentAt,
            @Nullable OffsetDateTime readAt) {

        static Message of(Mailbox.Received m) {
            return new Message(
                    m.id(),
                    m.kind(),
                    m.subject(),
                    m.text(),
                    m.detail(),
                    m.link(),
                    m.createdAt(),
                    m.sentAt(),
                    m.readAt());
        }

        @Override
        public String toString() {
            return "Message";
        }
    }

    /** What one wants. */
    @Schema(name = "WantedMessages", description = "Which of the messages that can be refused one wants, and how.")
    record Wanted(
            @Schema(description = "Those among `optional` that one wants.", requiredMode = Schema.RequiredMode.REQUIRED)
                    List<MessageKind> kinds,
            @Schema(description = "One of `channels`; absent for the order of the installation.") @Nullable
                    Channel channel) {

        Wanted {
            if (kinds == null || !MessageKind.optional().containsAll(kinds))
                throw new ApiError(400, "api.bad-value", "kinds");
            kinds = MessageKind.optional().stream().filter(kinds::contains).toList();
        }

        static Wanted of(Wishes.Wish wish) {
            return new Wanted(List.copyOf(wish.wanted()), wish.preferred());
        }

        Wishes.Wish wish() {
            var wanted = EnumSet.noneOf(MessageKind.class);
            wanted.addAll(kinds);
            return new Wishes.Wish(wanted, channel);
        }
    }

    /** Wishes with what there is to wish for. */
    @Schema(name = "MessageWishes", description = "Which messages one wants, with what this installation offers.")
    record MessageWishes(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Wanted wanted,
            @Schema(description = "What can be refused.", requiredMode = Schema.RequiredMode.REQUIRED)
                    List<Kind> optional,
            @Schema(description = "What always arrives.", requiredMode = Schema.RequiredMode.REQUIRED)
                    List<Kind> always,
            @Schema(description = "The ways among which one can choose.", requiredMode = Schema.RequiredMode.REQUIRED)
                    List<Channel> channels,
            @Schema(
                            description =
                                    "From when nothing but codes leaves (Asia/Shanghai); set by the installation.",
                            type = "string",
                            example = "21:00:00",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    LocalTime quietFrom,
            @Schema(
                            description = "Until when.",
                            type = "string",
                            example = "08:00:00",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    LocalTime quietTo,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean quietWeekends,
            @Schema(
                            description = "When the daily digest is written.",
                            type = "string",
                            example = "08:30:00",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    LocalTime digestAt) {}

    /** Why one gets a message. */
    @Schema(name = "MessageSort", description = "Why one gets a message.")
    record Kind(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) MessageKind kind,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String label,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String labelEn) {

        static Kind of(MessageKind kind) {
            return new Kind(
                    kind, kind.label(), Labels.find(kind, Locale.ENGLISH).orElseGet(kind::name));
        }
    }
}
