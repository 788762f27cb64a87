package heyi.document;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.layout.font.FontInfo;
import com.itextpdf.layout.font.FontProvider;
import com.itextpdf.layout.font.FontSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The two faces of our one font family. Unpacking them is dear (seconds), so it happens once, at first use. */
public final class Fonts {
    static final String FAMILY = "HeyiSerif";

    private Fonts() {}

    /** For text that others add to a PDF, e.g. the look of a signature. */
    public static FontProgram regular() {
        return Loaded.REGULAR;
    }

    static FontProgram bold() {
        return Loaded.BOLD;
    }

    /** One per PDF: it remembers which glyphs this PDF uses. */
    static FontProvider provider() {
        var provider = new FontProvider(Loaded.SET, FAMILY);
        provider.setFontSelectorStrategyFactory(new OneFontPerRun());
        return provider;
    }

    /** Our regular face, for text that is drawn outside the flow. */
    static FontInfo info() {
        return Loaded.SET
                .get(Loaded.REGULAR.getFontNames().getFontName())
                .iterator()
                .next();
    }

    private static final class Loaded {
        static final FontProgram REGULAR = load("HeyiSerif-Regular.woff2");
        static final FontProgram BOLD = load("HeyiSerif-Bold.woff2");
        static final FontSet SET = new FontSet();

        static {
            SET.addFont(REGULAR, PdfEncodings.IDENTITY_H, FAMILY);
            SET.addFont(BOLD, PdfEncodings.IDENTITY_H, FAMILY);
        }

        private static FontProgram load(String file) {
            try (var in = Objects.requireNonNull(Fonts.class.getResourceAsStream("/fonts/" + file), file)) {
                return Face.unpacked(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("font " + file, e);
            }
        }
    }
}
