package heyi.rehearsal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Columns for a terminal, where a Chinese character is two cells wide. */
public final class Table {

    private static final String NEVER_FIRST = "，。；：、）》」％”…";
    private static final String NEVER_LAST = "（《「“";

    private final PrintStream out;
    private final int[] widths;

    Table(PrintStream out, int... widths) {
        this.out = out;
        this.widths = widths;
    }

    /** Standard output in the terminal's own encoding if that knows Chinese, else in UTF-8. */
    public static PrintStream terminal() {
        return chinese(FileDescriptor.out);
    }

    /** The same for standard error. */
    public static PrintStream terminalErrors() {
        return chinese(FileDescriptor.err);
    }

    private static PrintStream chinese(FileDescriptor stream) {
        var terminal = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        var charset = terminal.newEncoder().canEncode('和') ? terminal : StandardCharsets.UTF_8;
        return new PrintStream(new FileOutputStream(stream), true, charset);
    }

    /** Fills up with spaces to a number of cells. */
    public static String pad(String text, int cells) {
        return text + " ".repeat(Math.max(0, cells - width(text)));
    }

    void row(List<String> cells) {
        var columns = new ArrayList<List<String>>();
        for (int i = 0; i < widths.length; i++) columns.add(wrap(cells.get(i), widths[i]));
        int height = columns.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            var text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                var part = line < columns.get(i).size() ? columns.get(i).get(line) : "";
                text.append(pad(part, widths[i] + 2));
            }
            out.println(text.toString().stripTrailing());
        }
    }

    void rule() {
        var text = new StringBuilder();
        for (var width : widths) text.append("─".repeat(width)).append("  ");
        out.println(text.toString().stripTrailing());
    }

    static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\n", -1)) wrap(paragraph, width, lines);
        return lines;
    }

    private static void wrap(String paragraph, int width, List<String> lines) {
        var line = new StringBuilder();
        for (var symbol : symbols(paragraph)) {
            if (width(line) + width(symbol) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(symbol);
        }
        lines.add(line.toString());
    }

    /** What must stay on one line: a character with the punctuation behind it, or a number. */
    private static List<String> symbols(String text) {
        var symbols = new ArrayList<String>();
        for (int i = 0, next; i < text.length(); i = next) {
            next = text.offsetByCodePoints(i, 1);
            while (next < text.length() && together(text.charAt(next - 1), text.charAt(next))) next++;
            symbols.add(text.substring(i, next));
        }
        return symbols;
    }

    private static boolean together(char a, char b) {
        return NEVER_FIRST.indexOf(b) >= 0
                || NEVER_LAST.indexOf(a) >= 0
                || (a > ' ' && a < 0x7f && b > ' ' && b < 0x7f && a != '-');
    }

    /** In cells of the terminal. */
    public static int width(CharSequence text) {
        return text.codePoints().map(Table::width).sum();
    }

    private static int width(int c) {
        if (c < 0x1100) return 1;
        var wide = c <= 0x115f
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x20000 && c <= 0x3fffd);
        return wide ? 2 : 1;
    }
}
