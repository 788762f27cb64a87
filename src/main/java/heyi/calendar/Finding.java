package heyi.calendar;

import heyi.rules.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a file.
 *
 * @param line as an editor numbers it; 0 for the file as a whole
 * @param column the heading; null for the line as a whole
 */
public record Finding(int line, @Nullable String column, Phrase words) {

    static Finding ofFile(String reason, Object... values) {
        return in(0, null, reason, values);
    }

    static Finding in(int line, @Nullable String column, String reason, Object... values) {
        return new Finding(line, column, Phrase.of("calendar-finding." + reason, values));
    }

    /** In Chinese. */
    public String reason() {
        return words.toString();
    }

    /** E.g. 第3行“date”. */
    public Phrase where() {
        if (line == 0) return Phrase.of("calendar-finding.file");
        return column == null
                ? Phrase.of("calendar-finding.line", line)
                : Phrase.of("calendar-finding.cell", line, column);
    }
}
