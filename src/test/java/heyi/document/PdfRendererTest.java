package heyi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Every kind of paper with the data of one Xiaoshan round. */
class PdfRendererTest {
    private static final Pattern EMPTY_CELL = Pattern.compile("<t[dh][^>]*>\\s*(<p[^>]*>\\s*</p>\\s*)*</t[dh]>");
    private final PdfRenderer renderer = new PdfRenderer();

    static Stream<Paper> papers() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void paper_is_archivable_accessible_and_complete(Paper paper) throws Exception {
        var pdf = keep(renderer.render(paper), paper);

        var archive = paper instanceof AgreementPaper ? PDFAFlavour.PDFA_3_A : PDFAFlavour.PDFA_2_A;
        assertThat(VeraPdf.complaints(pdf.bytes(), archive)).isEmpty();
        assertThat(VeraPdf.complaints(pdf.bytes(), PDFAFlavour.PDFUA_1)).isEmpty();

        var pages = PdfText.pages(pdf.bytes());
        assertThat(pages).hasSize(pdf.pages());
        for (int n = 1; n <= pages.size(); n++) {
            assertThat(pages.get(n - 1).replaceAll("[\\s\u3000]", ""))
                    .contains("第" + n + "页共" + pages.size() + "页")
                    .contains(paper.head().number());
        }
        assertThat(PdfText.flat(pdf.bytes()))
                .contains(paper.title())
                .contains(paper.head().issuer())
                .contains(paper.head().jurisdiction());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void nothing_is_empty_or_half_written(Paper paper) {
        var html = renderer.html(paper);
        assertThat(EMPTY_CELL.matcher(html).find()).isFalse();
        assertThat(html)
                .doesNotContain(" th:", "null", "待填", "____", "。。", "；。", "Optional")
                .doesNotContainPattern("<p[^>]*>\\s*</p>");
    }

    private static PdfRenderer.Pdf keep(PdfRenderer.Pdf pdf, Paper paper) throws Exception {
        var folder = Files.createDirectories(Path.of("target/documents"));
        var name = paper.kind().slug() + "-" + paper.head().number().replaceAll("\\D", "");
        Files.write(folder.resolve(name + ".pdf"), pdf.bytes());
        return pdf;
    }
}
