package heyi.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Breaks the names in a picture into lines: Chinese between any two characters, but no line begins with a stop. */
final class TextLines {

    private static final Pattern PIECE =
            Pattern.compile("[\\p{Alnum}][\\p{Alnum}.,;:?!'’()/%-]*|[（“《]?\\S[，。？！、；：）”》]*|\\s+");

    private TextLines() {}

    /**
     * @param width in the units of the picture
     * @param size of a letter, in the same
     */
    static List<String> wrap(String text, double width, double size) {
        var pieces =
                PIECE.matcher(text.strip()).results().map(MatchResult::group).toList();
        var rows = Math.max(1, (int) Math.ceil((width(text, size) - 0.01) / width));
        // rows of about the same length
        var even = Math.max(width(text, size) / rows + size * 0.5, 1);
        var lines = fill(pieces, Math.min(width, even), size);
        return lines.size() > rows ? fill(pieces, width, size) : lines;
    }

    private static List<String> fill(List<String> pieces, double width, double size) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var piece : pieces) {
            if (!line.isEmpty() && width(line + piece.strip(), size) > width + 0.01) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            if (!line.isEmpty() || !piece.isBlank()) line.append(piece);
        }
        if (!line.isEmpty()) lines.add(line.toString().strip());
        return lines;
    }

    /** A Chinese character is as wide as it is high, a Latin one a little over half. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(c -> c < 0x2000 ? 0.56 : 1).sum() * size;
    }
}
