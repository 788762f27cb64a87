package heyi.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The arithmetic of a date in English. The words of the law stand beside it in Chinese: event, article, holidays by name. */
final class EnglishExplanation {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMMM yyyy (EEEE)", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private EnglishExplanation() {}

    static String of(Rule rule, LocalDate trigger, DayCount count) {
        var before = rule.direction() == Direction.BEFORE;
        var length = rule.period().in(Locale.ENGLISH);
        var text = new StringBuilder("%s: %s%s %s the event. "
                .formatted(
                        Labels.of(rule.parameter(), Locale.ENGLISH),
                        before ? "" : "within ",
                        length,
                        before ? "before" : "after"));
        text.append("The event is on %s; that day does not count, and %s are counted %s"
                .formatted(FULL.format(trigger), length, before ? "back from the day before" : "from the next day"));
        if (!count.skipped().isEmpty())
            text.append(", leaving out ").append(stretches(count.skipped())).append(", when nobody works");
        if (!count.makeUpDays().isEmpty())
            text.append("; made up for a holiday and therefore a working day: ").append(stretches(count.makeUpDays()));
        text.append(end(count, before));
        text.append(source(rule));
        if (count.provisional()) text.append(provisional(count));
        return text.toString();
    }

    private static String end(DayCount count, boolean before) {
        var from = count.rolledFrom();
        var end = FULL.format(count.end());
        if (from == null) return ". The %s day is %s. ".formatted(before ? "resulting" : "last", end);
        var why = before
                ? "a period counted back cannot end later, so it is moved forward to"
                : "following article 203 of the Civil Code it is extended to";
        return ". This leads to %s, which is a day of rest; %s %s. ".formatted(FULL.format(from), why, end);
    }

    private static String source(Rule rule) {
        if (rule.parameter().isPlatformRule()) return "This period is set by the platform, not by law.";
        var label = "Source: " + Labels.of(rule.certainty(), Locale.ENGLISH).toLowerCase(Locale.ROOT);
        return rule.certainty() == Certainty.READ_IN_FULL ? label + "." : label + "; the official text prevails.";
    }

    private static String provisional(DayCount count) {
        var years = count.unknownYears().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return " The holidays of " + years
                + " are not loaded yet: only weekends and holidays of fixed date are known, so this date is provisional and"
                + " will be counted again.";
    }

    /** Neighbouring days are told as one stretch. */
    private static String stretches(Collection<LocalDate> days) {
        var told = new ArrayList<String>();
        var stretch = new ArrayList<LocalDate>();
        for (var day : days) {
            if (!stretch.isEmpty()
                    && !stretch.get(stretch.size() - 1).plusDays(1).equals(day)) {
                told.add(told(stretch));
                stretch.clear();
            }
            stretch.add(day);
        }
        told.add(told(stretch));
        return String.join(", ", told);
    }

    private static String told(List<LocalDate> stretch) {
        var first = SHORT.format(stretch.get(0));
        return stretch.size() == 1 ? first : first + " to " + SHORT.format(stretch.get(stretch.size() - 1));
    }
}
