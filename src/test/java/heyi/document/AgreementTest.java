package heyi.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.itextpdf.forms.PdfAcroForm;
import com.itextpdf.forms.fields.PdfSignatureFormField;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.canvas.parser.filter.TextRegionEventFilter;
import com.itextpdf.kernel.pdf.canvas.parser.listener.FilteredTextEventListener;
import com.itextpdf.kernel.pdf.canvas.parser.listener.LocationTextExtractionStrategy;
import com.itextpdf.signatures.SignatureUtil;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class AgreementTest {
    private final PdfRenderer renderer = new PdfRenderer();

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 9, 10, 12, 17, 36})
    void two_empty_fields_stand_free_on_the_last_page(int clauses) throws Exception {
        var bytes = renderer.render(Samples.agreement(clauses)).bytes();
        try (var pdf = PdfText.open(bytes)) {
            assertThat(new SignatureUtil(pdf).getBlankSignatureNames()).containsExactlyInAnyOrder("union", "employer");
            assertThat(new SignatureUtil(pdf).getSignatureNames()).isEmpty();
            var union = place(pdf, "union");
            var employer = place(pdf, "employer");
            assertThat(union.overlaps(employer)).isFalse();
            for (var place : new Rectangle[] {union, employer}) {
                assertThat(place.getWidth()).isGreaterThan(150);
                assertThat(place.getHeight()).isGreaterThan(60);
                assertThat(textIn(pdf, place)).isBlank();
            }
        }
    }

    @Test
    void clauses_travel_as_data() throws Exception {
        try (var pdf = PdfText.open(renderer.render(Samples.agreement(12)).bytes())) {
            var file = pdf.getCatalog().getPdfObject().getAsArray(PdfName.AF).getAsDictionary(0);
            assertThat(file.getAsName(PdfName.AFRelationship)).isEqualTo(PdfName.Data);
            assertThat(file.getAsString(PdfName.UF).toUnicodeString()).isEqualTo("clauses.json");
            var data = new ObjectMapper()
                    .readTree(file.getAsDictionary(PdfName.EF)
                            .getAsStream(PdfName.F)
                            .getBytes());
            assertThat(data.at("/contract/clauses")).hasSize(12);
            assertThat(data.at("/contract/term/from").asText()).isEqualTo("2026-05-01");
            assertThat(data.at("/contract/wages/0/monthly").decimalValue()).isEqualByComparingTo("3000");
            assertThat(data.at("/adoption/votes/inFavour").asInt()).isEqualTo(43);
        }
    }

    @Test
    void a_long_agreement_breaks_well() throws Exception {
        var pdf = renderer.render(Samples.agreement(36));
        Files.write(Files.createDirectories(Path.of("target/documents")).resolve("agreement-long.pdf"), pdf.bytes());
        assertThat(VeraPdf.complaints(pdf.bytes(), PDFAFlavour.PDFA_3_A)).isEmpty();
        var pages = PdfText.pages(pdf.bytes());
        assertThat(pages).hasSizeGreaterThan(5);
        for (var page : pages) {
            var lines =
                    page.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
            var lastOfText = lines.get(lines.size() - 2);
            assertThat(lastOfText)
                    .doesNotMatch("第[一二三四五六七八九十]+条[\\s\u00a0]+.{2,20}")
                    .doesNotStartWith("附表");
        }
    }

    @Test
    void the_header_of_a_long_table_is_repeated() throws Exception {
        var wages = new ArrayList<Paper.Wage>();
        for (int grade = 1; grade <= 90; grade++) {
            for (var post : List.of("基础岗位", "核心岗位"))
                wages.add(new Paper.Wage(post, "薪级" + grade, BigDecimal.valueOf(3000 + 100L * grade)));
        }
        var pages = PdfText.pages(renderer.render(Samples.agreement(12, wages)).bytes());
        var withGrid = pages.stream().filter(page -> page.contains("薪级")).toList();
        assertThat(withGrid).hasSizeGreaterThan(2).allSatisfy(page -> assertThat(page)
                .contains("能级 基础岗位 核心岗位"));
    }

    @Test
    void a_small_grid_is_not_torn() throws Exception {
        for (int clauses = 9; clauses < 17; clauses++) {
            var pages =
                    PdfText.pages(renderer.render(Samples.agreement(clauses)).bytes());
            assertThat(pages)
                    .filteredOn(page -> page.contains("能级 基础岗位"))
                    .singleElement()
                    .satisfies(page -> assertThat(page).contains("附表一", "学徒工", "首席技师"));
        }
    }

    private static Rectangle place(PdfDocument pdf, String field) {
        var form = (PdfSignatureFormField) PdfAcroForm.getAcroForm(pdf, false).getField(field);
        var widget = form.getWidgets().get(0);
        assertThat(pdf.getPageNumber(widget.getPage())).isEqualTo(pdf.getNumberOfPages());
        return widget.getRectangle().toRectangle();
    }

    private static String textIn(PdfDocument pdf, Rectangle place) {
        var inside =
                new FilteredTextEventListener(new LocationTextExtractionStrategy(), new TextRegionEventFilter(place));
        return PdfTextExtractor.getTextFromPage(pdf.getLastPage(), inside);
    }
}
