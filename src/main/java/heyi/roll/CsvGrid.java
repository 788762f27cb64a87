package heyi.roll;

import heyi.rules.Phrase;
import heyi.rules.RuleBroken;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table as text, separated by commas, semicolons or tabs. */
class CsvGrid implements Grid {

    /** The usual trick to keep leading zeros in a spreadsheet: ="0012". */
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"(.*)\"");

    private final Text text;

    CsvGrid(Text text) {
        this.text = text;
    }

    boolean guessed() {
        return text.guessed();
    }

    @Override
    public List<Phrase> notes() {
        if (text.contradicted()) return List.of(Phrase.of("roll-note.contradicted"));
        return text.guessed() ? List.of(Phrase.of("roll-note.guessed")) : List.of();
    }

    @Override
    public void read(Rows rows) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator())
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = CSVParser.parse(new StringReader(text.content()), format)) {
            var line = 1;
            for (var row : parser) {
                var cells = cells(row);
                if (cells.stream().anyMatch(c -> !c.text().isBlank())) rows.row(line, cells);
                // a quoted field may run over several lines
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new RuleBroken("roll.broken-file/csv");
        }
    }

    private static List<Cell> cells(CSVRecord row) {
        var cells = new ArrayList<Cell>(row.size());
        for (var value : row) {
            var kept = KEPT_AS_TEXT.matcher(value);
            cells.add(new Cell(kept.matches() ? kept.group(1) : value, false));
        }
        return cells;
    }

    /** Whichever of the three the first lines have most of. */
    private char separator() {
        var head = text.content().substring(0, Math.min(2_000, text.content().length()));
        var best = ',';
        for (var each : new char[] {'\t', ';'}) {
            if (count(head, each) > count(head, best)) best = each;
        }
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(each -> each == c).count();
    }
}
