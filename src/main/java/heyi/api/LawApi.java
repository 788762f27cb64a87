package heyi.api;

import heyi.account.Scope;
import heyi.region.PlaceChoice;
import heyi.region.Region;
import heyi.rules.AgreementKind;
import heyi.rules.Answer;
import heyi.rules.Certainty;
import heyi.rules.LawGroup;
import heyi.rules.LawLookup;
import heyi.rules.LegalClock;
import heyi.rules.MinimumWage;
import heyi.rules.MinimumWages;
import heyi.rules.Place;
import heyi.rules.RuleBroken;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The law as this platform applies it, for everybody who has signed in, as on the pages. */
@RestController
@RequestMapping("/api/v1/law")
@Needs(Scope.LAW_READ)
@Tag(name = "Law")
class LawApi {

    private static final String PLACE = "Code of a place (GB/T 2260), e.g. 330109; see `listRegions`.";
    private static final String AGREEMENT = "`WAGE` or `COMPREHENSIVE`.";
    private static final String DAY = "By the law of which day; today if absent.";

    private final LawLookup law;
    private final MinimumWages wages;
    private final PlaceChoice places;
    private final Clock clock;

    LawApi(LawLookup law, MinimumWages wages, PlaceChoice places, Clock clock) {
        this.law = law;
        this.wages = wages;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/rules")
    @Operation(
            operationId = "getLawAt",
            summary = "Read the law of a place",
            description =
                    "Every matter with the rule of the nearest place that speaks of it: district, city, province, nation.")
    ResponseEntity<LawAt> rules(
            @Parameter(description = PLACE) @RequestParam String place,
            @Parameter(description = AGREEMENT) @RequestParam(defaultValue = "WAGE") AgreementKind kind,
            @Parameter(description = DAY) @RequestParam(required = false) @Nullable LocalDate on) {
        var day = day(on);
        var region = places.on(place.strip(), day);
        var asked = kind(kind);
        return Lasting.of(new LawAt(
                PlaceShown.of(region),
                asked,
                day,
                Stream.of(LawGroup.values())
                        .flatMap(g -> law.lines(g, new Place(region.code()), asked, day).stream())
                        .map(l -> RuleShown.of(l.parameter(), l.answer()))
                        .toList()));
    }

    @GetMapping("/dates")
    @Operation(
            operationId = "reckonDate",
            summary = "Reckon a statutory date",
            description =
                    "From an event, by the law of its day and with the engine that the cases use; holidays and make-up days included.")
    ResponseEntity<DateShown> date(
            @Parameter(description = PLACE) @RequestParam String place,
            @Parameter(description = AGREEMENT) @RequestParam(defaultValue = "WAGE") AgreementKind kind,
            @Parameter(description = "The matter, one that is `reckonable`.") @RequestParam
                    heyi.rules.Parameter parameter,
            @Parameter(description = "Day of the event, which is not counted itself.", example = "2026-03-02")
                    @RequestParam
                    LocalDate from) {
        var found = law.reckon(places.any(place.strip()), kind(kind), parameter, LawLookup.requireDay(from));
        var due = found.due();
        return Lasting.of(new DateShown(
                due.date(),
                found.opens(),
                due.why(),
                due.whyEnglish(),
                due.provisional(),
                found.event(),
                RuleShown.of(parameter, Answer.of(found.rule()))));
    }

    @GetMapping("/comparison")
    @Operation(
            operationId = "comparePlaces",
            summary = "Compare two places",
            description = "Every matter of the law in both; what this platform sets is left out.")
    ResponseEntity<Comparison> compare(
            @Parameter(description = PLACE) @RequestParam String place,
            @Parameter(description = "Code of the other place, e.g. 310000.") @RequestParam String with,
            @Parameter(description = AGREEMENT) @RequestParam(defaultValue = "WAGE") AgreementKind kind,
            @Parameter(description = DAY) @RequestParam(required = false) @Nullable LocalDate on) {
        var day = day(on);
        var here = places.on(place.strip(), day);
        var there = places.on(with.strip(), day);
        var asked = kind(kind);
        return Lasting.of(new Comparison(
                PlaceShown.of(here),
                PlaceShown.of(there),
                asked,
                day,
                law.compare(new Place(here.code()), new Place(there.code()), asked, day).stream()
                        .map(p -> new ComparedRule(
                                p.same(),
                                RuleShown.of(p.parameter(), p.here()),
                                RuleShown.of(p.parameter(), p.there())))
                        .toList()));
    }

    @GetMapping("/minimum-wages")
    @Operation(
            operationId = "getMinimumWage",
            summary = "Read the minimum wage of a place",
            description = "The county's own figure; where its choice is not on record, the province's lowest tier.")
    ResponseEntity<MinimumWageShown> minimumWage(
            @Parameter(description = PLACE) @RequestParam String place,
            @Parameter(description = DAY) @RequestParam(required = false) @Nullable LocalDate on) {
        var day = day(on);
        var region = places.on(place.strip(), day);
        return Lasting.of(MinimumWageShown.of(wages.find(new Place(region.code()), day)));
    }

    private LocalDate day(@Nullable LocalDate asked) {
        return asked == null ? LocalDate.ofInstant(clock.instant(), LegalClock.ZONE) : LawLookup.requireDay(asked);
    }

    private static AgreementKind kind(AgreementKind asked) {
        if (LawLookup.KINDS.contains(asked)) return asked;
        throw new RuleBroken("law.kind", asked.name());
    }

    /** A place by code and name. */
    @Schema(name = "Place", description = "A place by code and name.")
    record PlaceShown(
            @Schema(example = "330109", requiredMode = Schema.RequiredMode.REQUIRED) String code,
            @Schema(example = "萧山区", requiredMode = Schema.RequiredMode.REQUIRED) String name) {

        static PlaceShown of(Region region) {
            return new PlaceShown(region.code(), region.name());
        }
    }

    /** All the law at a place. */
    @Schema(name = "LawAt", description = "The law at a place on a day.")
    record LawAt(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) PlaceShown place,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) AgreementKind kind,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate on,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<RuleShown> rules) {}

    /** A date and how it came about. */
    @Schema(name = "ReckonedDate", description = "A date and how it came about.")
    record DateShown(
            @Schema(
                            description = "The last day, or with `opens` the first (Asia/Shanghai).",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    LocalDate date,
            @Schema(
                            description = "Whether a window opens on it, instead of a period ending.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean opens,
            @Schema(
                            description = "Rule, article, event and arithmetic, in Chinese.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String why,
            @Schema(description = "The arithmetic in English.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String whyEn,
            @Schema(
                            description = "Counted with a year whose holidays are not announced yet.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean provisional,
            @Schema(description = "Day of the event.", requiredMode = Schema.RequiredMode.REQUIRED) LocalDate event,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) RuleShown rule) {}

    /** The law of two places. */
    @Schema(name = "PlaceComparison", description = "The law of two places side by side.")
    record Comparison(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) PlaceShown here,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) PlaceShown there,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) AgreementKind kind,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate on,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<ComparedRule> rules) {}

    /** One matter in both. */
    @Schema(name = "ComparedRule", description = "One matter in two places.")
    record ComparedRule(
            @Schema(
                            description = "Whether it comes to the same for the parties, whichever law says so.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean same,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) RuleShown here,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) RuleShown there) {}

    /** A minimum wage. */
    @Schema(name = "MinimumWage", description = "The minimum wage of a place.")
    record MinimumWageShown(
            @Schema(description = "Where it was set.", requiredMode = Schema.RequiredMode.REQUIRED) String place,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String placeName,
            @Schema(description = "Yuan a month.", requiredMode = Schema.RequiredMode.REQUIRED) BigDecimal monthly,
            @Schema(description = "Yuan an hour, for work by the hour.", requiredMode = Schema.RequiredMode.REQUIRED)
                    BigDecimal hourly,
            @Schema(description = "第几档", requiredMode = Schema.RequiredMode.REQUIRED) int tier,
            @Schema(
                            description = "False if the province's lowest tier stands in for a choice not on record.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean localChoice,
            @Schema(description = "The document that sets it.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String document,
            @Nullable LocalDate publishedOn,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate inForceFrom,
            @Nullable LocalDate inForceTo,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Certainty certainty,
            @Schema(
                            description = "Where the figure comes from and how far to rely on it, in Chinese.",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String why,
            @Schema(description = "The same in English.", requiredMode = Schema.RequiredMode.REQUIRED) String whyEn) {

        static MinimumWageShown of(MinimumWage w) {
            return new MinimumWageShown(
                    w.place().code(),
                    w.place().name(),
                    w.monthly(),
                    w.hourly(),
                    w.tier(),
                    w.localChoice(),
                    w.document(),
                    w.publishedOn(),
                    w.inForceFrom(),
                    w.inForceTo(),
                    w.certainty(),
                    w.why(),
                    w.whyEnglish());
        }
    }
}
