package heyi.rules;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences of one bundle, in Chinese unless English is asked for; the language of the machine never matters. */
final class Sentences {

    static final Sentences REFUSALS = new Sentences("refusals");
    static final Sentences PROBLEMS = new Sentences("problems");
    static final Sentences PHRASES = new Sentences("messages");

    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final ResourceBundle chinese;
    private final ResourceBundle english;

    private Sentences(String name) {
        chinese = bundle(name, Locale.ROOT);
        english = bundle(name, Locale.ENGLISH);
    }

    static ResourceBundle bundle(String name, Locale locale) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(name, locale, Sentences.class.getClassLoader(), noFallback);
    }

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** The key itself where no sentence stands under it, which a test rules out. */
    String in(Locale locale, String key, @Nullable Object... values) {
        var bundle = isEnglish(locale) ? english : chinese;
        if (!bundle.containsKey(key)) return key;
        var words = Arrays.stream(values).map(value -> word(value, locale)).toArray();
        return new MessageFormat(bundle.getString(key), locale).format(words);
    }

    /** In the order of the alphabet. */
    Collection<String> keys() {
        return new TreeSet<>(chinese.keySet());
    }

    private static String word(@Nullable Object value, Locale locale) {
        if (value == null) return "";
        if (value instanceof Worded worded) return worded.in(locale);
        if (value instanceof Enum<?> constant) return within(Labels.of(constant, locale));
        if (value instanceof LocalDate day) return (isEnglish(locale) ? ENGLISH_DAY : CHINESE_DAY).format(day);
        if (value instanceof OffsetDateTime moment)
            return word(moment.atZoneSameInstant(LegalClock.ZONE).toLocalDate(), locale);
        if (value instanceof BigDecimal number) return number.toPlainString();
        if (value instanceof Collection<?> several)
            return several.stream()
                    .map(each -> word(each, locale))
                    .collect(Collectors.joining(isEnglish(locale) ? ", " : "、"));
        return value.toString();
    }

    /** Labels begin with a capital; inside a sentence they do not. */
    private static String within(String label) {
        return label.isEmpty() ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
