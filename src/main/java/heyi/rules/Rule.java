package heyi.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One row of the law. The value is a number, a share ({@code "2/3"}), a flag ({@code "yes"}, {@code "no"}),
 * words, codes of a {@link Trait}, {@code "none"} (the law says that there is no limit) or {@code "unknown"} (there is one, and we have not read it).
 *
 * @param inForceTo the last day in force; null while the rule still stands
 * @param trigger the event, in Chinese, from which or back from which the period counts
 * @param inclusive whether a share or count includes the number itself (以上, 以下) or must be passed (过半数)
 * @param event the same event for the machine; null where all places count from one, or the text does not tell which
 * @param consequence what follows if it is not observed, in Chinese; may be empty
 */
public record Rule(
        Parameter parameter,
        Place place,
        AgreementKind kind,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        String value,
        Unit unit,
        String trigger,
        Direction direction,
        boolean inclusive,
        String consequence,
        String article,
        Certainty certainty,
        @Nullable Event event)
        implements Worded {

    static final String NONE = "none";
    static final String UNKNOWN = "unknown";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Share share() {
        return Share.parse(of(Unit.SHARE));
    }

    public Majority majority() {
        return new Majority(share(), inclusive);
    }

    public int count() {
        return Integer.parseInt(of(Unit.COUNT));
    }

    /** Whole percent, e.g. 150 for the overtime rate of a working day. */
    public int percent() {
        return Integer.parseInt(of(Unit.PERCENT));
    }

    public HeadcountScale scale() {
        return HeadcountScale.parse(of(Unit.SCALE));
    }

    public boolean flag() {
        return switch (of(Unit.FLAG)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalStateException("not yes or no: " + this);
        };
    }

    public Period period() {
        if (!unit.isTime() || Answer.of(this).stated().isEmpty())
            throw new IllegalStateException("states no length of time: " + this);
        return new Period(Integer.parseInt(value), unit, direction);
    }

    /** The words of a row, e.g. a penalty. */
    public String words() {
        return of(Unit.TEXT);
    }

    /** Whether one of the choices of a row is this. */
    public boolean has(Trait choice) {
        return parameter.choices(of(Unit.TRAIT)).contains(choice);
    }

    /** Whether the period runs from that event; a period whose start nobody has read never runs by itself. */
    public boolean countsFrom(Event what) {
        return event == what;
    }

    /** The article as a sentence cites it: whoever has not read it says so. */
    public String cited() {
        return parameter.isPlatformRule() ? article : article + certainty.caution();
    }

    /** The value as people read it in Chinese, e.g. 10个工作日, 超过1/2, 不少于3, 是, 不设具体限度, 尚未查明. */
    public String text() {
        return in(Locale.SIMPLIFIED_CHINESE);
    }

    /** The same in either language; words of the law stay Chinese. */
    @Override
    public String in(Locale locale) {
        return said().in(locale);
    }

    private Worded said() {
        if (value.equals(NONE)) return Phrase.of("phrase.no-limit");
        if (value.equals(UNKNOWN)) return Phrase.of("phrase.not-established");
        if (unit == Unit.SHARE && !parameter.isCap()) return majority();
        if (unit == Unit.SHARE)
            return share().part() == 0 ? Phrase.of("phrase.not-allowed") : Phrase.of("phrase.at-most", value);
        if (unit == Unit.TRAIT) return Phrase.of("phrase.just", parameter.choices(value));
        if (unit == Unit.SCALE) return Phrase.of("phrase.by-headcount");
        if (unit == Unit.FLAG) return Phrase.of(flag() ? "phrase.yes" : "phrase.no");
        if (unit == Unit.COUNT && parameter.isCap()) return Phrase.of("phrase.at-most", value);
        if (unit == Unit.COUNT && parameter.isFloor()) return Phrase.of("phrase.at-least", value);
        return locale -> Period.words(value, unit, locale);
    }

    /** This row as JSON: a running case keeps the rule with which its clock started. */
    public String snapshot() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads back a {@link #snapshot()}. */
    public static Rule parse(String snapshot) {
        try {
            return JSON.readValue(snapshot, Rule.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a rule: " + snapshot, e);
        }
    }

    private String of(Unit wanted) {
        if (unit != wanted) throw new IllegalStateException("counts in " + unit + ", not in " + wanted + ": " + this);
        return value;
    }
}
