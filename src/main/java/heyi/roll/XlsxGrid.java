package heyi.roll;

import heyi.rules.RuleBroken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** One sheet of an XLSX workbook, row by row. */
class XlsxGrid implements Grid {

    /** Shows 12 as 0012. */
    private static final Pattern PADDED = Pattern.compile("0{2,20}");

    private final byte[] file;
    private final String wanted;

    /** @param wanted the name of the sheet; blank if the workbook has only one with data */
    XlsxGrid(byte[] file, String wanted) {
        this.file = file;
        this.wanted = wanted.strip();
    }

    @Override
    public void read(Rows rows) {
        Container.check(file);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            var sheet = choose(workbook);
            try (var all = sheet.openStream()) {
                all.forEach(row -> pass(row, rows));
            }
        } catch (RuleBroken refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // a damaged workbook makes the reader fail in many ways
            throw (RuleBroken) Container.broken().initCause(broken);
        }
    }

    private Sheet choose(ReadableWorkbook workbook) throws IOException {
        var withData = new ArrayList<Sheet>();
        for (var sheet : workbook.getSheets().toList()) {
            if (!hasData(sheet)) continue;
            if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
                throw new RuleBroken("roll.hidden-sheet", sheet.getName());
            }
            withData.add(sheet);
        }
        if (withData.isEmpty()) throw new RuleBroken("roll.empty/workbook");
        var names = withData.stream().map(Sheet::getName).collect(Collectors.joining("”“", "“", "”"));
        if (wanted.isEmpty() && withData.size() > 1) {
            throw new RuleBroken("roll.which-sheet", names);
        }
        return withData.stream()
                .filter(s -> wanted.isEmpty() || s.getName().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("roll.no-such-sheet", wanted, names));
    }

    private static boolean hasData(Sheet sheet) throws IOException {
        try (var rows = sheet.openStream()) {
            return rows.anyMatch(row ->
                    row.stream().anyMatch(c -> c != null && c.getType() != CellType.EMPTY && !text(c).isBlank()));
        }
    }

    private static void pass(Row row, Rows rows) {
        var cells = new ArrayList<Cell>(row.getCellCount());
        var blank = true;
        for (var cell : row) {
            var read = cell(cell);
            blank &= read.text().isBlank();
            cells.add(read);
        }
        if (!blank) rows.row(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) return Cell.EMPTY;
        if (cell.getType() == CellType.FORMULA) {
            throw new RuleBroken("roll.formula", cell.getAddress());
        }
        if (cell.getType() == CellType.NUMBER) return new Cell(number(cell), true);
        return new Cell(text(cell), false);
    }

    private static String text(org.dhatim.fastexcel.reader.Cell cell) {
        var raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return raw == null ? "" : raw;
    }

    /** Every digit that is stored: 1.38E10 becomes 13800000000, 12 shown as 0012 stays 0012. */
    private static String number(org.dhatim.fastexcel.reader.Cell cell) {
        var digits = new BigDecimal(text(cell)).stripTrailingZeros().toPlainString();
        var format = cell.getDataFormatString();
        if (format == null || !PADDED.matcher(format).matches() || digits.contains(".")) return digits;
        return "0".repeat(Math.max(0, format.length() - digits.length())) + digits;
    }
}
