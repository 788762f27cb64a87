package heyi.roll;

import heyi.rules.Phrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence about a file as the database keeps it until somebody reads it in some language: its key and its values,
 * parted by marks that no text of a file holds. {@link ComparisonSql} writes the same form.
 */
final class StoredPhrase {

    private static final char VALUE = '\u001F';
    private static final char ITEM = '\u001E';
    private static final char KEY = '\u001D';

    private StoredPhrase() {}

    static String write(Phrase phrase) {
        var text = new StringBuilder(phrase.key()).append(VALUE);
        text.append(phrase.values().stream().map(StoredPhrase::written).collect(Collectors.joining("" + VALUE)));
        return text.toString();
    }

    /** A text without marks, as older versions wrote it, is its own sentence. */
    static Phrase read(String stored) {
        var parts = parts(stored, VALUE);
        if (parts.size() == 1) return Phrase.of("phrase.just", stored);
        return new Phrase(
                parts.get(0),
                new ArrayList<>(parts.stream().skip(1).map(StoredPhrase::value).toList()));
    }

    private static String written(Object value) {
        if (value instanceof Phrase word) return KEY + word.key();
        if (value instanceof Collection<?> several)
            return several.stream().map(StoredPhrase::written).collect(Collectors.joining("" + ITEM));
        return String.valueOf(value);
    }

    private static Object value(String part) {
        var items = parts(part, ITEM);
        return items.size() == 1
                ? item(part)
                : items.stream().map(StoredPhrase::item).toList();
    }

    private static Object item(String text) {
        return text.indexOf(KEY) == 0 ? Phrase.of(text.substring(1)) : text;
    }

    private static List<String> parts(String text, char mark) {
        return List.of(Pattern.compile(Pattern.quote("" + mark)).split(text, -1));
    }
}
