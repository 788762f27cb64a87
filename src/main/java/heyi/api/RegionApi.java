package heyi.api;

import heyi.account.Scope;
import heyi.process.NotThere;
import heyi.region.Level;
import heyi.region.Region;
import heyi.region.Regions;
import heyi.region.Succession;
import heyi.rules.LawLookup;
import heyi.rules.LegalClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places with their days: what the law, organisations and cases name by code. */
@RestController
@RequestMapping("/api/v1/regions")
@Needs(Scope.LAW_READ)
@Tag(name = "Regions")
class RegionApi {

    private final Regions regions;
    private final Clock clock;

    RegionApi(Regions regions, Clock clock) {
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "listRegions",
            summary = "List places",
            description = "As they are on a day, in the order of their codes; `under` walks the tree level by level.")
    Slice<RegionLine> list(
            @Parameter(description = "Part of the name, or the beginning of the code.") @RequestParam(defaultValue = "")
                    String text,
            @Parameter(description = "Only what lies next below this place, e.g. 330100.")
                    @RequestParam(required = false)
                    @Nullable
                    String under,
            @Parameter(description = "As they are on this day; today if absent.")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate on,
            @Parameter(description = "The `next` of the part before.") @RequestParam(required = false) @Nullable
                    String after,
            @Parameter(description = "How many at most.", schema = @Schema(minimum = "1", maximum = "200"))
                    @RequestParam(defaultValue = "50")
                    int size) {
        var most = Slice.size(size);
        var last = Cursors.read(after, p -> p[0]);
        var found = regions.following(text, under, day(on), last, most + 1);
        return Slice.of(found, most, RegionLine::of, r -> Cursors.write(r.code()));
    }

    @GetMapping("/{code}")
    @Operation(
            operationId = "getRegion",
            summary = "Read a place",
            description = "Every name it had, what it came from, what became of it, and what lies in it today.")
    ResponseEntity<RegionShown> one(@PathVariable String code) {
        return Lasting.of(shown(code));
    }

    /** @throws NotThere if there never was such a place */
    RegionShown shown(String code) {
        var history = regions.history(code);
        if (history.isEmpty()) throw new NotThere();
        return new RegionShown(
                RegionLine.of(history.get(0)),
                history.stream().map(RegionLine::of).toList(),
                regions.successions(code).stream().map(this::step).toList(),
                regions.in(code, day(null)).stream().map(RegionLine::of).toList());
    }

    private Step step(Succession s) {
        return new Step(
                s.oldCode(),
                regions.nameOf(s.oldCode(), s.onDay().minusDays(1)),
                s.newCode(),
                regions.nameOf(s.newCode(), s.onDay()),
                s.kind(),
                s.onDay());
    }

    private LocalDate day(@Nullable LocalDate asked) {
        return asked == null ? LocalDate.ofInstant(clock.instant(), LegalClock.ZONE) : LawLookup.requireDay(asked);
    }

    /** A place from one day to another. */
    @Schema(name = "Region", description = "A place as it was from one day to another.")
    record RegionLine(
            @Schema(
                            description = "GB/T 2260, or nine digits for a township.",
                            example = "330109",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String code,
            @Schema(example = "萧山区", requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Level level,
            @Schema(description = "Code of the place above.", example = "330100") @Nullable String parent,
            @Schema(description = "First day; absent if it was so before the list begins.") @Nullable
                    LocalDate validFrom,
            @Schema(description = "Last day; absent while it stands.") @Nullable LocalDate validTo) {

        static RegionLine of(Region r) {
            return new RegionLine(r.code(), r.name(), r.level(), r.parent(), r.validFrom(), r.validTo());
        }
    }

    /** A place with its past. */
    @Schema(name = "RegionHistory", description = "A place with its past.")
    record RegionShown(
            @Schema(description = "The last that is known.", requiredMode = Schema.RequiredMode.REQUIRED)
                    RegionLine region,
            @Schema(description = "The latest first.", requiredMode = Schema.RequiredMode.REQUIRED)
                    List<RegionLine> history,
            @Schema(description = "The latest first.", requiredMode = Schema.RequiredMode.REQUIRED)
                    List<Step> successions,
            @Schema(description = "What lies next below it today.", requiredMode = Schema.RequiredMode.REQUIRED)
                    List<RegionLine> parts) {}

    /** A change of place. */
    @Schema(name = "RegionSuccession", description = "A place that went into another.")
    record Step(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String from,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String fromName,
            @Schema(description = "May be the same code.", requiredMode = Schema.RequiredMode.REQUIRED) String to,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String toName,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Succession.Kind kind,
            @Schema(description = "First day of the new order.", requiredMode = Schema.RequiredMode.REQUIRED)
                    LocalDate onDay) {}
}
