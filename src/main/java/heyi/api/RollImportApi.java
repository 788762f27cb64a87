package heyi.api;

import heyi.account.Scope;
import heyi.form.Upload;
import heyi.party.Actor;
import heyi.process.NotThere;
import heyi.roll.FieldChange;
import heyi.roll.Finding;
import heyi.roll.Keepers;
import heyi.roll.RollFile;
import heyi.roll.RollImport;
import heyi.roll.RollImports;
import heyi.roll.RollPreview;
import heyi.rules.Phrase;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A roll from a file, in three steps as on the pages: hand in, look, confirm what one saw. */
@RestController
@RequestMapping("/api/v1/employers/{employer}/roll-imports")
@Tag(name = "Rolls")
class RollImportApi {

    private final RollImports imports;
    private final RollPreview preview;
    private final Keepers keepers;

    RollImportApi(RollImports imports, RollPreview preview, Keepers keepers) {
        this.imports = imports;
        this.preview = preview;
        this.keepers = keepers;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Scope.ROLLS_WRITE)
    @Operation(
            operationId = "uploadRoll",
            summary = "Hand in a file",
            description = "XLSX or CSV of at most 20 MB. It is compared with the roll; nothing changes yet.")
    Preview upload(@PathVariable UUID employer, @RequestBody RollUpload file, Actor actor) {
        require(actor, employer);
        var content = file.content() == null ? new byte[0] : file.content();
        var name = file.fileName() == null ? "" : Upload.lastPart(file.fileName());
        var id = imports.upload(actor, employer, new RollFile(name, content), file.sheet() == null ? "" : file.sheet());
        return shown(find(actor, employer, id));
    }

    @GetMapping("/{id}")
    @Needs(Scope.ROLLS_READ)
    @Operation(
            operationId = "getRollImport",
            summary = "Read the preview",
            description = "How many lines join, change and are missing, and the fingerprint that a confirmation sends.")
    Preview get(@PathVariable UUID employer, @PathVariable UUID id, Actor actor) {
        return shown(find(actor, employer, id));
    }

    @GetMapping("/{id}/findings")
    @Needs(Scope.ROLLS_READ)
    @Operation(
            operationId = "listRollFindings",
            summary = "List what is wrong in the file",
            description = "Errors before warnings, by line, fifty at a time.")
    Slice<RollFinding> findings(
            @PathVariable UUID employer,
            @PathVariable UUID id,
            @Parameter(description = "The `next` of the part before.") @RequestParam(required = false) @Nullable
                    String after,
            Actor actor) {
        find(actor, employer, id);
        return part(after, page -> preview.findings(id, page), RollFinding::of);
    }

    @GetMapping("/{id}/differences")
    @Needs(Scope.ROLLS_READ)
    @Operation(
            operationId = "listRollDifferences",
            summary = "List what the file would change",
            description =
                    "Changed lines before new ones, by line, fifty at a time. Who is only on the roll is counted as `missing`.")
    Slice<RollDifference> differences(
            @PathVariable UUID employer,
            @PathVariable UUID id,
            @Parameter(description = "The `next` of the part before.") @RequestParam(required = false) @Nullable
                    String after,
            Actor actor) {
        find(actor, employer, id);
        return part(after, page -> preview.differences(id, page), RollDifference::of);
    }

    @PostMapping("/{id}/confirmation")
    @Needs(Scope.ROLLS_WRITE)
    @Operation(
            operationId = "confirmRollImport",
            summary = "Confirm what one saw",
            description = "Refused with `roll.changed` if the roll has changed since: compare again and look again.")
    Preview confirm(@PathVariable UUID employer, @PathVariable UUID id, @RequestBody Confirmation seen, Actor actor) {
        find(actor, employer, id);
        if (seen.plan() == null) throw new ApiError(400, "api.bad-value", "plan");
        return shown(imports.confirm(actor, employer, id, seen.plan(), seen.leave()));
    }

