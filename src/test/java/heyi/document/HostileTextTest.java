package heyi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What users type is printed, never obeyed. */
class HostileTextTest {
    private final PdfRenderer renderer = new PdfRenderer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${paper.head.number}",
                "__${T(java.lang.Runtime).getRuntime()}__",
                "[[${7*7}]]与[(${7*7})]",
                "<script>alert(1)</script>",
                "<imgsrc='file:///etc/passwd'/>",
                "</p></body><h1>伪造</h1>",
                "&lt;b&gt;&amp;nbsp;",
                "*{paper}#{x}@{/y}~{z}",
                "th:text=\"${paper}\"",
                "]]>--><!--",
                "\\u0041%00{{x}}"
            })
    void code_appears_as_it_was_typed(String text) throws Exception {
        assertThat(PdfText.flat(renderer.render(Samples.resolution(text)).bytes()))
                .contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"湘", "X", "9", "，", "（", "W.", "龑，"})
    void a_name_of_five_hundred_characters_fits(String unit) throws Exception {
        var name = unit.repeat(500 / unit.length());
        var pdf = renderer.render(Samples.offer(name));
        assertThat(PdfText.flat(pdf.bytes())).contains(name.substring(0, 20));
        assertThat(VeraPdf.complaints(pdf.bytes(), PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(PdfText.rightmost(pdf.bytes())).isLessThan(595 - 60);
    }

    @Test
    void a_text_longer_than_a_page_is_printed_whole() throws Exception {
        var proposal = "本年度职工平均工资增长6.5％，其中一线职工增长8％。\n".repeat(150) + "结束语在此";
        var pdf = renderer.render(Samples.offer("沈国梁", proposal));
        assertThat(PdfText.flat(pdf.bytes())).contains("结束语在此");
        assertThat(VeraPdf.complaints(pdf.bytes(), PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    static Stream<Paper> sparse() {
        return SparseSamples.all();
    }

    @ParameterizedTest
    @MethodSource("sparse")
    void absent_fields_leave_no_hole(Paper paper) throws Exception {
        assertThat(renderer.html(paper))
                .doesNotContainPattern("<t[dh][^>]*>\\s*</t[dh]>")
                .doesNotContainPattern("<p[^>]*>\\s*</p>")
                .doesNotContain("null");
        assertThat(VeraPdf.complaints(renderer.render(paper).bytes(), PDFAFlavour.PDFA_2_A))
                .isEmpty();
    }

    @Test
    void several_threads_share_the_fonts_unharmed() throws Exception {
        var papers = Samples.all().toList();
        var jobs = new ArrayList<Callable<List<String>>>();
        for (int i = 0; i < 60; i++) {
            var paper = papers.get(i % papers.size());
            jobs.add(() -> PdfText.fonts(renderer.render(paper).bytes()));
        }
        var pool = Executors.newFixedThreadPool(6);
        try {
            var done = pool.invokeAll(jobs);
            for (int i = 0; i < done.size(); i++) {
                var alone = PdfText.fonts(
                        renderer.render(papers.get(i % papers.size())).bytes());
                assertThat(done.get(i).get()).isEqualTo(alone).hasSize(2);
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void wording_is_official() {
        var w = new Wording();
        assertThat(w.date(LocalDate.of(2026, 3, 2))).isEqualTo("2026年3月2日");
        assertThat(w.money(Samples.yuan("1234567.5"))).isEqualTo("1,234,567.50元");
        assertThat(w.percent(Samples.yuan("6.50"))).isEqualTo("6.5％");
        assertThat(w.growth(Samples.yuan("3000"), Samples.yuan("3195"))).isEqualTo("6.5％");
        assertThat(List.of(1, 10, 11, 20, 35, 100, 101, 110, 115, 999).stream().map(w::numeral))
                .containsExactly("一", "十", "十一", "二十", "三十五", "一百", "一百零一", "一百一十", "一百一十五", "九百九十九");
    }
}
