package heyi.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts that people typed, as the templates want them. */
final class Lines {
    private Lines() {}

    /** One item a line; the template puts its own stops between them. */
    static List<String> items(@Nullable String text) {
        if (text == null) return List.of();
        return text.lines()
                .map(l -> l.strip().replaceFirst("[。；;，,、\\s]+$", ""))
                .filter(l -> !l.isEmpty())
                .toList();
    }

    static String orElse(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text.strip();
    }
}
