package heyi.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Local minimum wages, from {@code bpmn/minimum-wage.dmn}. */
@Service
public class MinimumWages {

    private final List<LawTable> tables;

    @Autowired
    MinimumWages(ExtraLaw extra) {
        tables = extra.tables(ExtraLaw.WAGES);
    }

    /** The figures of the jar alone. */
    public MinimumWages() {
        tables = List.of(LawTable.of(ExtraLaw.WAGES));
    }

    /**
     * The figure in force there on that day: the county's, else the province's lowest tier with a warning.
     *
     * @throws RuleBroken {@code wage.minimum-unknown} if neither is loaded
     */
    public MinimumWage find(Place place, LocalDate on) {
        return loaded(place, on).orElseThrow(() -> new RuleBroken("wage.minimum-unknown", place.name(), on));
    }

    /** The figure in force there on that day; empty if neither the county's nor the province's is loaded. */
    public Optional<MinimumWage> loaded(Place place, LocalDate on) {
        for (var level : place.chain()) {
            var key = Map.of("county", level.code());
            var row = tables.stream()
                    .flatMap(table -> table.row(key, on).stream())
                    .findFirst();
            if (row.isPresent()) return Optional.of(wage(level, place, row.get()));
        }
        return Optional.empty();
    }

    private static MinimumWage wage(Place level, Place asked, LawRow row) {
        return new MinimumWage(
                level,
                new BigDecimal(row.text("monthly")),
                new BigDecimal(row.text("hourly")),
                Integer.parseInt(row.text("tier")),
                row.flag("localChoice"),
                row.text("document"),
                row.day("publishedOn"),
                row.requiredDay("inForceFrom"),
                row.day("inForceTo"),
                Certainty.valueOf(row.text("certainty")),
                why(level, asked, row, Locale.SIMPLIFIED_CHINESE),
                why(level, asked, row, Locale.ENGLISH));
    }

    private static String why(Place level, Place asked, LawRow row, Locale locale) {
        var from = row.requiredDay("inForceFrom");
        var english = Sentences.isEnglish(locale);
        var figures = Phrase.of(
                        "minimum-wage.figures",
                        row.text("document"),
                        level.name(),
                        english ? EnglishExplanation.full(from) : Explanation.full(from),
                        row.text("monthly"),
                        row.text("hourly"),
                        row.text("tier"))
                .in(locale);
        var source = Phrase.of("minimum-wage.source", Certainty.valueOf(row.text("certainty")))
                .in(locale);
        if (row.flag("localChoice")) return figures + source;
        var tiers = row.text("tiers").replace("/", english ? ", " : "、");
        return figures + Phrase.of("minimum-wage.lowest", asked.name(), tiers).in(locale) + source;
    }
}
