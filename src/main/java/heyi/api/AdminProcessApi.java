package heyi.api;

import heyi.account.Scope;
import heyi.casefile.CaseId;
import heyi.casefile.Deadlines;
import heyi.party.Actor;
import heyi.process.CaseHistory;
import heyi.process.ProcessWatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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

/** What runs, what failed and what is late in the whole installation, for its administrators; nobody is named. */
@RestController
@RequestMapping("/api/v1/admin/processes")
@Needs(Scope.ADMIN)
@Tag(name = "Administration")
class AdminProcessApi {

    private static final String MODEL = "Of this process model only, e.g. `offer`.";
    private static final String NEXT = "The `next` of the part before.";
    private static final String SIZE = "How many at most.";

    private final ProcessWatch watch;
    private final CaseHistory past;

    AdminProcessApi(ProcessWatch watch, CaseHistory past) {
        this.watch = watch;
        this.past = past;
    }

    @GetMapping("/counts")
    @Operation(
            operationId = "countProcesses",
            summary = "Count processes",
            description = "How many run, how many jobs failed, how much is late.")
    ProcessCounts counts(@Parameter(description = MODEL) @RequestParam(required = false) @Nullable String model) {
        var c = watch.counts(model);
        return new ProcessCounts(c.running(), c.failed(), c.late(), c.overdueTimers());
    }

    @GetMapping("/running")
    @Operation(
            operationId = "listRunningProcesses",
            summary = "List running processes",
            description = "Those of the oldest cases first.")
    Slice<RunningProcess> running(
            @Parameter(description = MODEL) @RequestParam(required = false) @Nullable String model,
            @Parameter(description = NEXT) @RequestParam(required = false) @Nullable String after,
            @Parameter(description = SIZE, schema = @Schema(minimum = "1", maximum = "200"))
                    @RequestParam(defaultValue = "50")
                    int size) {
        var most = Slice.size(size);
        var found = watch.running(model, Cursors.read(after, p -> opened(p[0], p[1])), most + 1);
        return Slice.of(found, most, RunningProcess::of, r -> Cursors.write(r.openedAt(), r.id()));
    }

    @GetMapping("/late")
    @Operation(
            operationId = "listLateWork",
            summary = "List what is late",
            description = "Open work past its last day and timers that should have rung, the longest overdue first.")
    Slice<LateWork> late(
            @Parameter(description = MODEL) @RequestParam(required = false) @Nullable String model,
            @Parameter(description = NEXT) @RequestParam(required = false) @Nullable String after,
            @Parameter(description = SIZE, schema = @Schema(minimum = "1", maximum = "200"))
                    @RequestParam(defaultValue = "50")
                    int size) {
        var most = Slice.size(size);
        var found = watch.late(model, Cursors.read(after, p -> overdue(p[0], p[1])), most + 1);
        return Slice.of(found, most, LateWork::of, l -> Cursors.write(l.dueOn(), l.id()));
    }

    @GetMapping("/failed-jobs")
    @Operation(
            operationId = "listFailedJobs",
            summary = "List failed jobs",
            description = "Whose last attempt failed, whether the engine tries on or has given up.")
    Slice<FailedJob> failed(
            @Parameter(description = MODEL) @RequestParam(required = false) @Nullable String model,
            @Parameter(description = NEXT) @RequestParam(required = false) @Nullable String after,
            @Parameter(description = SIZE, schema = @Schema(minimum = "1", maximum = "200"))
                    @RequestParam(defaultValue = "50")
                    int size) {
        var most = Slice.size(size);
        var found = watch.failed(model, Cursors.read(after, p -> p[0]), most + 1);
        return Slice.of(found, most, FailedJob::of, f -> Cursors.write(f.job()));
    }

    @PostMapping("/failed-jobs/{job}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "retryFailedJob",
            summary = "Let a failed job run again",
            description = "As soon as the engine looks, also if it had given up; kept with who and why.")
    void retry(@PathVariable String job, @RequestBody AdminAccountApi.Reason why, Actor actor) {
        watch.retry(job, actor, why.reason());
    }

    @GetMapping("/retries")
    @Operation(
            operationId = "listRetries",
            summary = "List what administrators let run again",
            description = "The latest first.")
    Slice<RetriedJob> retries(
            @Parameter(description = NEXT) @RequestParam(required = false) @Nullable String after,
            @Parameter(description = SIZE, schema = @Schema(minimum = "1", maximum = "200"))
                    @RequestParam(defaultValue = "50")
                    int size) {
        var most = Slice.size(size);
        var found = watch.retries(Cursors.read(after, p -> Long.valueOf(p[0])), most + 1);
        return Slice.of(found, most, RetriedJob::of, r -> Cursors.write(r.id()));
    }

    @GetMapping("/cases/{id}")
    @Operation(
            operationId = "listProcessesOfCase",
            summary = "List the processes of a case",
            description = "Running and ended ones, the oldest first.")
    List<ProcessOfCase> processes(@PathVariable UUID id, Actor actor) {
        return past.runs(new CaseId(id), actor).stream()
                .map(r -> new ProcessOfCase(r.id(), r.key(), r.version(), r.caller(), r.began(), r.ended()))
                .toList();
    }

    @GetMapping("/cases/{id}/{process}/steps")
    @Operation(
            operationId = "listStepsOfProcess",
            summary = "Read a process step by step",
            description = "In the order of their beginning; by which party, never by whom.")
    List<PastStep> steps(@PathVariable UUID id, @PathVariable String process, Actor actor) {
        return past.steps(new CaseId(id), process, actor).stream()
                .map(s -> new PastStep(
                        s.node().id(), s.node().name(), s.began(), s.ended(), s.stopped(), s.by(), s.called()))
                .toList();
    }

