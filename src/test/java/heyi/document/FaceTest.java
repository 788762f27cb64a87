package heyi.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.TrueTypeFont;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the cut that iText makes of the same font. */
class FaceTest {
    private static final int SUM_OF_THE_WHOLE_FILE = 8;
    private static final int FULL_METRICS = 31_924;

    @ParameterizedTest
    @ValueSource(strings = {"集体合同 3,000元/月", "", "龑䶮㛃堃喆𬭚", "\ufffd"})
    void a_pdf_gets_outlines_and_widths_of_what_it_shows_and_no_more(String text) throws IOException {
        for (var face : new FontProgram[] {Fonts.regular(), Fonts.bold()}) {
            var shown = text.codePoints()
                    .mapToObj(face::getGlyph)
                    .map(g -> g == null ? 0 : g.getCode())
                    .collect(Collectors.toSet());
            var ours = ((TrueTypeFont) face).subset(shown, true);
            var theirs = new TrueTypeFont(((TrueTypeFont) face).getFontStreamBytes()).subset(shown, true);

            assertThat(ours.getFirst()).isEqualTo(theirs.getFirst());
            var our = tables(ours.getSecond());
            var their = tables(theirs.getSecond());
            assertThat(our.keySet()).isEqualTo(Set.of("glyf", "head", "hhea", "hmtx", "loca", "maxp"));
            their.get("head").putInt(SUM_OF_THE_WHOLE_FILE, 0);
            for (var same : Set.of("glyf", "head", "hhea", "loca", "maxp")) {
                assertThat(our.get(same)).as(same).isEqualTo(their.get(same));
            }
            for (int glyph = 0; glyph < Math.min(ours.getFirst(), FULL_METRICS); glyph++) {
                var metric =
                        shown.contains(glyph) || glyph == 0 ? their.get("hmtx").getInt(4 * glyph) : 0;
                assertThat(our.get("hmtx").getInt(4 * glyph)).isEqualTo(metric);
            }
        }
    }

    @Test
    void every_table_bears_its_check_sum() {
        var font = ((TrueTypeFont) Fonts.regular())
                .subset(Set.of(1, 2, 30_000), true)
                .getSecond();
        var file = ByteBuffer.wrap(font);
        for (int entry = 12; entry < 12 + 16 * file.getShort(4); entry += 16) {
            var sum = 0;
            var start = file.getInt(entry + 8);
            for (int at = start; at < start + file.getInt(entry + 12); at += 4) sum += file.getInt(at);
            assertThat(file.getInt(entry + 4)).isEqualTo(sum);
        }
    }

    private static Map<String, ByteBuffer> tables(byte[] font) {
        var file = ByteBuffer.wrap(font);
        var tables = new HashMap<String, ByteBuffer>();
        for (int entry = 12; entry < 12 + 16 * file.getShort(4); entry += 16) {
            var name = new String(font, entry, 4, StandardCharsets.US_ASCII);
            tables.put(name, file.slice(file.getInt(entry + 8), file.getInt(entry + 12)));
        }
        return tables;
    }
}
