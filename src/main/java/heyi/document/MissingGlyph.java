package heyi.document;

import java.util.List;
import java.util.stream.Collectors;

/** A paper holds characters that our font cannot draw; it must not be issued with holes. */
public class MissingGlyph extends RuntimeException {

    private final List<Integer> codePoints;

    MissingGlyph(List<Integer> codePoints) {
        super("font lacks " + codePoints.stream().map(Glyphs::name).collect(Collectors.joining(", ")));
        this.codePoints = List.copyOf(codePoints);
    }

    public List<Integer> codePoints() {
        return codePoints;
    }
}
