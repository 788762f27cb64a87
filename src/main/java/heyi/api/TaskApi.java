package heyi.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heyi.account.Scope;
import heyi.casefile.Acts;
import heyi.casefile.Deadlines;
import heyi.form.Upload;
import heyi.party.Actor;
import heyi.party.Actors;
import heyi.process.Desk;
import heyi.process.Inbox;
import heyi.process.InboxItem;
import heyi.process.NotThere;
import heyi.process.StepRole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Open work: the list, one piece with its form, and doing it. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks")
class TaskApi {

    static final String ORIGINAL = "original";

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final Inbox inbox;
    private final Desk desk;
    private final Acts acts;
    private final Actors actors;
    private final Deadlines deadlines;
    private final Versions versions;
    private final ObjectMapper json;

    TaskApi(
            Inbox inbox,
            Desk desk,
            Acts acts,
            Actors actors,
            Deadlines deadlines,
            Versions versions,
            ObjectMapper json) {
        this.inbox = inbox;
        this.desk = desk;
        this.acts = acts;
        this.actors = actors;
        this.deadlines = deadlines;
        this.versions = versions;
        this.json = json;
    }

    @GetMapping
    @Needs(Scope.CASES_READ)
    @Operation(
            operationId = "listTasks",
            summary = "List open tasks",
            description = "The tasks of all organisations one acts for, by statutory date.")
    Slice<TaskLine> list(
            @Parameter(description = "Only tasks of this process.", example = "offer")
                    @RequestParam(required = false)
                    @Nullable
                    String process,
            @Parameter(description = "Only tasks due on or before this day (Asia/Shanghai).")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate dueUntil,
            @Parameter(description = "Part of the employer's name or of the case number.")
                    @RequestParam(required = false)
                    @Nullable
                    String text,
            @Parameter(description = "Only what one has claimed.") @RequestParam(defaultValue = "false") boolean mine,
            @Parameter(description = "Also what colleagues have claimed.") @RequestParam(defaultValue = "false")
                    boolean colleagues,
            @Parameter(description = "The `next` of the part before.") @RequestParam(required = false) @Nullable
                    String after,
            @Parameter(description = "How many at most.", schema = @Schema(minimum = "1", maximum = "200"))
                    @RequestParam(defaultValue = "50")
                    int size,
            Actor actor) {
        var most = Slice.size(size);
        var from = Cursors.read(after, p -> new Inbox.Cursor(LocalDate.parse(p[0]), p[1]));
        var found = inbox.page(actor, new Inbox.Filter(process, dueUntil, text, mine, colleagues), from, most + 1);
        return Slice.of(found, most, TaskLine::of, i -> Cursors.write(i.sortOn(), i.taskId()));
    }

    @GetMapping("/counts")
    @Needs(Scope.CASES_READ)
    @Operation(
            operationId = "countTasks",
            summary = "Count open tasks",
            description = "How many tasks are open, late, due today and claimed by oneself.")
    TaskCounts counts(Actor actor) {
        return TaskCounts.of(inbox.counts(actor, deadlines.today()));
    }

