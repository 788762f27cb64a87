package heyi.rules;

import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What constants are called: in Chinese by their own {@code label()}, in English by {@code labels_en.properties}. */
public final class Labels {

    private static final ResourceBundle ENGLISH = Sentences.bundle("labels", Locale.ENGLISH);

    private Labels() {}

    /** Its name where it has no label. */
    static String of(Enum<?> constant, Locale locale) {
        return find(constant, locale).orElseGet(constant::name);
    }

    /** Empty where it has no label. */
    public static Optional<String> find(Enum<?> constant, Locale locale) {
        var key = key(constant);
        return Sentences.isEnglish(locale) && ENGLISH.containsKey(key)
                ? Optional.of(ENGLISH.getString(key))
                : chinese(constant);
    }

    /** E.g. {@code Registration.State.APPROVED}: the type without its package. */
    static String key(Enum<?> constant) {
        var type = constant.getDeclaringClass();
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.') + "." + constant.name();
    }

    private static Optional<String> chinese(Enum<?> constant) {
        try {
            var label = constant.getDeclaringClass().getDeclaredMethod("label");
            label.setAccessible(true);
            return Optional.of(String.valueOf(label.invoke(constant)));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("no label of " + constant, e);
        }
    }
}
