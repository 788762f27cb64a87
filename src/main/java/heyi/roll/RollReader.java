package heyi.roll;

import heyi.rules.Phrase;
import heyi.rules.RuleBroken;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a file into workers, and says of every cell that cannot be read why. */
class RollReader implements Grid.Rows {

    static final int MOST_ROWS = 100_000;

    /** A title and a note may stand above the headings. */
    private static final int HEADING_WITHIN = 10;

    private static final int LONGEST = 60;

    private final Consumer<RollRow> rows;
    private final Consumer<Finding> findings;
    private final Map<RollColumn, Integer> columns = new EnumMap<>(RollColumn.class);
    private final Set<String> ignored = new LinkedHashSet<>();
    private final Set<RollColumn> warnedOfNumbers = new HashSet<>();
    private int passed;
    private int count;
    private int line;

    RollReader(Consumer<RollRow> rows, Consumer<Finding> findings) {
        this.rows = rows;
        this.findings = findings;
    }

    /**
     * Reads it all.
     *
     * @return how many workers the file names
     * @throws RuleBroken {@code roll.columns-missing}, {@code roll.columns-twice}, {@code roll.too-many-rows}, {@code
     *     roll.empty}, {@code roll.encoding}, and what {@link Grid#read} refuses
     */
    int read(Grid grid) {
        try {
            grid.read(this);
            if (columns.isEmpty()) throw headingsMissing();
        } catch (RuleBroken refused) {
            // GB 18030 makes some text of nearly anything: then no heading can be found in it
            var garbled = grid instanceof CsvGrid csv && csv.guessed();
            throw garbled && refused.code().equals("roll.columns-missing") ? Text.unreadable() : refused;
        }
        if (count == 0) throw new RuleBroken("roll.empty/headings");
        return count;
    }

    /** What is worth knowing of the file as a whole. */
    List<Phrase> notes() {
        var notes = new ArrayList<Phrase>();
        if (!ignored.isEmpty()) notes.add(Phrase.of("roll-note.ignored", List.copyOf(ignored)));
        var absent = Stream.of(RollColumn.values())
                .filter(c -> !columns.containsKey(c))
                .map(RollColumn::word)
                .toList();
        if (!absent.isEmpty()) notes.add(Phrase.of("roll-note.absent", absent));
        return notes;
    }

    @Override
    public void row(int number, List<Grid.Cell> cells) {
        line = number;
        if (columns.isEmpty()) {
            seekHeadings(cells);
            return;
        }
        if (++count > MOST_ROWS) {
            throw new RuleBroken("roll.too-many-rows");
        }
        rows.accept(worker(cells));
    }

