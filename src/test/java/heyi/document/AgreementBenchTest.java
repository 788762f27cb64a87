package heyi.document;

import static heyi.bench.BenchTable.text;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.TrueTypeFont;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.pdfa.PdfADocument;
import com.itextpdf.styledxmlparser.jsoup.Jsoup;
import com.itextpdf.styledxmlparser.jsoup.nodes.Element;
import heyi.bench.BenchTable;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An agreement of six pages as PDF/A-3a: our templates, styles and Chinese line breaking against the same words put
 * into iText's own paragraphs and tables, with the same fonts, tags and conformance.
 */
@Tag("bench")
class AgreementBenchTest {

    private static final int PAGES = 6;
    private static final int DOCUMENTS = 20;
    private static final int STARTS = 5;

    private final PdfRenderer renderer = new PdfRenderer();

    @Test
    void an_agreement_of_six_pages_against_bare_itext() {
        var paper = sixPages();
        var words = Jsoup.parse(renderer.html(paper)).body().select("h1, h2, h3, p, li, table").stream()
                .filter(e -> e.parents().stream().noneMatch(p -> p.tagName().matches("table|li")))
                .toList();
        compare(paper, words, "bare iText", plain(Fonts.regular()), plain(Fonts.bold()), "2/3");
        compare(paper, words, "bare iText with our font's cut", Fonts.regular(), Fonts.bold(), "-");
    }

    private void compare(
            AgreementPaper paper, List<Element> words, String peer, FontProgram regular, FontProgram bold, String aim) {
        var medians = BenchTable.inTurn(
                () -> rate(() -> renderer.render(paper).pages()), () -> rate(() -> bare(words, regular, bold)));
        BenchTable.compare(
                "agreement of " + PAGES + " pages, PDF/A-3a, documents a second and core",
                text("%.1f/s", medians[0]),
                text("%.1f/s %s, %d pages", medians[1], peer, bare(words, regular, bold)),
                medians[0] / medians[1],
                aim);
    }

    /** The same font, cut to the shown glyphs by iText itself. */
    private static FontProgram plain(FontProgram ours) {
        try {
            return new TrueTypeFont(((TrueTypeFont) ours).getFontStreamBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a program that has just started, before its machine code is warm: once the start's own document is made. */
    @Test
    void the_first_document_after_a_start() throws Exception {
        var firsts = new double[STARTS];
        for (int i = 0; i < STARTS; i++) firsts[i] = firstDocument();
        BenchTable.state(
                "first document after a start, an agreement", text("%.2f s", BenchTable.middle(firsts)), "< 2 s");
    }

    private static double firstDocument() throws IOException, InterruptedException {
        var program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FirstDocument.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (program.waitFor() != 0) throw new AssertionError(said);
        return Double.parseDouble(said.strip().lines().reduce((a, b) -> b).orElseThrow());
    }

    /** Does what the program does at its start, then prints the seconds that somebody's first document takes. */
    static final class FirstDocument {
        public static void main(String[] none) {
            var renderer = new PdfRenderer();
            renderer.render(WarmUp.paper());
            var started = System.nanoTime();
            renderer.render(Samples.agreement(12));
            System.out.println((System.nanoTime() - started) / 1e9);
        }
    }

    private AgreementPaper sixPages() {
        for (int clauses = 12; ; clauses++) {
            var paper = Samples.agreement(clauses);
            if (renderer.render(paper).pages() == PAGES) return paper;
            if (clauses > 60) throw new AssertionError("no sample has " + PAGES + " pages");
        }
    }

    private static double rate(IntSupplier document) {
        var started = System.nanoTime();
        for (int i = 0; i < DOCUMENTS; i++) document.getAsInt();
        return BenchTable.perSecond(DOCUMENTS, started);
    }

    /** @return pages */
    private static int bare(List<Element> words, FontProgram regularFace, FontProgram boldFace) {
        try (var out = new ByteArrayOutputStream(1 << 18)) {
            var properties =
                    new WriterProperties().setFullCompressionMode(true).addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1);
            var pdf = new PdfADocument(new PdfWriter(out, properties), PdfAConformance.PDF_A_3A, intent());
            pdf.setTagged();
            pdf.getCatalog().setLang(new PdfString("zh-CN"));
            pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
            pdf.getDocumentInfo().setTitle("集体合同");
            var regular = font(regularFace);
            var bold = font(boldFace);
            try (var layout = new Document(pdf)) {
                layout.setFont(regular).setFontSize(12);
                for (var word : words) {
                    if (word.tagName().equals("table")) layout.add(table(word, bold));
                    else if (word.tagName().startsWith("h")) layout.add(new Paragraph(word.text()).setFont(bold));
                    else layout.add(new Paragraph(word.text()).setMultipliedLeading(1.7f));
                }
                return pdf.getNumberOfPages();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfFont font(FontProgram face) {
        return PdfFontFactory.createFont(face, "Identity-H", PdfFontFactory.EmbeddingStrategy.FORCE_EMBEDDED);
    }

    private static Table table(Element from, PdfFont bold) {
        var columns = from.select("tr").stream()
                .mapToInt(r -> r.select("th, td").size())
                .max()
                .orElse(1);
        var table = new Table(columns).useAllAvailableWidth();
        for (var cell : from.select("thead th")) {
            table.addHeaderCell(new Cell().add(new Paragraph(cell.text()).setFont(bold)));
        }
        for (var cell : from.select("tbody th, tbody td")) {
            table.addCell(new Cell().add(new Paragraph(cell.text())));
        }
        return table;
    }

    private static PdfOutputIntent intent() {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        return new PdfOutputIntent(
                "Custom", "", "http://www.color.org", "sRGB IEC61966-2.1", new ByteArrayInputStream(profile));
    }
}
