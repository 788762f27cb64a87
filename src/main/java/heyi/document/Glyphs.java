package heyi.document;

import com.itextpdf.io.font.otf.Glyph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What our font can draw. Ask when a name is entered, not when the contract is due. */
public final class Glyphs {
    private Glyphs() {}

    /**
     * The characters that a document could not show, each once, in order of appearance. Line ends and tabs do not count.
     *
     * @return code points; empty if the whole text can be printed
     */
    public static List<Integer> missing(String text) {
        return text.codePoints()
                .filter(c -> c != '\n' && c != '\r' && c != '\t')
                .filter(c -> !drawable(c))
                .distinct()
                .boxed()
                .toList();
    }

    /** For messages, e.g. {@code U+2ECDD}. */
    public static String name(int codePoint) {
        return String.format("U+%04X", codePoint);
    }

    private static boolean drawable(int codePoint) {
        return has(Fonts.regular().getGlyph(codePoint)) && has(Fonts.bold().getGlyph(codePoint));
    }

    private static boolean has(@Nullable Glyph glyph) {
        return glyph != null && glyph.getCode() > 0;
    }
}
