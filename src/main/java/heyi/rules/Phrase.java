package heyi.rules;

import java.util.List;
import java.util.Locale;

/** A part of a sentence, or the name of a task, from {@code messages.properties} and {@code messages_en.properties}. */
public record Phrase(String key, List<Object> values) implements Worded {

    public static Phrase of(String key, Object... values) {
        return new Phrase(key, List.of(values));
    }

    @Override
    public String in(Locale locale) {
        return Sentences.PHRASES.in(locale, key, values.toArray());
    }

    /** In Chinese. */
    @Override
    public String toString() {
        return in(Locale.SIMPLIFIED_CHINESE);
    }
}
