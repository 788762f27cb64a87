package heyi.api;

import heyi.account.Scope;
import heyi.party.Actor;
import heyi.party.Person;
import heyi.process.NotThere;
import heyi.roll.FieldChange;
import heyi.roll.Keepers;
import heyi.roll.RollBook;
import heyi.roll.RollLine;
import heyi.roll.WorkerEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The roll of an employer, line by line, for those who keep it; to everybody else it does not exist. */
@RestController
@RequestMapping("/api/v1/employers/{employer}/workers")
@Tag(name = "Rolls")
class RollApi {

    private final RollBook book;
    private final Keepers keepers;
    private final Validator validator;

    RollApi(RollBook book, Keepers keepers, Validator validator) {
        this.book = book;
        this.keepers = keepers;
        this.validator = validator;
    }

    @GetMapping
    @Needs(Scope.ROLLS_READ)
    @Operation(
            operationId = "listWorkers",
            summary = "List the workers",
            description = "By employee number (工号); phones are masked as in the list on the page.")
    Slice<WorkerLine> list(
            @PathVariable UUID employer,
            @Parameter(description = "Part of the name, number, post or constituency.") @RequestParam(defaultValue = "")
                    String text,
            @Parameter(description = "Those who have left instead of those who work there.")
                    @RequestParam(defaultValue = "false")
                    boolean gone,
            @Parameter(description = "The `next` of the part before.") @RequestParam(required = false) @Nullable
                    String after,
            @Parameter(description = "How many at most.", schema = @Schema(minimum = "1", maximum = "200"))
                    @RequestParam(defaultValue = "50")
                    int size,
            Actor actor) {
        require(actor, employer);
        var most = Slice.size(size);
        var cursor = Cursors.read(after, p -> new RollBook.Position(p[1], UUID.fromString(p[0])));
        var found = book.following(employer, text, gone, cursor, most + 1);
        return Slice.of(found, most, WorkerLine::of, l -> Cursors.write(l.personId(), l.employeeNo()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Scope.ROLLS_WRITE)
    @Operation(
            operationId = "addWorker",
            summary = "Add a worker",
            description = "Somebody known by phone and name joins with the account they have.")
    Added add(@PathVariable UUID employer, @RequestBody WorkerEntry entry, Actor actor) {
        require(actor, employer);
        return new Added(book.add(actor, employer, valid(entry)));
    }

    @GetMapping("/{person}")
    @Needs(Scope.ROLLS_READ)
    @Operation(
            operationId = "getWorker",
            summary = "Read a worker's line",
            description = "With the whole phone, as its keepers see it when they correct it.")
    ResponseEntity<Worker> get(@PathVariable UUID employer, @PathVariable UUID person, Actor actor) {
        var line = line(actor, employer, person);
        return ResponseEntity.ok().eTag(version(line)).body(new Worker(WorkerLine.of(line), line.entry()));
    }

    @PutMapping("/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.ROLLS_WRITE)
    @Operation(
            operationId = "correctWorker",
            summary = "Correct a worker's line",
            description = "All fields are replaced. With `If-Match`, only if nobody changed the line since.")
    void correct(
            @PathVariable UUID employer,
            @PathVariable UUID person,
            @RequestBody WorkerEntry entry,
            @Parameter(description = "The `ETag` on which one decided.")
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String ifMatch,
            Actor actor) {
        line(actor, employer, person);
        book.edit(actor, employer, person, valid(entry), before -> Versions.require(ifMatch, version(before)));
    }

    @PostMapping("/{person}/departure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.ROLLS_WRITE)
    @Operation(
            operationId = "endEmployment",
            summary = "Take a worker off the roll",
            description =
                    "From today; what the worker did stays. Refused while a congress, a case or a vote counts on them.")
    void leave(@PathVariable UUID employer, @PathVariable UUID person, Actor actor) {
        line(actor, employer, person);
        book.leave(actor, employer, person);
    }

    @GetMapping("/{person}/history")
    @Needs(Scope.ROLLS_READ)
    @Operation(
            operationId = "getWorkerHistory",
            summary = "Read the changes of a line",
            description = "The last hundred changes with their authors, newest first.")
    List<Change> history(@PathVariable UUID employer, @PathVariable UUID person, Actor actor) {
        line(actor, employer, person);
        return book.history(employer, person).stream()
                .map(c -> new Change(
                        c.kind(),
                        c.at(),
                        c.byName(),
                        c.file(),
                        FieldChange.told(c.changes(), Locale.SIMPLIFIED_CHINESE),
                        FieldChange.told(c.changes(), Locale.ENGLISH)))
                .toList();
    }

    private void require(Actor actor, UUID employer) {
        if (!keepers.keeps(actor, employer)) throw new NotThere();
    }

    private RollLine line(Actor actor, UUID employer, UUID person) {
        require(actor, employer);
        try {
            return book.get(employer, person);
        } catch (NoSuchElementException never) {
            throw new NotThere();
        }
    }

    private WorkerEntry valid(WorkerEntry entry) {
        var wrong = validator.validate(entry);
        if (!wrong.isEmpty()) throw new ConstraintViolationException(wrong);
        return entry;
    }

    private static String version(RollLine l) {
        var all = String.join(
                "|",
                l.employeeNo(),
                l.name(),
                l.sex().name(),
                String.valueOf(l.phone()),
                l.post(),
                String.valueOf(l.constituency()),
                l.manager() + "|" + l.dispatched() + "|" + l.disabled() + "|" + l.leftOn());
        return '"'
                + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString()
                + '"';
    }

    /** Who was added. */
    @Schema(name = "WorkerAdded", description = "The id of the worker.")
    record Added(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID person) {}

    /** A line with what a correction starts from. */
    @Schema(name = "Worker", description = "A line of the roll, and its fields as a correction sends them.")
    record Worker(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) WorkerLine line,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) WorkerEntry entry) {}

    /** What happened to a line. */
    @Schema(name = "WorkerChange", description = "A change of a line.")
    record Change(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) RollBook.Change.Kind kind,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime at,
            @Schema(description = "Who changed it.", requiredMode = Schema.RequiredMode.REQUIRED) String by,
            @Schema(description = "The file that brought it; absent if it was typed.") @Nullable String file,
            @Schema(description = "Fields before and after, in Chinese.") @Nullable String detail,
            @Schema(description = "The same in English; names and posts stay as they are.") @Nullable
                    String detailEn) {}

    /** A line in the list. */
    @Schema(name = "WorkerLine", description = "A line of the roll.")
    record WorkerLine(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID person,
            @Schema(description = "工号", requiredMode = Schema.RequiredMode.REQUIRED) String employeeNo,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Person.Sex sex,
            @Schema(description = "Masked.", example = "138****0001", requiredMode = Schema.RequiredMode.REQUIRED)
                    String phone,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String post,
            @Schema(description = "选区") @Nullable String constituency,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean manager,
            @Schema(description = "Sent by a labour agency (劳务派遣).", requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean dispatched,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean disabled,
            @Schema(description = "Sits in the workers' congress.", requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean delegate,
            @Nullable LocalDate joinedOn,
            @Nullable LocalDate leftOn) {

        static WorkerLine of(RollLine l) {
            return new WorkerLine(
                    l.personId(),
                    l.employeeNo(),
                    l.name(),
                    l.sex(),
                    l.maskedPhone(),
                    l.post(),
                    l.constituency(),
                    l.manager(),
                    l.dispatched(),
                    l.disabled(),
                    l.delegate(),
                    l.joinedOn(),
                    l.leftOn());
        }
    }
}
