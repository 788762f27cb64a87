package heyi.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * A decision table as it is written: cell by cell, before any engine makes sense of it.
 *
 * @param name of the file
 */
record LawSheet(String name, Set<String> columns, List<Row> rows) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** @param number as one counts in the file, from 1 */
    record Row(String sheet, int number, String id, Map<String, String> cells) {

        String text(String column) {
            return cells.getOrDefault(column, "").replace("\"", "");
        }

        /** The days between which the condition holds, as written: one if it holds from then on. */
        List<String> days() {
            return DAY.matcher(cells.getOrDefault(LawTable.DAY, ""))
                    .results()
                    .map(day -> day.group())
                    .toList();
        }

        boolean isInForceTogetherWith(Row other) {
            return !first().isAfter(other.last()) && !other.first().isAfter(last());
        }

        private LocalDate first() {
            return LocalDate.parse(days().get(0));
        }

        private LocalDate last() {
            return days().size() > 1 ? LocalDate.parse(days().get(1)) : LocalDate.MAX;
        }

        String where() {
            return "文件“" + sheet + "”第" + number + "行（" + id + "）";
        }
    }

    static LawSheet of(String name, DmnModelInstance model) {
        var table = model.getModelElementsByType(DecisionTable.class).iterator().next();
        var columns = Stream.concat(
                        table.getInputs().stream().map(i -> String.valueOf(i.getCamundaInputVariable())),
                        table.getOutputs().stream().map(o -> String.valueOf(o.getName())))
                .toList();
        var rows = new ArrayList<Row>();
        for (var rule : table.getRules()) {
            var texts = Stream.concat(
                            rule.getInputEntries().stream().map(e -> e.getText()),
                            rule.getOutputEntries().stream().map(e -> e.getText()))
                    .map(LawSheet::content)
                    .toList();
            var cells = new HashMap<String, String>();
            for (int i = 0; i < columns.size() && i < texts.size(); i++) cells.put(columns.get(i), texts.get(i));
            rows.add(new Row(name, rows.size() + 1, String.valueOf(rule.getId()), cells));
        }
        return new LawSheet(name, new LinkedHashSet<>(columns), rows);
    }

    private static String content(Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    /** Columns of another sheet that this one lacks. */
    Set<String> missing(LawSheet other) {
        return other.columns.stream().filter(c -> !columns.contains(c)).collect(Collectors.toSet());
    }
}
