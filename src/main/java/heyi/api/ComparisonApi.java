package heyi.api;

import heyi.account.Scope;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.casefile.ElsewhereDates;
import heyi.party.Actor;
import heyi.process.NotThere;
import heyi.region.PlaceChoice;
import heyi.rules.Place;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dates of a case as they would fall elsewhere. */
@RestController
@Tag(name = "Cases")
class ComparisonApi {

    private final Cases cases;
    private final ElsewhereDates elsewhere;
    private final PlaceChoice places;
    private final Deadlines deadlines;

    ComparisonApi(Cases cases, ElsewhereDates elsewhere, PlaceChoice places, Deadlines deadlines) {
        this.cases = cases;
        this.elsewhere = elsewhere;
        this.places = places;
        this.deadlines = deadlines;
    }

    @GetMapping("/api/v1/cases/{id}/comparison")
    @Needs(Scope.CASES_READ)
    @Operation(
            operationId = "compareDeadlines",
            summary = "Compare the dates of a case",
            description = "From the same events and by the law of the same days, but of another place.")
    DatesElsewhere compare(
            @PathVariable UUID id,
            @Parameter(description = "Code of the other place, e.g. 310000.") @RequestParam String with,
            Actor actor) {
        var file = cases.visible(new CaseId(id), actor).orElseThrow(NotThere::new);
        var there = places.on(with.strip(), deadlines.today());
        return new DatesElsewhere(
                new LawApi.PlaceShown(file.place(), places.label(file.place())),
                LawApi.PlaceShown.of(there),
                elsewhere.of(file, new Place(there.code())).stream()
                        .map(DateElsewhere::of)
                        .toList());
    }

    /** The dates of a case, here and there. */
    @Schema(name = "DatesElsewhere", description = "The statutory dates of a case, here and elsewhere.")
    record DatesElsewhere(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LawApi.PlaceShown here,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LawApi.PlaceShown there,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<DateElsewhere> dates) {}

    /** One date. */
    @Schema(name = "DateElsewhere", description = "One date of a case, here and elsewhere.")
    record DateElsewhere(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) CaseApi.CaseDeadline here,
            @Schema(description = "What the other place says of it.", requiredMode = Schema.RequiredMode.REQUIRED)
                    RuleShown rule,
            @Schema(
                            description =
                                    "Whether the other place counts from the same event; if not, it has no date here.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean sameEvent,
            @Schema(description = "The last day there; absent where no such date is set.") @Nullable LocalDate dueOn,
            @Schema(description = "How it is counted there, in Chinese.") @Nullable String why,
            @Schema(description = "The same in English.") @Nullable String whyEn,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean same) {

        static DateElsewhere of(ElsewhereDates.Elsewhere e) {
            var due = e.there();
            var parameter = e.here().clock().parameter();
            if (parameter == null) throw new IllegalStateException("not a date of the law: " + e.here());
            return new DateElsewhere(
                    CaseApi.CaseDeadline.of(e.here()),
                    RuleShown.of(parameter, e.answer()),
                    e.sameEvent(),
                    due == null ? null : due.date(),
                    due == null ? null : due.why(),
                    due == null ? null : due.whyEnglish(),
                    e.same());
        }
    }
}
