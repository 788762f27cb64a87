package heyi.roll;

import heyi.rules.Phrase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;

/** Files to download: templates, and what is wrong with an upload. */
public final class RollSheets {

    private static final int LAST_STYLED_ROW = 2_000;

    private RollSheets() {}

    private static List<String> headings(Locale language) {
        return Stream.of(RollColumn.values()).map(c -> c.word().in(language)).toList();
    }

    /** Every column as text, so that no number loses its zeros. */
    public static byte[] templateXlsx(Locale language) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Heyi", "1.0")) {
            var sheet = workbook.newWorksheet(Phrase.of("roll-sheet.name").in(language));
            var headings = headings(language);
            for (int c = 0; c < headings.size(); c++) {
                sheet.value(0, c, headings.get(c));
                sheet.width(c, 16);
                sheet.range(1, c, LAST_STYLED_ROW, c).style().format("@").set();
            }
            sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] templateCsv(Locale language) {
        return csv(List.of(headings(language)));
    }

    public static byte[] findings(List<Finding> findings, Locale language) {
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.of("line", "column", "kind", "reason")
                .map(key -> Phrase.of("roll-sheet." + key).in(language))
                .toList());
        for (var f : findings) {
            var kind = Phrase.of(f.error() ? "roll-sheet.error" : "roll-sheet.warning");
            rows.add(List.of(
                    String.valueOf(f.line()),
                    f.heading().in(language),
                    kind.in(language),
                    harmless(f.words().in(language))));
        }
        return csv(rows);
    }

    /** With the mark that spreadsheets need to see UTF-8. */
    private static byte[] csv(List<List<String>> rows) {
        var text = new StringBuilder("\uFEFF");
        try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            for (var row : rows) printer.printRecord(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A spreadsheet would run what starts like a formula. */
    private static String harmless(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
