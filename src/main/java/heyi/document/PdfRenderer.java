package heyi.document;

import com.itextpdf.html2pdf.ConverterProperties;
import com.itextpdf.html2pdf.HtmlConverter;
import com.itextpdf.html2pdf.attach.impl.layout.HtmlDocumentRenderer;
import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.layout.font.FontProvider;
import com.itextpdf.pdfa.PdfADocument;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Makes tagged PDF/A-2a out of papers; the agreement becomes PDF/A-3a with signature fields and its clauses as data. */
@Component
public class PdfRenderer {
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final SpringTemplateEngine templates = templates();

    /** Unpacking the fonts and the first page take seconds: not in somebody's request. */
    @EventListener(ApplicationReadyEvent.class)
    void warmUp() {
        var thread = new Thread(() -> render(WarmUp.paper()), "first-document");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /** A finished PDF and its number of pages. */
    public record Pdf(byte[] bytes, int pages) {}

    /** @throws MissingGlyph if the paper holds a character that our font lacks */
    public Pdf render(Paper paper) {
        try (var out = new ByteArrayOutputStream(1 << 18)) {
            var pages = write(paper, out);
            return new Pdf(out.toByteArray(), pages);
        } catch (IOException e) {
            throw new UncheckedIOException(paper.kind() + " " + paper.head().number(), e);
        }
    }

    private int write(Paper paper, ByteArrayOutputStream out) throws IOException {
        var archived = paper instanceof AgreementPaper ? PdfAConformance.PDF_A_3A : PdfAConformance.PDF_A_2A;
        var properties =
                new WriterProperties().setFullCompressionMode(true).addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1);
        var pdf = new PdfADocument(new PdfWriter(out, properties), archived, intent());
        pdf.setTagged();
        pdf.getCatalog().setLang(new PdfString("zh-CN"));
        pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
        pdf.getDocumentInfo()
                .setAuthor(paper.head().issuer())
                .setSubject(paper.head().number());
        var fonts = Fonts.provider();
        try (var layout = HtmlConverter.convertToDocument(html(paper), pdf, settings(fonts))) {
            // The last block waits for a successor until it is told that there is none.
            ((HtmlDocumentRenderer) layout.getRenderer()).processWaitingElement();
            var font = fonts.getPdfFont(Fonts.info());
            new PageFurniture(paper.title(), paper.head().number(), font).draw(pdf);
            if (paper instanceof AgreementPaper agreement) {
                SignatureFields.place(layout, pdf);
                ClauseData.attach(agreement, pdf);
            }
            return pdf.getNumberOfPages();
        }
    }

    String html(Paper paper) {
        var model = Map.<String, Object>of("paper", paper, "w", new Wording());
        return templates.process("document/" + paper.kind().slug(), new Context(Locale.CHINA, model));
    }

    /** Nothing is flushed before the end: page count and field places are known only then. */
    static ConverterProperties settings(FontProvider fonts) {
        return new ConverterProperties()
                .setFontProvider(fonts)
                .setTagWorkerFactory(new ChineseBody.Factory())
                .setCharset("UTF-8")
                .setCreateAcroForm(false)
                .setImmediateFlush(false);
    }

    private static PdfOutputIntent intent() {
        return new PdfOutputIntent(
                "Custom", "", "http://www.color.org", "sRGB IEC61966-2.1", new ByteArrayInputStream(SRGB));
    }

    private static SpringTemplateEngine templates() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        files.setTemplateMode("HTML");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        return engine;
    }
}