    @PostMapping("/{id}/comparison")
    @Needs(Scope.ROLLS_WRITE)
    @Operation(
            operationId = "compareRollAgain",
            summary = "Compare again",
            description = "With the roll as it is now, so that the file need not be handed in anew.")
    Preview compare(@PathVariable UUID employer, @PathVariable UUID id, Actor actor) {
        find(actor, employer, id);
        imports.compareAgain(employer, id);
        return shown(find(actor, employer, id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Scope.ROLLS_WRITE)
    @Operation(
            operationId = "abandonRollImport",
            summary = "Abandon an import",
            description = "What was handed in and not confirmed is deleted.")
    void abandon(@PathVariable UUID employer, @PathVariable UUID id, Actor actor) {
        imports.abandon(employer, find(actor, employer, id).id());
    }

    /** A file never changes after it came in, so that counting pages shifts nothing. */
    private static <F, T> Slice<T> part(@Nullable String after, IntFunction<List<F>> page, Function<F, T> shown) {
        var read = Cursors.read(after, p -> Integer.valueOf(p[0]));
        int no = read == null ? 0 : Math.min(Math.max(0, read), 100_000);
        return Slice.of(page.apply(no), RollPreview.PAGE, shown, last -> Cursors.write(no + 1));
    }

    private void require(Actor actor, UUID employer) {
        if (!keepers.keeps(actor, employer)) throw new NotThere();
    }

    private RollImport find(Actor actor, UUID employer, UUID id) {
        require(actor, employer);
        try {
            return imports.get(employer, id);
        } catch (NoSuchElementException gone) {
            throw new NotThere();
        }
    }

    private Preview shown(RollImport i) {
        return new Preview(
                i.id(),
                i.fileName(),
                i.uploadedBy(),
                i.uploadedAt(),
                i.plan(),
                i.added(),
                i.changed(),
                i.unchanged(),
                i.missing(),
                i.errors(),
                i.warnings(),
                i.leftCount(),
                i.noteLines().stream().map(Phrase::toString).toList(),
                i.noteLines().stream().map(n -> n.in(Locale.ENGLISH)).toList(),
                i.confirmedAt());
    }

    /** What is wrong with one cell of a file. */
    @Schema(name = "RollFinding", description = "What is wrong with one cell of the file.")
    record RollFinding(
            @Schema(
                            description = "The line as a spreadsheet counts, from 1.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    int line,
            @Schema(
                            description = "The heading of the column, in Chinese.",
                            example = "手机号",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String column,
            @Schema(
                            description = "Whether it hinders the import of the line; else it is a warning.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean error,
            @Schema(description = "What is wrong, in Chinese.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String reason,
            @Schema(description = "The same in English.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String reasonEn) {

        static RollFinding of(Finding f) {
            return new RollFinding(
                    f.line(), f.column(), f.error(), f.reason(), f.words().in(Locale.ENGLISH));
        }
    }

    /** What a file would do to one line of the roll. */
    @Schema(name = "RollDifference", description = "What the file would do to one line of the roll.")
    record RollDifference(
            @Schema(description = "The line of the file, from 1.", requiredMode = Schema.RequiredMode.REQUIRED)
                    int line,
            @Schema(
                            description = "NEW: joins; RETURNED: was on the roll before; CHANGED: is on the roll.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    RollPreview.Difference.Kind kind,
            @Schema(description = "工号", requiredMode = Schema.RequiredMode.REQUIRED) String employeeNo,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(description = "Old and new values, in Chinese; absent for a new worker.") @Nullable String detail,
            @Schema(description = "The same in English; names and posts stay as they are.") @Nullable String detailEn) {

        static RollDifference of(RollPreview.Difference d) {
            return new RollDifference(
                    d.line(),
                    d.kind(),
                    d.employeeNo(),
                    d.name(),
                    FieldChange.told(d.changes(), Locale.SIMPLIFIED_CHINESE),
                    FieldChange.told(d.changes(), Locale.ENGLISH));
        }
    }

    /** A file of the roll. */
    @Schema(name = "RollUpload", description = "A table of workers; its first bytes decide what it is.")
    record RollUpload(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String fileName,
            @Schema(description = "Which sheet of a workbook; absent: the first.") @Nullable String sheet,
            @Schema(type = "string", format = "byte", requiredMode = Schema.RequiredMode.REQUIRED)
                    byte @Nullable [] content) {}

    /** What is to be confirmed. */
    @Schema(name = "RollConfirmation", description = "What one saw.")
    record Confirmation(
            @Schema(description = "The `plan` of the preview.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
                    String plan,
            @Schema(
                            description = "Whether those who are missing in the file leave the roll.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean leave) {}

    /** What a file would change or has changed. */
    @Schema(name = "RollImport", description = "A file with what it would change, or has changed once confirmed.")
    record Preview(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String fileName,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String uploadedBy,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime uploadedAt,
            @Schema(description = "Fingerprint of every difference.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String plan,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) int added,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) int changed,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) int unchanged,
            @Schema(description = "On the roll and not in the file.", requiredMode = Schema.RequiredMode.REQUIRED)
                    int missing,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) int errors,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) int warnings,
            @Schema(description = "Who left with the confirmation.", requiredMode = Schema.RequiredMode.REQUIRED)
                    int left,
            @Schema(description = "What the reader noticed, in Chinese.", requiredMode = Schema.RequiredMode.REQUIRED)
                    List<String> notes,
            @Schema(description = "The same in English.", requiredMode = Schema.RequiredMode.REQUIRED)
                    List<String> notesEn,
            @Schema(description = "Absent until it is confirmed.") @Nullable OffsetDateTime confirmedAt) {}
}
