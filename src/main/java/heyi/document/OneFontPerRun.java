package heyi.document;

import com.itextpdf.commons.datastructures.Tuple2;
import com.itextpdf.io.font.otf.GlyphLine;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.layout.font.FontProvider;
import com.itextpdf.layout.font.FontSelector;
import com.itextpdf.layout.font.FontSet;
import com.itextpdf.layout.font.selectorstrategy.IFontSelectorStrategy;
import com.itextpdf.layout.font.selectorstrategy.IFontSelectorStrategyFactory;
import java.util.List;

/**
 * Keeps a run of text in one piece. The default strategy cuts it wherever the script changes, and line-breaking rules
 * cannot look across such cuts. A character without a glyph fails here, by name, instead of leaving a hole.
 */
final class OneFontPerRun implements IFontSelectorStrategyFactory {

    @Override
    public IFontSelectorStrategy createFontSelectorStrategy(
            FontProvider provider, FontSelector selector, FontSet additional) {
        var font = provider.getPdfFont(selector.bestMatch(), additional);
        return text -> List.of(glyphs(text, font));
    }

    private static Tuple2<GlyphLine, PdfFont> glyphs(String text, PdfFont font) {
        var missing = Glyphs.missing(text);
        if (!missing.isEmpty()) throw new MissingGlyph(missing);
        return new Tuple2<>(font.createGlyphLine(text), font);
    }
}
