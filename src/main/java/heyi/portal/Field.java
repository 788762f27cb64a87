package heyi.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form, ready to be drawn.
 *
 * @param path name of the input, e.g. {@code clauses[2].heading}
 * @param max characters, or the largest number; null if unlimited
 * @param values what stands in it
 * @param rows for {@link Kind#ROWS}: the fields of each row
 */
record Field(
        String path,
        Kind kind,
        String label,
        @Nullable String hint,
        boolean required,
        @Nullable Long max,
        String step,
        List<Option> options,
        List<String> values,
        @Nullable String error,
        List<List<Field>> rows) {

    enum Kind {
        TEXT,
        PARAGRAPH,
        DATE,
        MOMENT,
        NUMBER,
        CHECK,
        CONFIRM,
        CHOICE,
        SELECT,
        CHOICES,
        LINES,
        FILE,
        HIDDEN,
        DOCUMENT,
        ROWS
    }

    record Option(String value, String label) {}

    /** Safe as an HTML id and in a link. */
    public String id() {
        return "f-" + path.replaceAll("\\W+", "-");
    }

    public String value() {
        return String.join("\n", values);
    }

    /** Whether the fields of a row fit beside each other. */
    public boolean isShort() {
        return rows.stream().flatMap(List::stream).noneMatch(f -> f.kind == Kind.PARAGRAPH);
    }

    /** The ids that describe the field to a screen reader; null if none does. */
    public @Nullable String describedBy() {
        var hinted = hint == null ? "" : id() + "-hint ";
        var both = (hinted + (error == null ? "" : id() + "-error")).strip();
        return both.isEmpty() ? null : both;
    }
}
