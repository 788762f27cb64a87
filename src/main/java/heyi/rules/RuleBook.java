package heyi.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * The law, looked up. Holds no number of its own: every row comes from {@code bpmn/bargaining-law.dmn}, or
 * from a table of the operator's own ({@code heyi.law.extra}), which goes before it.
 *
 * <p>The nearest place that speaks decides, parameter by parameter: district, city, province, nation; in each place
 * the row for the kind of agreement goes before the row for any kind.
 */
@Service
public class RuleBook {

    private final List<LawTable> tables;

    @Autowired
    RuleBook(ExtraLaw extra) {
        tables = extra.tables(ExtraLaw.LAW);
    }

    /** The law of the jar alone. */
    public RuleBook() {
        tables = List.of(LawTable.of(ExtraLaw.LAW));
    }

    /** What the law says on that day; never throws for a gap in the law. */
    public Answer find(Place place, AgreementKind kind, Parameter parameter, LocalDate on) {
        for (var level : place.chain()) {
            for (var each : kind == AgreementKind.ANY ? List.of(kind) : List.of(kind, AgreementKind.ANY)) {
                var rule = row(level, each, parameter, on);
                if (rule.isPresent()) return Answer.of(rule.get());
            }
        }
        return new Answer.NoRule(parameter);
    }

    /**
     * The rule that states a value.
     *
     * @throws RuleBroken {@code rule.unknown}, {@code rule.none} or {@code rule.missing} with what to do about it
     */
    public Rule require(Place place, AgreementKind kind, Parameter parameter, LocalDate on) {
        var answer = find(place, kind, parameter, on);
        return answer.stated().orElseThrow(() -> refusal(answer, place, parameter));
    }

    public Optional<Rule> stated(Place place, AgreementKind kind, Parameter parameter, LocalDate on) {
        return find(place, kind, parameter, on).stated();
    }

    /** Every row that decides there on that day, in the order of {@link Parameter}; gaps are left out. */
    public List<Rule> all(Place place, AgreementKind kind, LocalDate on) {
        return Stream.of(Parameter.values())
                .map(parameter -> find(place, kind, parameter, on))
                .flatMap(answer -> answer.row().stream())
                .toList();
    }

    /** The places that have rows of their own, the nation first, then in the order of their codes. */
    public List<Place> places() {
        return tables.stream()
                .flatMap(table -> table.namedIn("jurisdiction").stream())
                .distinct()
                .sorted()
                .map(Place::new)
                .toList();
    }

    private Optional<Rule> row(Place place, AgreementKind kind, Parameter parameter, LocalDate on) {
        var key = Map.of("jurisdiction", place.code(), "agreementKind", kind.name(), "parameter", parameter.name());
        return tables.stream()
                .flatMap(table -> table.row(key, on).stream())
                .findFirst()
                .map(row -> rule(place, kind, parameter, row));
    }

    private static Rule rule(Place place, AgreementKind kind, Parameter parameter, LawRow row) {
        return new Rule(
                parameter,
                place,
                kind,
                row.requiredDay("inForceFrom"),
                row.day("inForceTo"),
                row.text("value"),
                Unit.valueOf(row.text("unit")),
                row.text("trigger"),
                Direction.valueOf(row.text("direction")),
                row.flag("inclusive"),
                row.text("consequence"),
                row.text("article"),
                Certainty.valueOf(row.text("certainty")),
                row.text("event").isEmpty() ? null : Event.valueOf(row.text("event")));
    }

    private static RuleBroken refusal(Answer answer, Place place, Parameter parameter) {
        var what = place.name() + "“" + parameter.label() + "”";
        if (answer instanceof Answer.Unknown unknown)
            return new RuleBroken(
                    "rule.unknown", place.name(), parameter, unknown.rule().article());
        if (answer instanceof Answer.ExplicitlyNone none)
            return new RuleBroken(
                    "rule.none", place.name(), parameter, none.rule().article());
        return new RuleBroken("rule.missing", place.name(), parameter);
    }
}
