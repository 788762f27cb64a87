package heyi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables themselves: no two rows for one key and day, and each row answers for exactly the days it claims. */
class LawTableTest {

    private static final LocalDate FOREVER = LocalDate.of(2099, 12, 31);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private record Row(String id, Map<String, String> key, LocalDate from, LocalDate to, Map<String, String> outputs) {

        boolean clashesWith(Row other) {
            return key.equals(other.key) && !from.isAfter(other.to) && !other.from.isAfter(to);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bargaining-law", "minimum-wage"})
    void noTwoRowsHoldForOneKeyAndDay(String id) {
        var rows = rows(id);
        for (var i = 0; i < rows.size(); i++)
            for (var other : rows.subList(i + 1, rows.size()))
                assertThat(rows.get(i).clashesWith(other))
                        .as(rows.get(i).id() + " and " + other.id())
                        .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bargaining-law", "minimum-wage"})
    void theEngineGivesEachRowOnItsFirstAndLastDay(String id) {
        var table = LawTable.of(id);
        for (var row : rows(id))
            for (var day : List.of(row.from(), row.to()))
                assertThat(table.row(row.key(), day))
                        .as(row.id() + " on " + day)
                        .hasValueSatisfying(
                                found -> row.outputs().forEach((column, value) -> assertThat(found.text(column))
                                        .as(column)
                                        .isEqualTo(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bargaining-law", "minimum-wage"})
    void theDaysInTheConditionAreTheDaysInTheAnswer(String id) {
        for (var row : rows(id)) {
            assertThat(row.outputs().get("inForceFrom"))
                    .as(row.id())
                    .isEqualTo(row.from().toString());
            var last = row.to().equals(FOREVER) ? "" : row.to().toString();
            assertThat(row.outputs().get("inForceTo")).as(row.id()).isEqualTo(last);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bargaining-law", "minimum-wage"})
    void theProcessEngineCanDeployIt(String id) {
        var model = Dmn.readModelFromStream(getClass().getResourceAsStream("/bpmn/" + id + ".dmn"));
        Dmn.validateModel(model);
        Decision decision = model.getModelElementById(id);
        assertThat(decision.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(table(id).getHitPolicy()).isEqualTo(HitPolicy.UNIQUE);
    }

    /** A row that lists several places stands for one row each. */
    private static List<Row> rows(String id) {
        var rows = new ArrayList<Row>();
        var table = table(id);
        for (var rule : table.getRules()) {
            List<Map<String, String>> keys = List.of(Map.of());
            var days = new ArrayList<LocalDate>();
            for (var column : table.getInputs()) {
                var cell = cell(table, rule, column.getCamundaInputVariable());
                if (column.getCamundaInputVariable().equals(LawTable.DAY))
                    DAY.matcher(cell).results().forEach(day -> days.add(LocalDate.parse(day.group())));
                else keys = extended(keys, column.getCamundaInputVariable(), cell);
            }
            assertThat(days).as(rule.getId()).hasSizeBetween(1, 2);
            for (var key : keys)
                rows.add(new Row(
                        rule.getId(),
                        key,
                        days.get(0),
                        days.size() == 2 ? days.get(1) : FOREVER,
                        outputs(table, rule)));
        }
        return rows;
    }

    private static List<Map<String, String>> extended(List<Map<String, String>> keys, String column, String cell) {
        var extended = new ArrayList<Map<String, String>>();
        for (var text : cell.split(", ", -1))
            for (var key : keys) {
                var longer = new HashMap<>(key);
                longer.put(column, text.replace("\"", ""));
                extended.add(longer);
            }
        return extended;
    }

    private static String cell(DecisionTable table, Rule rule, String variable) {
        var index = table.getInputs().stream()
                .map(input -> input.getCamundaInputVariable())
                .toList()
                .indexOf(variable);
        return List.copyOf(rule.getInputEntries()).get(index).getText().getTextContent();
    }

    private static Map<String, String> outputs(DecisionTable table, Rule rule) {
        var outputs = new HashMap<String, String>();
        var columns = List.copyOf(table.getOutputs());
        var cells = List.copyOf(rule.getOutputEntries());
        for (var i = 0; i < columns.size(); i++)
            outputs.put(
                    columns.get(i).getName(),
                    cells.get(i).getText().getTextContent().replace("\"", ""));
        return outputs;
    }

    private static DecisionTable table(String id) {
        var in = Objects.requireNonNull(LawTableTest.class.getResourceAsStream("/bpmn/" + id + ".dmn"));
        return Dmn.readModelFromStream(in)
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
    }
}
