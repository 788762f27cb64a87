package heyi.rules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.OutputEntry;

/**
 * A decision table of bpmn/, file name = decision id, asked with named texts and a day.
 *
 * <p>Evaluating FEEL takes milliseconds and the law changes on few days, so each question is put to the engine once
 * for each stretch of days between two changes, and not at all if no row names its texts.
 */
final class LawTable {

    static final String DAY = "onDate";

    private static final String ISO_DAY = "\"\\d{4}-\\d{2}-\\d{2}\"";
    private static final Map<String, LawTable> TABLES = new ConcurrentHashMap<>();

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision;
    private final LawKeys keys;
    private final LawSheet sheet;
    private final TreeSet<LocalDate> changes = new TreeSet<>();
    private final Map<Question, Optional<LawRow>> answers = new ConcurrentHashMap<>();

    private record Question(LocalDate since, Map<String, String> key) {}

    /** Tables of the jar never change, so one of each serves everybody. */
    static LawTable of(String id) {
        return TABLES.computeIfAbsent(id, LawTable::new);
    }

    private LawTable(String id) {
        this(id, ours(id));
    }

    private static DmnModelInstance ours(String id) {
        var resource = "/bpmn/" + id + ".dmn";
        var in = LawTable.class.getResourceAsStream(resource);
        if (in == null) throw new IllegalStateException("missing in the jar: " + resource);
        return Dmn.readModelFromStream(in);
    }

    LawTable(String id, DmnModelInstance model) {
        sheet = LawSheet.of(id + ".dmn", model);
        decision = engine.parseDecision(id, model);
        keys = new LawKeys(model);
        for (var entry : model.getModelElementsByType(OutputEntry.class)) addChanges(entry);
    }

    /** Every day named in an output may be the first or the last day of some row. */
    private void addChanges(OutputEntry entry) {
        var text = entry.getText().getTextContent();
        if (!text.matches(ISO_DAY)) return;
        var day = LocalDate.parse(text.substring(1, text.length() - 1));
        changes.addAll(List.of(day, day.plusDays(1)));
    }

    /** The one row for these inputs and this day, if any; two rows are a fault of the table and throw. */
    Optional<LawRow> row(Map<String, String> key, LocalDate on) {
        var since = changes.floor(on);
        if (since == null || !keys.mayAnswer(key)) return Optional.empty();
        return answers.computeIfAbsent(new Question(since, key), this::evaluate);
    }

    /** As it is written. */
    LawSheet sheet() {
        return sheet;
    }

    /** Every text that some row names in that input. */
    Set<String> namedIn(String input) {
        return keys.namedIn(input);
    }

    private Optional<LawRow> evaluate(Question question) {
        var noon = question.since().atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant();
        var inputs = new HashMap<String, Object>(question.key());
        inputs.put(DAY, Date.from(noon));
        var result = engine.evaluateDecisionTable(decision, inputs).getSingleResult();
        return Optional.ofNullable(result).map(row -> {
            var outputs = row.getEntryMap();
            outputs.values().removeIf(Objects::isNull);
            return new LawRow(Map.copyOf(outputs));
        });
    }
}
