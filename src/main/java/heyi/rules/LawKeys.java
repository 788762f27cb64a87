package heyi.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The texts that the rows of a table name in their inputs: a question that no row names needs no engine. */
final class LawKeys {

    private static final String QUOTED_LIST = "\"[^\"]*\"(, *\"[^\"]*\")*";

    private final Set<Map<String, String>> named = new HashSet<>();
    private boolean open;

    LawKeys(DmnModelInstance model) {
        for (var table : model.getModelElementsByType(DecisionTable.class)) {
            var columns = table.getInputs().stream()
                    .map(Input::getCamundaInputVariable)
                    .toList();
            for (var rule : table.getRules()) add(columns, rule);
        }
    }

    /** A cell that is no plain list of texts may hold for anything, so then every question goes to the engine. */
    private void add(List<String> columns, Rule rule) {
        List<Map<String, String>> keys = List.of(Map.of());
        var cell = 0;
        for (var entry : rule.getInputEntries()) {
            var column = columns.get(cell++);
            if (column.equals(LawTable.DAY)) continue;
            var text = entry.getText().getTextContent();
            if (!text.matches(QUOTED_LIST)) open = true;
            keys = extended(keys, column, text);
        }
        named.addAll(keys);
    }

    private static List<Map<String, String>> extended(List<Map<String, String>> keys, String column, String text) {
        var extended = new ArrayList<Map<String, String>>();
        for (var value : text.split(", *", -1)) {
            for (var key : keys) {
                var longer = new HashMap<>(key);
                longer.put(column, value.replace("\"", ""));
                extended.add(longer);
            }
        }
        return extended;
    }

    /** Every text that some row names in that column. */
    Set<String> namedIn(String column) {
        return named.stream().flatMap(key -> Stream.ofNullable(key.get(column))).collect(Collectors.toSet());
    }

    boolean mayAnswer(Map<String, String> key) {
        return open || named.contains(key);
    }
}
