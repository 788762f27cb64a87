package heyi.api;

import heyi.account.Scope;
import heyi.casefile.Acts;
import heyi.casefile.BargainingCase;
import heyi.casefile.CaseClock;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadline;
import heyi.casefile.Deadlines;
import heyi.casefile.Stage;
import heyi.document.Shelf;
import heyi.election.Succession;
import heyi.party.Actor;
import heyi.party.Organisations;
import heyi.process.BargainingCycleProcess;
import heyi.process.FreeActs;
import heyi.process.Inbox;
import heyi.process.NotThere;
import heyi.process.Renewals;
import heyi.registry.CaseSearch;
import heyi.rules.AgreementKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases as their parties may see them. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Cases")
class CaseApi {

    private final Cases cases;
    private final CaseSearch search;
    private final BargainingCycleProcess cycle;
    private final Renewals renewals;
    private final Acts acts;
    private final Deadlines deadlines;
    private final Inbox inbox;
    private final Organisations organisations;
    private final Succession succession;
    private final Shelf shelf;
    private final FreeActs freeActs;
    private final Versions versions;

    CaseApi(
            Cases cases,
            CaseSearch search,
            BargainingCycleProcess cycle,
            Renewals renewals,
            Acts acts,
            Deadlines deadlines,
            Inbox inbox,
            Organisations organisations,
            Succession succession,
            Shelf shelf,
            FreeActs freeActs,
            Versions versions) {
        this.cases = cases;
        this.search = search;
        this.cycle = cycle;
        this.renewals = renewals;
        this.acts = acts;
        this.deadlines = deadlines;
        this.inbox = inbox;
        this.organisations = organisations;
        this.succession = succession;
        this.shelf = shelf;
        this.freeActs = freeActs;
        this.versions = versions;
    }

