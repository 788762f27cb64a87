package heyi.api;

import heyi.account.Scope;
import heyi.calendar.CalendarFile;
import heyi.calendar.CalendarNotices;
import heyi.calendar.CalendarText;
import heyi.calendar.Difference;
import heyi.casefile.Recount;
import heyi.party.Actor;
import heyi.rules.CalendarDay;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Administrators load the State Council's arrangement of a year: checked first, kept when they confirm what they saw. */
@RestController
@RequestMapping("/api/v1/admin/calendars")
@Needs(Scope.ADMIN)
@Tag(name = "Administration")
class AdminCalendarApi {

    private final CalendarNotices notices;
    private final Recount recount;

    AdminCalendarApi(CalendarNotices notices, Recount recount) {
        this.notices = notices;
        this.recount = recount;
    }

    @GetMapping
    @Operation(
            operationId = "listCalendarNotices",
            summary = "List the notices of holidays",
            description = "Those in force, the latest year first, with who loaded them.")
    Notices list() {
        return new Notices(
                notices.inForce().stream()
                        .map(n -> new NoticeLine(n.year(), CalendarApi.NoticeShown.of(n), n.importedBy()))
                        .toList(),
                recount.behind());
    }

    @PostMapping("/{year}/check")
    @Operation(
            operationId = "checkCalendar",
            summary = "Check the holidays of a year",
            description = "Line by line, and what it would change; nothing is kept.")
    CalendarCheck check(@PathVariable int year, @RequestBody CalendarUpload upload) {
        var read = read(year, upload);
        CalendarNotices.requireSource(upload.source());
        var differences = read.findings().isEmpty() ? notices.differences(year, read.days()) : List.<Difference>of();
        return new CalendarCheck(
                read.findings().stream()
                        .map(f -> new CalendarFinding(
                                f.line(), f.column(), f.reason(), f.words().in(Locale.ENGLISH)))
                        .toList(),
                differences.stream().map(CalendarDifference::of).toList(),
                notices.latest(year).orElse(null));
    }

    @PostMapping("/{year}/notices")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "importCalendar",
            summary = "Load the holidays of a year",
            description =
                    "In force at once; running dates are counted again within minutes and say why. Refused if another notice came since the check.")
    NoticeLine keep(@PathVariable int year, @RequestBody CalendarUpload upload, Actor actor) {
        notices.keep(year, read(year, upload), upload.source(), upload.seen(), actor.person());
        var kept = notices.of(year).get(0);
        return new NoticeLine(year, CalendarApi.NoticeShown.of(kept), kept.importedBy());
    }

    private static CalendarFile read(int year, CalendarUpload upload) {
        CalendarNotices.requireYear(year);
        return CalendarFile.read(CalendarText.decode(upload.csv().getBytes(StandardCharsets.UTF_8)), year);
    }

    /** What is to be loaded. */
    @Schema(name = "CalendarUpload", description = "The holidays of a year with the document that announces them.")
    record CalendarUpload(
            @Schema(description = "The document.", maxLength = 100, requiredMode = Schema.RequiredMode.REQUIRED)
                    String source,
            @Schema(
                            description =
                                    "Lines of `date,kind,name` with these headings; kind is `holiday` or `workday`.",
                            example = "date,kind,name\n2027-01-01,holiday,元旦\n",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String csv,
            @Schema(description = "The `seen` of the check; absent if it had none.") @Nullable Long seen) {

        CalendarUpload {
            if (source == null) throw new ApiError(400, "api.bad-value", "source");
            if (csv == null) throw new ApiError(400, "api.bad-value", "csv");
        }
    }

    /** What a check found. */
    @Schema(name = "CalendarCheck", description = "What is wrong, else what would change.")
    record CalendarCheck(
            @Schema(description = "Empty if all is in order.", requiredMode = Schema.RequiredMode.REQUIRED)
                    List<CalendarFinding> findings,
            @Schema(
                            description = "Against the notice in force; empty while there are findings.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    List<CalendarDifference> differences,
            @Schema(description = "The notice with which it was compared; absent if there is none.") @Nullable
                    Long seen) {}

    /** Something wrong. */
    @Schema(name = "CalendarFinding", description = "Something that is wrong.")
    record CalendarFinding(
            @Schema(description = "From 1; 0 for the whole.", requiredMode = Schema.RequiredMode.REQUIRED) int line,
            @Schema(description = "Absent for the whole line.") @Nullable String column,
            @Schema(description = "In Chinese.", requiredMode = Schema.RequiredMode.REQUIRED) String reason,
            @Schema(description = "The same in English.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String reasonEn) {}

    /** A day that would change. */
    @Schema(name = "CalendarDifference", description = "A day about which the two disagree.")
    record CalendarDifference(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate date,
            @Schema(description = "Absent where the notice in force does not name it.")
                    CalendarApi.@Nullable SpecialDay before,
            @Schema(description = "Absent where the new one does not name it.")
                    CalendarApi.@Nullable SpecialDay after) {

        static CalendarDifference of(Difference d) {
            return new CalendarDifference(d.date(), day(d.before()), day(d.after()));
        }

        private static CalendarApi.@Nullable SpecialDay day(@Nullable CalendarDay day) {
            return day == null ? null : CalendarApi.SpecialDay.of(day);
        }
    }

    /** The notices in force. */
    @Schema(name = "CalendarNotices", description = "The notices in force.")
    record Notices(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<NoticeLine> notices,
            @Schema(
                            description = "Cases whose dates are still to be counted again.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    int casesBehind) {}

    /** A notice and who loaded it. */
    @Schema(name = "CalendarNoticeLine", description = "A notice and who loaded it.")
    record NoticeLine(
            @Schema(example = "2026", requiredMode = Schema.RequiredMode.REQUIRED) int year,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) CalendarApi.NoticeShown notice,
            @Schema(description = "Absent if it came with the software.") @Nullable String importedBy) {}
}
