package heyi.calendar;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a file.
 *
 * @param line as an editor numbers it; 0 for the file as a whole
 * @param column the heading; null for the line as a whole
 */
public record Finding(int line, @Nullable String column, String reason) {

    static Finding ofFile(String reason) {
        return new Finding(0, null, reason);
    }

    /** E.g. 第3行“date”. */
    public String where() {
        if (line == 0) return "整个文件";
        return "第" + line + "行" + (column == null ? "" : "“" + column + "”");
    }
}