    @GetMapping("/{id}")
    @Needs(Scope.CASES_READ)
    @Operation(
            operationId = "getTask",
            summary = "Read a task",
            description = "With the form as far as it can be filled in, and the version for `If-Match`.")
    ResponseEntity<Task> open(@PathVariable String id, Actor actor) {
        var opened = desk.open(id, actor);
        var task = new Task(
                TaskLine.of(opened.item()),
                opened.onPaper(),
                opened.prefilled() == null ? null : json.convertValue(opened.prefilled(), FIELDS));
        return ResponseEntity.ok().eTag(versions.of(opened.file().caseId())).body(task);
    }

    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.TASKS_WRITE)
    @Operation(
            operationId = "claimTask",
            summary = "Claim a task",
            description = "Takes it out of the common list for oneself.")
    void claim(@PathVariable String id, Actor actor) {
        desk.claim(id, actor);
    }

    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.TASKS_WRITE)
    @Operation(
            operationId = "releaseTask",
            summary = "Give a task back",
            description = "Puts it back into the common list; a head may do so with what a colleague holds.")
    void release(@PathVariable String id, Actor actor) {
        desk.release(id, actor);
    }

    @PostMapping("/{id}/hand-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.TASKS_WRITE)
    @Operation(
            operationId = "handTaskOver",
            summary = "Hand a task over",
            description = "To a colleague who acts for the same party.")
    void handOver(@PathVariable String id, @RequestBody Colleague to, Actor actor) {
        try {
            desk.handOver(id, actor, actors.of(to.personId()));
        } catch (NoSuchElementException e) {
            throw new NotThere();
        }
    }

    /** Described once for each step, see {@link ActOperations}. */
    @PostMapping("/{id}/acts/{act}")
    @Needs(Scope.TASKS_WRITE)
    @Operation(hidden = true)
    Done act(
            @PathVariable String id,
            @PathVariable String act,
            @RequestBody ObjectNode body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Actor actor) {
        desk.hold(id);
        var step = desk.formTypes().keySet().stream()
                .filter(s -> ActNames.of(s).equals(act))
                .findFirst()
                .orElseThrow(NotThere::new);
        var again = acts.completed(id)
                .filter(c -> c.personId().equals(actor.person()))
                .isPresent();
        if (!again) {
            var opened = desk.open(id, actor);
            if (!opened.item().step().equals(step)) throw new ApiError(409, "task.other-act");
            if (opened.item().role() != StepRole.STAFF) ScopeCheck.require(Scope.SIGN);
            versions.require(ifMatch, opened.file().caseId());
        }
        var original = read(body.remove(ORIGINAL), Upload.class, Upload.NONE);
        var form = (Record) read(body, desk.formType(step), null);
        return Done.of(desk.complete(id, actor, form, original));
    }

    private <T> T read(@Nullable JsonNode node, Class<T> type, @Nullable T absent) {
        if ((node == null || node.isNull()) && absent != null) return absent;
        try {
            return json.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many tasks are open. */
    @Schema(name = "TaskCounts", description = "In tasks.")
    record TaskCounts(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) int open,
            @Schema(description = "Past their statutory date.", requiredMode = Schema.RequiredMode.REQUIRED) int late,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) int dueToday,
            @Schema(description = "Claimed by oneself.", requiredMode = Schema.RequiredMode.REQUIRED) int mine) {

        static TaskCounts of(Inbox.Counts c) {
            return new TaskCounts(c.open(), c.late(), c.dueToday(), c.mine());
        }
    }

    /** A colleague of the same organisation. */
    @Schema(name = "Colleague")
    record Colleague(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID personId) {}

    /** A task in a list. */
    @Schema(name = "TaskLine", description = "An open task.")
    record TaskLine(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String id,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID caseId,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String caseNumber,
            @Schema(description = "Name of the employer.", requiredMode = Schema.RequiredMode.REQUIRED) String employer,
            @Schema(
                            description = "The process that asks for it.",
                            example = "offer",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String process,
            @Schema(
                            description = "How to do it: the last part of the address to post to.",
                            example = "serve-offer",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String act,
            @Schema(description = "In Chinese, as people see it.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String title,
            @Schema(
                            description = "Who is to do it: kind and id of the organisation.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String party,
            @Schema(
                            description =
                                    "STAFF: anybody of the party; HEAD: its head; CHIEF: the chief representative.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    StepRole role,
            @Schema(
                            description = "Whether the union may record it from the employer's paper original.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean paper,
            @Schema(description = "The person who has claimed it.") @Nullable UUID assignee,
            @Schema(description = "The last day, statutory or agreed (Asia/Shanghai).") @Nullable LocalDate dueOn,
            @Schema(description = "Why that day, with the article of law, in Chinese.") @Nullable String dueWhy,
            @Schema(description = "The same in English; absent for a day that an older version counted.") @Nullable
                    String dueWhyEn,
            @Schema(
                            description = "Whether the day counts on a year whose holidays are not announced yet.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean provisional) {

        static TaskLine of(InboxItem i) {
            return new TaskLine(
                    i.taskId(),
                    i.caseId(),
                    i.caseNumber(),
                    i.employer(),
                    i.process(),
                    ActNames.of(i.step()),
                    i.title(),
                    i.groupKey(),
                    i.role(),
                    i.paper(),
                    i.assignee(),
                    i.dueOn(),
                    i.dueWhy(),
                    i.dueWhyEn(),
                    i.provisional());
        }
    }

    /** A task that somebody is about to do. */
    @Schema(name = "Task", description = "A task with its form.")
    record Task(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) TaskLine task,
            @Schema(
                            description =
                                    "Whether one records the employer's act from paper, so that `original` is required.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean onPaper,
            @Schema(description = "Fields of the body of the act as far as they are known; absent if none is.")
                    @Nullable
                    Map<String, Object> prefilled) {}

    /** What an act led to. */
    @Schema(name = "Done", description = "What was done, and what one may do next.")
    record Done(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID caseId,
            @Schema(
                            description = "Title of the task that is done, in Chinese.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String title,
            @Schema(description = "One's own next task in the case; absent if it is somebody else's turn.") @Nullable
                    TaskLine next) {

        static Done of(Desk.Done done) {
            return new Done(done.caseId().value(), done.title(), done.next() == null ? null : TaskLine.of(done.next()));
        }
    }
}
