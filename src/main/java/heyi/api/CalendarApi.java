package heyi.api;

import heyi.account.Scope;
import heyi.calendar.CalendarNotices;
import heyi.calendar.Notice;
import heyi.calendar.Stretch;
import heyi.process.NotThere;
import heyi.rules.CalendarDay;
import heyi.rules.HolidayName;
import heyi.rules.LegalClock;
import heyi.rules.WorkingCalendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The days off and make-up days by which every date is counted. */
@RestController
@RequestMapping("/api/v1/law/calendars")
@Needs(Scope.LAW_READ)
@Tag(name = "Law")
class CalendarApi {

    private static final String NAME_EN = "As English calls it; `public holiday` if that is not known.";

    private final CalendarNotices notices;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CalendarApi(CalendarNotices notices, WorkingCalendar calendar, Clock clock) {
        this.notices = notices;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "listCalendars",
            summary = "List the years of the calendar",
            description = "Those announced, this one and the next.")
    ResponseEntity<Years> years() {
        return Lasting.of(new Years(notices.yearsAround(LocalDate.ofInstant(clock.instant(), LegalClock.ZONE)).stream()
                .map(y -> new YearLine(y, calendar.knows(y)))
                .toList()));
    }

    @GetMapping("/{year}")
    @Operation(
            operationId = "getCalendar",
            summary = "Read the holidays of a year",
            description =
                    "A year that was not announced is taken from weekends and holidays of fixed date; dates in it are provisional.")
    ResponseEntity<Year> year(@PathVariable int year) {
        if (!notices.yearsAround(LocalDate.ofInstant(clock.instant(), LegalClock.ZONE))
                .contains(year)) throw new NotThere();
        var still = calendar.still();
        return Lasting.of(new Year(
                year,
                still.knows(year),
                notices.of(year).stream().findFirst().map(NoticeShown::of).orElse(null),
                Stretch.of(year, still).stream()
                        .map(s ->
                                new StretchShown(s.name(), HolidayName.english(s.name()), s.from(), s.to(), s.worked()))
                        .toList(),
                notices.current().in(year).stream()
                        .sorted(Comparator.comparing(CalendarDay::date))
                        .map(SpecialDay::of)
                        .toList()));
    }

    /** The years there are. */
    @Schema(name = "CalendarYears", description = "The years of the calendar.")
    record Years(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<YearLine> years) {}

    /** A year in the list. */
    @Schema(name = "CalendarYearLine", description = "A year of the calendar.")
    record YearLine(
            @Schema(example = "2026", requiredMode = Schema.RequiredMode.REQUIRED) int year,
            @Schema(description = "Whether its holidays were announced.", requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean announced) {}

    /** A year. */
    @Schema(name = "CalendarYear", description = "The holidays of a year.")
    record Year(
            @Schema(example = "2026", requiredMode = Schema.RequiredMode.REQUIRED) int year,
            @Schema(description = "Whether its holidays were announced.", requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean announced,
            @Schema(description = "The notice in force; absent if there is none.") @Nullable NoticeShown notice,
            @Schema(
                            description = "Neighbouring days of one name that differ from a plain week.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    List<StretchShown> stretches,
            @Schema(description = "The days that the notice names.", requiredMode = Schema.RequiredMode.REQUIRED)
                    List<SpecialDay> days) {}

    /** A notice without who loaded it. */
    @Schema(name = "CalendarNotice", description = "The arrangement of a year as it was announced.")
    record NoticeShown(
            @Schema(description = "Grows with every notice of any year.", requiredMode = Schema.RequiredMode.REQUIRED)
                    long id,
            @Schema(description = "The document that announces it.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String source,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime importedAt,
            @Schema(description = "Days off, weekends among them.", requiredMode = Schema.RequiredMode.REQUIRED)
                    int holidays,
            @Schema(description = "Weekend days that are worked.", requiredMode = Schema.RequiredMode.REQUIRED)
                    int makeUpDays) {

        static NoticeShown of(Notice n) {
            return new NoticeShown(n.id(), n.source(), n.importedAt(), n.holidays(), n.makeUpDays());
        }
    }

    /** Some days in a row. */
    @Schema(name = "CalendarStretch", description = "Neighbouring days of one name.")
    record StretchShown(
            @Schema(description = "The holiday, or 调休上班.", requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(description = NAME_EN, example = "Spring Festival", requiredMode = Schema.RequiredMode.REQUIRED)
                    String nameEn,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate from,
            @Schema(description = "The last day.", requiredMode = Schema.RequiredMode.REQUIRED) LocalDate to,
            @Schema(description = "Make-up days instead of days off.", requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean worked) {}

    /** One day. */
    @Schema(name = "CalendarDay", description = "A day that is not what its weekday says.")
    record SpecialDay(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate date,
            @Schema(
                            description = "A weekend day that is worked, instead of a day off.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean worked,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(description = NAME_EN, example = "Spring Festival", requiredMode = Schema.RequiredMode.REQUIRED)
                    String nameEn) {

        static SpecialDay of(CalendarDay day) {
            return new SpecialDay(day.date(), day.worked(), day.name(), HolidayName.english(day.name()));
        }
    }
}
