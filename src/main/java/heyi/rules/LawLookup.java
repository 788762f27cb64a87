package heyi.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The law as people look it up: all of it at a place, a date with its reasons, two places side by side. */
@Service
public class LawLookup {

    /** The kinds of agreement that one can ask for. */
    public static final List<AgreementKind> KINDS = List.of(AgreementKind.WAGE, AgreementKind.COMPREHENSIVE);

    /** No row of the law is older, and no calendar reaches farther. */
    private static final int FIRST_YEAR = 1995;

    private static final int LAST_YEAR = 2099;

    /** Lengths of time that lead to no single day: terms that the parties choose, and a sum of several pauses. */
    private static final Set<Parameter> DURATIONS =
            EnumSet.of(Parameter.TERM_MIN, Parameter.TERM_MAX, Parameter.TERM_USUAL, Parameter.SUSPENSION_TOTAL);

    /** Counted back to the day on which something may begin, which never moves. */
    private static final Set<Parameter> OPENINGS = EnumSet.of(Parameter.RENEWAL_WINDOW, Parameter.REMINDER_LEAD);

    private final RuleBook book;
    private final LegalClock clock;

    LawLookup(RuleBook book, LegalClock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** @throws RuleBroken {@code law.date} if the law here does not reach that day */
    public static LocalDate requireDay(LocalDate day) {
        if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) return day;
        throw new RuleBroken("law.date/range", day.toString(), FIRST_YEAR, LAST_YEAR);
    }

    /** What the law says under a heading, gaps included. */
    public List<Line> lines(LawGroup group, Place place, AgreementKind kind, LocalDate on) {
        return group.parameters().stream()
                .map(parameter -> new Line(parameter, book.find(place, kind, parameter, on)))
                .toList();
    }

    /** What a date can be reckoned for somewhere on that day; whether it can be there and then, the answer tells. */
    public List<Parameter> reckonable(LocalDate on) {
        var found = EnumSet.noneOf(Parameter.class);
        for (var place : book.places())
            for (var kind : KINDS)
                book.all(place, kind, on).stream()
                        .filter(LawLookup::leadsToADay)
                        .forEach(rule -> found.add(rule.parameter()));
        return List.copyOf(found);
    }

    /**
     * The date to which an event leads, by the law of its day.
     *
     * @throws RuleBroken {@code law.no-period} if it leads to no single day; {@code rule.unknown}, {@code rule.none},
     *     {@code rule.missing}
     */
    public Reckoned reckon(Place place, AgreementKind kind, Parameter parameter, LocalDate event) {
        var rule = book.require(place, kind, parameter, event);
        if (!leadsToADay(rule)) throw new RuleBroken("law.no-period", parameter);
        var opens = OPENINGS.contains(parameter);
        return new Reckoned(rule, event, opens ? clock.opens(rule, event) : clock.due(rule, event), opens);
    }

    /** Every parameter of the law in both places; what this platform sets is the same everywhere and left out. */
    public List<Pair> compare(Place here, Place there, AgreementKind kind, LocalDate on) {
        return Stream.of(LawGroup.values())
                .filter(group -> group != LawGroup.PLATFORM)
                .flatMap(group -> group.parameters().stream())
                .map(p -> new Pair(p, book.find(here, kind, p, on), book.find(there, kind, p, on)))
                .toList();
    }

    private static boolean leadsToADay(Rule rule) {
        return rule.unit().isTime()
                && rule.direction() != Direction.NONE
                && !DURATIONS.contains(rule.parameter())
                && Answer.of(rule).stated().isPresent();
    }

    /** One parameter and what the law says about it. */
    public record Line(Parameter parameter, Answer answer) {

        public boolean isStated() {
            return answer instanceof Answer.Stated;
        }

        /** Whether a date can be reckoned from it. */
        public boolean isReckonable() {
            return answer.row().filter(LawLookup::leadsToADay).isPresent();
        }
    }

    /** @param opens whether it is the first day of a window and not the last for an act */
    public record Reckoned(Rule rule, LocalDate event, DueDate due, boolean opens) {}

    /** One parameter in two places. */
    public record Pair(Parameter parameter, Answer here, Answer there) {

        /** Whether it comes to the same for the parties, whichever law says so. */
        public boolean same() {
            return meaning(here).equals(meaning(there));
        }

        private static String meaning(Answer answer) {
            return answer.row().map(Pair::meaning).orElse("");
        }

        private static String meaning(Rule rule) {
            return String.join(
                    "|",
                    rule.value(),
                    rule.unit().name(),
                    rule.trigger(),
                    rule.direction().name(),
                    "" + rule.inclusive());
        }
    }
}
