package heyi.roll;

import heyi.rules.Phrase;
import heyi.rules.Worded;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one field of a line was and became. The database keeps it as it stood in the file, under the Chinese name of the
 * field; only the words of Heyi change with the reader, a name or a post does not.
 */
public record FieldChange(Phrase field, Value before, Value after) implements Worded {

    private static final String NOTHING = "\u001D";
    private static final Pattern FIELDS = Pattern.compile("\u001E");
    private static final Pattern PARTS = Pattern.compile("\u001F");
    private static final String TERM = "任期";
    private static final Map<String, Phrase> WORDS = Map.of(
            "是", Phrase.of("phrase.yes"),
            "否", Phrase.of("phrase.no"),
            "男", Phrase.of("roll-change.male"),
            "女", Phrase.of("roll-change.female"));

    /** SQL that writes a column of changes, field → [before, after], as {@link #read} takes it. */
    static String stored(String column) {
        return """
                (select string_agg(concat_ws(chr(31), key, coalesce(value ->> 0, chr(29)), coalesce(value ->> 1, chr(29))),
                                   chr(30) order by key)
                 from jsonb_each(%s)) as stored
                """
                .formatted(column);
    }

    static List<FieldChange> read(@Nullable String stored) {
        if (stored == null || stored.isEmpty()) return List.of();
        return FIELDS.splitAsStream(stored).map(FieldChange::one).toList();
    }

    /** All of them in one sentence; null if nothing changed. */
    public static @Nullable String told(List<FieldChange> changes, Locale locale) {
        if (changes.isEmpty()) return null;
        return changes.stream()
                .map(c -> c.in(locale))
                .collect(Collectors.joining(Phrase.of("roll-change.between").in(locale)));
    }

    private static FieldChange one(String stored) {
        var parts = PARTS.split(stored, -1);
        return new FieldChange(field(parts[0]), value(parts[0], parts[1]), value(parts[0], parts[2]));
    }

    private static Phrase field(String name) {
        if (name.equals(TERM)) return Phrase.of("roll-change.term");
        return RollColumn.of(name).map(RollColumn::word).orElseGet(() -> Phrase.of("phrase.just", name));
    }

    private static Value value(String field, String stored) {
        if (stored.equals(NOTHING)) return new Value(Phrase.of("roll-change.nothing"), false);
        if (field.equals(TERM) && stored.contains("至"))
            return new Value(Phrase.of("roll-change.days", (Object[]) stored.split("至", 2)), false);
        var word = RollColumn.of(field).filter(FieldChange::isOfWords).map(column -> WORDS.get(stored));
        return word.isPresent() ? new Value(word.get(), false) : new Value(Phrase.of("phrase.just", stored), true);
    }

    private static boolean isOfWords(RollColumn column) {
        return switch (column) {
            case SEX, MANAGER, DISPATCHED, DISABLED -> true;
            default -> false;
        };
    }

    @Override
    public String in(Locale locale) {
        return Phrase.of("roll-change.one", field, before, after).in(locale);
    }

    /** @param data whether it stands as it was written, whoever reads it */
    public record Value(Phrase words, boolean data) implements Worded {

        @Override
        public String in(Locale locale) {
            return words.in(locale);
        }
    }
}