    private void seekHeadings(List<Grid.Cell> cells) {
        var found = new EnumMap<RollColumn, Integer>(RollColumn.class);
        var unknown = new LinkedHashSet<String>();
        var twice = new LinkedHashSet<String>();
        for (int i = 0; i < cells.size(); i++) {
            var text = Values.plain(cells.get(i).text());
            var column = RollColumn.of(text);
            if (column.isEmpty() && !text.isEmpty()) unknown.add(shortened(text));
            if (column.isPresent() && found.putIfAbsent(column.get(), i) != null) twice.add(text);
        }
        if (found.keySet().stream().noneMatch(RollColumn::isRequired)) {
            if (++passed >= HEADING_WITHIN) throw headingsMissing();
            return;
        }
        var missing = Stream.of(RollColumn.values())
                .filter(c -> c.isRequired() && !found.containsKey(c))
                .map(RollColumn::heading)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new RuleBroken("roll.columns-missing", line, missing);
        }
        if (!twice.isEmpty()) {
            throw new RuleBroken("roll.columns-twice", twice);
        }
        columns.putAll(found);
        ignored.addAll(unknown.stream().limit(10).toList());
    }

    private static RuleBroken headingsMissing() {
        return new RuleBroken("roll.columns-missing/none");
    }

    private RollRow worker(List<Grid.Cell> cells) {
        return new RollRow(
                line,
                UUID.randomUUID(),
                employeeNo(cells),
                required(RollColumn.NAME, cells, Values::name),
                sex(cells),
                phone(cells),
                optional(RollColumn.POST, cells),
                flag(RollColumn.MANAGER, cells),
                flag(RollColumn.DISPATCHED, cells),
                flag(RollColumn.DISABLED, cells),
                optional(RollColumn.CONSTITUENCY, cells));
    }

    private @Nullable String employeeNo(List<Grid.Cell> cells) {
        var cell = cell(RollColumn.EMPLOYEE_NO, cells);
        if (!cell.number() && Values.isScientific(cell.text())) return scientific(RollColumn.EMPLOYEE_NO, cell);
        if (cell.number() && warnedOfNumbers.add(RollColumn.EMPLOYEE_NO)) {
            warn(RollColumn.EMPLOYEE_NO, "numbers");
        }
        return required(RollColumn.EMPLOYEE_NO, cells, Values::plain);
    }

    private @Nullable String sex(List<Grid.Cell> cells) {
        var text = required(RollColumn.SEX, cells, Values::plain);
        if (text == null) return null;
        var sex = Values.sex(text);
        if (sex.isEmpty()) error(RollColumn.SEX, "sex", shortened(text));
        return sex.map(Enum::name).orElse(null);
    }

    private @Nullable String phone(List<Grid.Cell> cells) {
        if (!columns.containsKey(RollColumn.PHONE)) return null;
        var cell = cell(RollColumn.PHONE, cells);
        if (Values.plain(cell.text()).isEmpty()) {
            warn(RollColumn.PHONE, "no-phone");
            return null;
        }
        if (!cell.number() && Values.isScientific(cell.text())) return scientific(RollColumn.PHONE, cell);
        var phone = Values.phone(cell.text());
        if (phone == null) error(RollColumn.PHONE, "phone", shortened(cell.text()));
        return phone;
    }

    private @Nullable String scientific(RollColumn column, Grid.Cell cell) {
        error(column, "scientific", shortened(cell.text()));
        return null;
    }

    private @Nullable Boolean flag(RollColumn column, List<Grid.Cell> cells) {
        if (!columns.containsKey(column)) return null;
        var cell = cell(column, cells);
        var flag = Values.flag(cell.text());
        if (flag.isEmpty()) error(column, "flag", shortened(cell.text()));
        return flag.orElse(null);
    }

    private @Nullable String required(RollColumn column, List<Grid.Cell> cells, Function<String, String> reading) {
        var text = reading.apply(cell(column, cells).text());
        if (text.isEmpty()) error(column, "blank", column.word());
        return text.isEmpty() || tooLong(column, text) ? null : text;
    }

    /** An empty cell is no statement: what is registered stays. */
    private @Nullable String optional(RollColumn column, List<Grid.Cell> cells) {
        if (!columns.containsKey(column)) return null;
        var text = Values.plain(cell(column, cells).text());
        return text.isEmpty() || tooLong(column, text) ? null : text;
    }

    private boolean tooLong(RollColumn column, String text) {
        if (text.length() <= LONGEST) return false;
        error(column, "too-long", column.word(), LONGEST);
        return true;
    }

    private Grid.Cell cell(RollColumn column, List<Grid.Cell> cells) {
        var index = columns.getOrDefault(column, Integer.MAX_VALUE);
        return index < cells.size() ? cells.get(index) : Grid.Cell.EMPTY;
    }

    private void error(RollColumn column, String reason, Object... values) {
        find(column, true, reason, values);
    }

    private void warn(RollColumn column, String reason) {
        find(column, false, reason);
    }

    private void find(RollColumn column, boolean error, String reason, Object... values) {
        var words = StoredPhrase.write(Phrase.of("roll-finding." + reason, values));
        findings.accept(new Finding(line, column.heading(), error, words));
    }

    private static String shortened(String text) {
        var plain = Values.plain(text);
        return plain.length() > 30 ? plain.substring(0, 30) + "…" : plain;
    }
}
