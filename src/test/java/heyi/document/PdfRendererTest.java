package heyi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfRendererTest {
    private final PdfRenderer renderer = new PdfRenderer();

    @Test
    void offer_is_pdf_a_2a() throws Exception {
        var pdf = keep(renderer.render(Samples.offer()), "offer");
        assertThat(VeraPdf.complaints(pdf.bytes(), PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(VeraPdf.complaints(pdf.bytes(), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void agreement_is_pdf_a_3a() throws Exception {
        var pdf = keep(renderer.render(Samples.agreement(12)), "agreement");
        assertThat(VeraPdf.complaints(pdf.bytes(), PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(VeraPdf.complaints(pdf.bytes(), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    static PdfRenderer.Pdf keep(PdfRenderer.Pdf pdf, String name) throws Exception {
        var folder = Files.createDirectories(Path.of("target/documents"));
        Files.write(folder.resolve(name + ".pdf"), pdf.bytes());
        return pdf;
    }
}