    @GetMapping
    @Needs(Scope.CASES_READ)
    @Operation(
            operationId = "listCases",
            summary = "Find cases",
            description = "Those of the organisations one acts for and of the employers one works for, newest first.")
    Slice<CaseLine> list(
            @Parameter(description = "Part of the employer's name or of the case number, or the whole credit code.")
                    @RequestParam(defaultValue = "")
                    String text,
            @Parameter(description = "Part of the name of somebody who represents a side.")
                    @RequestParam(defaultValue = "")
                    String person,
            @RequestParam(required = false) @Nullable Stage stage,
            @Parameter(description = "First day on which the case was opened.")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate from,
            @Parameter(description = "Last day on which the case was opened.") @RequestParam(required = false) @Nullable
                    LocalDate to,
            @Parameter(description = "The `next` of the part before.") @RequestParam(required = false) @Nullable
                    String after,
            @Parameter(description = "How many at most.", schema = @Schema(minimum = "1", maximum = "200"))
                    @RequestParam(defaultValue = "50")
                    int size,
            Actor actor) {
        var most = Slice.size(size);
        var cursor = Cursors.read(after, p -> new CaseSearch.Cursor(OffsetDateTime.parse(p[0]), UUID.fromString(p[1])));
        var found = search.page(actor, new CaseSearch.Query(text, person, stage, from, to), cursor, most + 1);
        return Slice.of(found, most, CaseLine::of, f -> Cursors.write(f.openedAt(), f.id()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Scope.TASKS_WRITE)
    @Operation(
            operationId = "openCase",
            summary = "Open a case",
            description = "For the side one acts for (ZJ arts. 7-8); its first task is there when this returns.")
    CaseShown open(@RequestBody NewCase wanted, Actor actor) {
        if (wanted.kind() == AgreementKind.ANY) throw new ApiError(400, "api.bad-value", "kind");
        var opened = cycle.open(actor, wanted.employerId(), wanted.unionId(), wanted.kind(), wanted.year());
        return shown(opened, actor);
    }

    @GetMapping("/{id}")
    @Needs(Scope.CASES_READ)
    @Operation(
            operationId = "getCase",
            summary = "Read a case",
            description = "Parties, stage, dates, delegations and what is open now.")
    ResponseEntity<CaseShown> show(@PathVariable UUID id, Actor actor) {
        var file = visible(id, actor);
        return ResponseEntity.ok().eTag(versions.of(file.caseId())).body(shown(file, actor));
    }

    @PostMapping("/{id}/renewal")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Scope.TASKS_WRITE)
    @Operation(
            operationId = "renewCase",
            summary = "Renew an agreement",
            description = "Opens the next case, which starts from the agreement of this one (ZJ art. 30).")
    CaseShown renew(@PathVariable UUID id, Actor actor) {
        return shown(renewals.renew(visible(id, actor).caseId(), actor), actor);
    }

    @GetMapping("/{id}/timeline")
    @Needs(Scope.CASES_READ)
    @Operation(
            operationId = "getTimeline",
            summary = "Read the timeline",
            description =
                    "What happened, oldest first, as far as one may see it. Sentences are the record and in Chinese.")
    List<Entry> timeline(@PathVariable UUID id, Actor actor) {
        return acts.of(visible(id, actor).caseId(), actor).stream()
                .map(Entry::of)
                .toList();
    }

    @GetMapping("/{id}/deadlines")
    @Needs(Scope.CASES_READ)
    @Operation(
            operationId = "getDeadlines",
            summary = "Read the dates of a case",
            description = "Running and past ones, in the order in which they began to run.")
    List<CaseDeadline> deadlines(@PathVariable UUID id, Actor actor) {
        return deadlines.all(visible(id, actor).caseId()).stream()
                .map(CaseDeadline::of)
                .toList();
    }

    @GetMapping("/{id}/draft")
    @Needs(Scope.CASES_READ)
    @Operation(
            operationId = "getDraft",
            summary = "Read the draft",
            description = "The last version with clauses and wage table. While the sides talk it is theirs alone.")
    ResponseEntity<DraftShown> draft(@PathVariable UUID id, Actor actor) {
        var file = visible(id, actor);
        var draft = shelf.draft(file, actor).orElseThrow(NotThere::new);
        return ResponseEntity.ok().eTag(versions.of(file.caseId())).body(DraftShown.of(draft));
    }

    private BargainingCase visible(UUID id, Actor actor) {
        return cases.visible(new CaseId(id), actor).orElseThrow(NotThere::new);
    }

    private CaseShown shown(BargainingCase file, Actor actor) {
        var id = file.caseId();
        var today = deadlines.today();
        return new CaseShown(
                CaseLine.of(file, organisations.get(file.employerId()).name()),
                file.place(),
                file.initiator(),
                List.of(file.employerId(), file.unionId(), file.upperUnionId(), file.bureauId()).stream()
                        .map(organisations::get)
                        .map(o -> new CaseShown.Party(o.id(), o.kind(), o.name(), actor.actsFor(o.group())))
                        .toList(),
                deadlines.running(id).stream().map(CaseDeadline::of).toList(),
                succession.mandates(id).stream()
                        .map(m -> CaseShown.Seat.of(m, m.inForce(today)))
                        .toList(),
                inbox.of(id).stream().map(TaskApi.TaskLine::of).toList(),
                freeActs.openTo(file, actor).stream().map(a -> a.name()).toList());
    }

    /** A case to be opened. */
    @Schema(name = "NewCase")
    record NewCase(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID employerId,
            @Schema(description = "Where the employer has several; else absent.") @Nullable UUID unionId,
            @Schema(
                            type = "string",
                            allowableValues = {"WAGE", "COMPREHENSIVE"},
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    AgreementKind kind,
            @Schema(description = "The wage year.", example = "2026", requiredMode = Schema.RequiredMode.REQUIRED)
                    int year) {

        NewCase {
            if (employerId == null) throw new ApiError(400, "api.bad-value", "employerId");
            if (kind == null) throw new ApiError(400, "api.bad-value", "kind");
        }
    }

    /** A case in a list. */
    @Schema(name = "CaseLine")
    record CaseLine(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String number,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) AgreementKind kind,
            @Schema(description = "The wage year.", requiredMode = Schema.RequiredMode.REQUIRED) int year,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Stage stage,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime openedAt,
            @Nullable OffsetDateTime closedAt,
            @Schema(description = "Name of the employer.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String employer) {

        static CaseLine of(CaseSearch.Found f) {
            return new CaseLine(
                    f.id(), f.number(), f.kind(), f.year(), f.stage(), f.openedAt(), f.closedAt(), f.employer());
        }

        static CaseLine of(BargainingCase c, String employer) {
            return new CaseLine(
                    c.id(), c.number(), c.kind(), c.year(), c.stage(), c.openedAt(), c.closedAt(), employer);
        }
    }

    /** An entry of the timeline. */
    @Schema(name = "TimelineEntry")
    record Entry(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime at,
            @Schema(
                            description = "What kind of act or event.",
                            example = "ServeOffer",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String step,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String title,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String detail,
            @Schema(description = "Who acted; absent for what the law brought about.") @Nullable String person,
            @Schema(description = "In whose name: kind and id.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String party,
            @Schema(description = "Whether only that party may read it.", requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean internal,
            @Schema(description = "Whether a later entry puts it right.", requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean corrected) {

        static Entry of(Acts.Act a) {
            return new Entry(
                    a.id(),
                    a.at(),
                    a.step(),
                    a.title(),
                    a.detail(),
                    a.person(),
                    a.party(),
                    a.onlyFor() != null,
                    a.corrected());
        }
    }

    /** A date that runs or ran. */
    @Schema(name = "CaseDeadline")
    record CaseDeadline(
            @Schema(example = "REPLY", requiredMode = Schema.RequiredMode.REQUIRED) CaseClock clock,
            @Schema(description = "What is due, in Chinese.", requiredMode = Schema.RequiredMode.REQUIRED) String label,
            @Schema(description = "The day from which it is counted.", requiredMode = Schema.RequiredMode.REQUIRED)
                    LocalDate triggerOn,
            @Schema(description = "The last day (Asia/Shanghai).", requiredMode = Schema.RequiredMode.REQUIRED)
                    LocalDate dueOn,
            @Schema(description = "The instant at which it is over.", requiredMode = Schema.RequiredMode.REQUIRED)
                    OffsetDateTime dueAt,
            @Schema(
                            description = "How it is counted and by which article, in Chinese.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String why,
            @Schema(description = "The same in English; absent for a date that an older version counted.") @Nullable
                    String whyEn,
            @Schema(
                            description = "Counted with a year whose holidays are not announced yet.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean provisional,
            @Schema(description = "When what was due was done; absent while it runs.") @Nullable
                    OffsetDateTime stoppedAt) {

        static CaseDeadline of(Deadline d) {
            return new CaseDeadline(
                    d.clock(),
                    Objects.requireNonNull(d.clock().label()),
                    d.triggerOn(),
                    d.dueOn(),
                    d.dueAt(),
                    d.why(),
                    d.whyEn(),
                    d.provisional(),
                    d.stoppedAt());
        }
    }
}
