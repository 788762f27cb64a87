package heyi.rules;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outputs of one row of a decision table; an empty cell is absent. */
record LawRow(Map<String, Object> outputs) {

    String text(String column) {
        return String.valueOf(outputs.getOrDefault(column, ""));
    }

    boolean flag(String column) {
        return Boolean.TRUE.equals(outputs.get(column));
    }

    @Nullable
    LocalDate day(String column) {
        var text = text(column);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    LocalDate requiredDay(String column) {
        return LocalDate.parse(text(column));
    }
}