    private static ProcessWatch.Cursor opened(String at, String id) {
        return new ProcessWatch.Cursor(OffsetDateTime.parse(at), id);
    }

    private static ProcessWatch.Cursor overdue(String day, String id) {
        return new ProcessWatch.Cursor(
                LocalDate.parse(day).atStartOfDay(Deadlines.LAW).toOffsetDateTime(), id);
    }

    /** How much there is. */
    @Schema(name = "ProcessCounts", description = "How much runs, failed and is late.")
    record ProcessCounts(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) long running,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) long failed,
            @Schema(description = "Open work past its last day.", requiredMode = Schema.RequiredMode.REQUIRED)
                    long late,
            @Schema(description = "Timers that should have rung.", requiredMode = Schema.RequiredMode.REQUIRED)
                    long overdueTimers) {}

    /** What runs. */
    @Schema(name = "RunningProcess", description = "A process that runs.")
    record RunningProcess(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String id,
            @Schema(example = "offer", requiredMode = Schema.RequiredMode.REQUIRED) String model,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) int version,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID caseId,
            @Schema(description = "Number of the case.", requiredMode = Schema.RequiredMode.REQUIRED) String number,
            @Schema(description = "When the case was opened.", requiredMode = Schema.RequiredMode.REQUIRED)
                    OffsetDateTime openedAt) {

        static RunningProcess of(ProcessWatch.Running r) {
            return new RunningProcess(r.id(), r.process(), r.version(), r.caseId(), r.number(), r.openedAt());
        }
    }

    /** What is late. */
    @Schema(name = "LateWork", description = "Work past its last day, or a timer that should have rung.")
    record LateWork(
            @Schema(description = "Of the task or the timer.", requiredMode = Schema.RequiredMode.REQUIRED) String id,
            @Schema(example = "offer", requiredMode = Schema.RequiredMode.REQUIRED) String model,
            @Schema(description = "Where in the model.") @Nullable String activity,
            @Schema(description = "In Chinese; empty for a timer.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String title,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID caseId,
            @Schema(description = "Number of the case.", requiredMode = Schema.RequiredMode.REQUIRED) String number,
            @Schema(description = "The last day (Asia/Shanghai).", requiredMode = Schema.RequiredMode.REQUIRED)
                    LocalDate dueOn,
            @Schema(
                            description = "Kind of the party whose turn it is; empty for a timer.",
                            example = "union",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String party,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean timer) {

        static LateWork of(ProcessWatch.Late l) {
            return new LateWork(
                    l.id(),
                    l.process(),
                    l.activity(),
                    l.title(),
                    l.caseId(),
                    l.number(),
                    l.dueOn(),
                    l.party(),
                    l.timer());
        }
    }

    /** What failed. */
    @Schema(name = "FailedJob", description = "A job whose last attempt failed.")
    record FailedJob(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String job,
            @Schema(example = "document", requiredMode = Schema.RequiredMode.REQUIRED) String model,
            @Schema(description = "Where in the model.", requiredMode = Schema.RequiredMode.REQUIRED) String activity,
            @Schema(description = "Its name, in Chinese.", requiredMode = Schema.RequiredMode.REQUIRED) String title,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID caseId,
            @Schema(description = "Number of the case.", requiredMode = Schema.RequiredMode.REQUIRED) String number,
            @Schema(
                            description = "First line of the reason, without names and numbers of persons.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String fault,
            @Schema(
                            description = "Attempts left; 0 if the engine has given up.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    int retries) {

        static FailedJob of(ProcessWatch.Failed f) {
            return new FailedJob(
                    f.job(), f.process(), f.activity(), f.title(), f.caseId(), f.number(), f.fault(), f.retries());
        }
    }

    /** What was let run again. */
    @Schema(name = "RetriedJob", description = "A failed job that an administrator let run again.")
    record RetriedJob(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime at,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String administrator,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID caseId,
            @Schema(description = "Number of the case.", requiredMode = Schema.RequiredMode.REQUIRED) String number,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String model,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String activity,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String fault,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String reason) {

        static RetriedJob of(ProcessWatch.Retry r) {
            return new RetriedJob(
                    r.at(),
                    r.administrator(),
                    r.caseId(),
                    r.number(),
                    r.process(),
                    r.activity(),
                    r.fault(),
                    r.reason());
        }
    }

    /** One process. */
    @Schema(name = "ProcessOfCase", description = "A process of a case.")
    record ProcessOfCase(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String id,
            @Schema(example = "offer", requiredMode = Schema.RequiredMode.REQUIRED) String model,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) int version,
            @Schema(description = "The process that called it; absent for one that stands by itself.") @Nullable
                    String caller,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime began,
            @Nullable OffsetDateTime ended) {}

    /** One step. */
    @Schema(name = "PastStep", description = "A step that a process took.")
    record PastStep(
            @Schema(
                            description = "Id in the model.",
                            example = "User_ServeOffer",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String activity,
            @Schema(description = "Its name, in Chinese.", requiredMode = Schema.RequiredMode.REQUIRED) String title,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime began,
            @Schema(description = "Absent while it lasts.") @Nullable OffsetDateTime ended,
            @Schema(
                            description = "Ended from outside, by a date or another event.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean stopped,
            @Schema(description = "Absent if the engine did it or it is open.") CaseHistory.@Nullable PartyRole by,
            @Schema(description = "The process that it called.") @Nullable String called) {}
}
