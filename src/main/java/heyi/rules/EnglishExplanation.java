package heyi.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The arithmetic of a date in English. The words of the law stand beside it in Chinese: event and article. */
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
            text.append(", leaving out ").append(stretches(count.skipped(), count.calendar()));
        if (!count.makeUpDays().isEmpty())
            text.append("; made up for a holiday and therefore a working day: ").append(days(count.makeUpDays()));
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
        return ". This leads to %s, which is a day of rest (%s); %s %s. "
                .formatted(
                        FULL.format(from), HolidayName.english(count.calendar().nameOf(from)), why, end);
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

    static String full(LocalDate day) {
        return FULL.format(day);
    }

    private static String days(Collection<LocalDate> days) {
        return days.stream().map(SHORT::format).collect(Collectors.joining(", "));
    }

    /** Neighbouring days of one name are told as one stretch. */
    private static String stretches(Collection<LocalDate> days, WorkingCalendar calendar) {
        return Explanation.stretches(days, calendar).stream()
                .map(stretch -> told(stretch, calendar))
                .collect(Collectors.joining(", "));
    }

    private static String told(List<LocalDate> stretch, WorkingCalendar calendar) {
        var first = SHORT.format(stretch.get(0));
        var span = stretch.size() == 1 ? first : first + " to " + SHORT.format(stretch.get(stretch.size() - 1));
        return span + " (" + HolidayName.english(calendar.nameOf(stretch.get(0))) + ")";
    }
}
