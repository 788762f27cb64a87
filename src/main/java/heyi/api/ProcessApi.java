package heyi.api;

import heyi.account.Scope;
import heyi.casefile.CaseId;
import heyi.party.Actor;
import heyi.process.CaseProcess;
import heyi.process.ModelDiagram;
import heyi.process.ProcessPicture;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the processes of a case stand: what the picture on the page draws, as data. */
@RestController
@RequestMapping("/api/v1/cases/{id}/processes")
@Needs(Scope.CASES_READ)
@Tag(name = "Cases")
class ProcessApi {

    private final CaseProcess processes;

    ProcessApi(CaseProcess processes) {
        this.processes = processes;
    }

    @GetMapping
    @Operation(
            operationId = "listProcesses",
            summary = "List the processes of a case",
            description = "The cycle and whatever it called, each run of it, oldest first.")
    List<ProcessRun> list(@PathVariable UUID id, Actor actor) {
        return processes.runs(new CaseId(id), actor).stream()
                .map(ProcessRun::of)
                .toList();
    }

    @GetMapping("/{run}")
    @Operation(
            operationId = "getProcess",
            summary = "Read how a process stands",
            description =
                    "Every element of its BPMN model with its state. What a party does within itself looks to everybody else as if it had not happened.")
    ProcessShown show(@PathVariable UUID id, @PathVariable String run, Actor actor) {
        var picture = processes.picture(new CaseId(id), run, actor);
        return new ProcessShown(
                ProcessRun.of(picture.run()),
                picture.steps().values().stream().map(Element::of).toList(),
                picture.taken().stream().sorted().toList());
    }

    /** One process of a case. */
    @Schema(name = "ProcessRun", description = "One run of a process in a case.")
    record ProcessRun(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String id,
            @Schema(
                            description = "The model, as in `process` of a task.",
                            example = "offer",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String process,
            @Schema(description = "Name of the model, in Chinese.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String name,
            @Schema(
                            description = "The version of the model on which this run began and ends.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    int version,
            @Schema(
                            description = "From 1: which time its caller called it.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    int round,
            @Schema(description = "The run that called it; absent for one that stands by itself.") @Nullable
                    String caller,
            @Schema(description = "The element of the caller that called it.") @Nullable String calledFrom,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime began,
            @Schema(description = "Absent while it lasts.") @Nullable OffsetDateTime ended) {

        static ProcessRun of(ProcessPicture.Run r) {
            return new ProcessRun(
                    r.id(),
                    r.key(),
                    r.name(),
                    r.version(),
                    r.round(),
                    r.caller(),
                    r.calledFrom(),
                    r.began(),
                    r.ended());
        }
    }

    /** How one process stands. */
    @Schema(name = "ProcessState", description = "How one run of a process stands.")
    record ProcessShown(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) ProcessRun run,
            @Schema(
                            description = "Steps, events and gateways in reading order.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    List<Element> elements,
            @Schema(
                            description = "Ids of the sequence flows that were gone.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    List<String> taken) {}

    /** A step, an event or a gateway. */
    @Schema(name = "ProcessElement", description = "A step, an event or a gateway of the model.")
    record Element(
            @Schema(
                            description = "As in the BPMN model.",
                            example = "User_ServeOffer",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String id,
            @Schema(
                            description = "In Chinese; empty where the model has none.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) ModelDiagram.Kind kind,
            @Schema(
                            description =
                                    "DONE: gone through, or fired; CURRENT: the process stands here; WAITING: an event beside a current step that may still fire; POSSIBLE: one of the next; AHEAD: can still be reached; STOPPED: begun and ended from outside; SKIPPED: cannot be reached any more.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    ProcessPicture.State state,
            @Schema(
                            description = "How often it was gone through to its end.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    int times,
            @Schema(
                            description =
                                    "The last day of what is current, or the day on which a waiting timer fires (Asia/Shanghai).")
                    @Nullable
                    LocalDate dueOn,
            @Schema(
                            description = "Whose turn it is: kind and id of the organisations.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    List<String> parties,
            @Schema(description = "The element to whose side an event is attached.") @Nullable String attachedTo,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<ProcessVisit> visits,
            @Schema(
                            description = "Ids of the runs that it called, oldest first.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    List<String> calls) {

        static Element of(ProcessPicture.Step s) {
            return new Element(
                    s.node().id(),
                    s.node().name(),
                    s.node().kind(),
                    s.state(),
                    s.times(),
                    s.dueOn(),
                    s.groups(),
                    s.node().attachedTo(),
                    s.visits().stream().map(ProcessVisit::of).toList(),
                    s.calls().stream().map(ProcessPicture.Run::id).toList());
        }
    }

    /** One passage through an element. */
    @Schema(name = "ProcessVisit", description = "One passage through an element.")
    record ProcessVisit(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime began,
            @Schema(description = "Absent while it lasts.") @Nullable OffsetDateTime ended,
            @Schema(description = "Whether it was ended from outside.", requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean stopped,
            @Schema(description = "For which party somebody acted; absent if nobody did.") @Nullable String party,
            @Schema(description = "Who acted.") @Nullable String person) {

        static ProcessVisit of(ProcessPicture.Visit v) {
            return new ProcessVisit(v.began(), v.ended(), v.stopped(), v.group(), v.person());
        }
    }
}
