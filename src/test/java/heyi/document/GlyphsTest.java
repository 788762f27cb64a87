package heyi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GlyphsTest {
    @Test
    void rare_names_and_common_signs_can_be_printed() {
        assertThat(Glyphs.missing("龑䶮㛃堃喆 𬭚 沈国梁 Ōsaka ￥2,660.00 ％‰℃①②√□■〔〕“”‘’…—·\r\n\t"))
                .isEmpty();
    }

    @Test
    void what_the_font_lacks_is_named_once() {
        var missing = Glyphs.missing("好☑好☑😀");
        assertThat(missing).containsExactly(0x2611, 0x1f600);
        assertThat(missing.stream().map(Glyphs::name)).containsExactly("U+2611", "U+1F600");
    }

    @Test
    void control_characters_are_missing_too() {
        assertThat(Glyphs.missing("a\u0007b\u200d")).isEqualTo(List.of(0x7, 0x200d));
    }

    @Test
    void a_paper_with_a_missing_character_fails_by_name() {
        var offer = Samples.offer("沈😀梁");
        assertThatThrownBy(() -> new PdfRenderer().render(offer))
                .isInstanceOf(MissingGlyph.class)
                .hasMessageContaining("U+1F600");
    }
}
