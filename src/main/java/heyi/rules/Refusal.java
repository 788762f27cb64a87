package heyi.rules;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a user asked for does not happen. The sentence says what is wrong and what to do; it stands in {@code
 * refusals.properties} (Chinese) and {@code refusals_en.properties} under the code.
 *
 * <p>A code may have several sentences, each under {@code code/variant}: programs tell refusals apart by the code, people by
 * the sentence.
 */
public abstract class Refusal extends RuntimeException {

    private final String key;
    private final transient @Nullable Object[] values;

    protected Refusal(String key, @Nullable Object... values) {
        super(Sentences.REFUSALS.in(Locale.SIMPLIFIED_CHINESE, key, values));
        this.key = key;
        this.values = values.clone();
    }

    /** Stable, e.g. {@code ballot.cast-already}. */
    public String code() {
        return codeOf(key);
    }

    /** The sentence in a language; the message is the Chinese one. */
    public String in(Locale locale) {
        return Sentences.REFUSALS.in(locale, key, values);
    }

    static String codeOf(String key) {
        var variant = key.indexOf('/');
        return variant < 0 ? key : key.substring(0, variant);
    }
}
