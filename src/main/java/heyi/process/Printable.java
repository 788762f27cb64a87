package heyi.process;

import heyi.document.Glyphs;
import heyi.form.Upload;
import heyi.rules.RuleBroken;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Finds a character that the documents' font lacks while the person who typed it is still there, so that a substitute
 * is agreed on the spot instead of a document failing later.
 */
final class Printable {

    private Printable() {}

    /** @throws RuleBroken {@code text.unprintable} naming the characters */
    static void check(Record form) {
        Arrays.stream(form.getClass().getRecordComponents())
                .map(c -> ReflectionUtils.invokeMethod(c.getAccessor(), form))
                .forEach(Printable::checkValue);
    }

    private static void checkValue(@Nullable Object value) {
        if (value instanceof String text) checkText(text);
        else if (value instanceof Collection<?> values) values.forEach(Printable::checkValue);
        else if (value instanceof Record nested && !(nested instanceof Upload)) check(nested);
    }

    private static void checkText(String text) {
        var missing = Glyphs.missing(text);
        if (missing.isEmpty()) return;
        var shown = missing.stream()
                .map(c -> "“" + Character.toString(c) + "”（" + Glyphs.name(c) + "）")
                .collect(Collectors.joining("、"));
        throw new RuleBroken("text.unprintable", shown);
    }
}
