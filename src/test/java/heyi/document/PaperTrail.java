package heyi.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.canvas.parser.listener.SimpleTextExtractionStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** The papers of one round, filed and read again. */
final class PaperTrail {
    private static final PdfRenderer RENDERER = new PdfRenderer();

    private final XiaoshanRound round;
    private final Papers papers;
    private final Documents documents;
    private final Map<String, String> text = new HashMap<>();

    PaperTrail(ApplicationContext context, XiaoshanRound round) {
        this.round = round;
        papers = context.getBean(Papers.class);
        documents = context.getBean(Documents.class);
    }

    /** @throws java.util.NoSuchElementException unless it was read before */
    String text(DocumentKind kind, String subject) {
        return Optional.ofNullable(text.get(kind + " " + subject)).orElseThrow();
    }

    Collection<String> texts() {
        return text.values();
    }

    /** Files a document twice and reads it; whatever does not belong on paper fails here. */
    Stored read(DocumentKind kind, String subject) throws IOException {
        var stored = papers.file(round.id, kind, subject);
        assertThat(papers.file(round.id, kind, subject)).isEqualTo(stored);
        var pdf = documents.bytes(stored.id());
        var folder = Files.createDirectories(Path.of("target/papers"));
        Files.write(folder.resolve(stored.number() + ".pdf"), pdf);
        text.put(kind + " " + subject, cells(pdf).replaceAll(stored.title() + stored.number() + "第\\d+页共\\d+页", ""));
        assertThat(words(papers.paper(round.id, kind, subject)))
                .as(stored.number())
                .doesNotContainPattern("[a-z]|(?<![0-9A-Z])[A-Z]{2}")
                .doesNotContain("。。", "；。", "，。", "。）", "（）");
        return stored;
    }

    /** The text of the PDF cell by cell, without the breaks that the layout made. */
    private static String cells(byte[] bytes) throws IOException {
        var text = new StringBuilder();
        try (var pdf = PdfText.open(bytes)) {
            for (int n = 1; n <= pdf.getNumberOfPages(); n++) {
                text.append(PdfTextExtractor.getTextFromPage(pdf.getPage(n), new SimpleTextExtractionStrategy()));
            }
        }
        return text.toString().replaceAll("[\\s\\p{Z}]", "");
    }

    /** What the reader sees; hashes, and the name of their kind, are the only letters that belong there. */
    private static String words(Paper paper) {
        var html = RENDERER.html(paper);
        return html.substring(html.indexOf("<body>"))
                .replaceAll("<[^>]*>", "")
                .replaceAll("([0-9a-f]{16} ?){4}", "")
                .replace("（SHA-256）", "");
    }
}
