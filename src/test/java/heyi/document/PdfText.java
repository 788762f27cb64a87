package heyi.document;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.EventType;
import com.itextpdf.kernel.pdf.canvas.parser.PdfCanvasProcessor;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.canvas.parser.data.IEventData;
import com.itextpdf.kernel.pdf.canvas.parser.data.TextRenderInfo;
import com.itextpdf.kernel.pdf.canvas.parser.listener.IEventListener;
import com.itextpdf.kernel.pdf.canvas.parser.listener.LocationTextExtractionStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Reads a produced PDF again. */
public final class PdfText {
    private PdfText() {}

    static PdfDocument open(byte[] pdf) throws IOException {
        return new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)));
    }

    /** The text of each page, one printed line a line. */
    static List<String> pages(byte[] pdf) throws IOException {
        try (var document = open(pdf)) {
            var pages = new ArrayList<String>();
            for (int n = 1; n <= document.getNumberOfPages(); n++) {
                pages.add(PdfTextExtractor.getTextFromPage(document.getPage(n), new LocationTextExtractionStrategy()));
            }
            return pages;
        }
    }

    /** Everything in one piece, without the breaks that the layout made. */
    public static String flat(byte[] pdf) throws IOException {
        return String.join("", pages(pdf)).replaceAll("[\\s\u3000]", "");
    }

    /** A fingerprint of each embedded font's outlines. */
    static List<String> fonts(byte[] pdf) throws IOException {
        try (var document = open(pdf)) {
            var fonts = new ArrayList<String>();
            for (int n = 1; n <= document.getNumberOfPdfObjects(); n++) {
                if (document.getPdfObject(n) instanceof PdfDictionary d && d.containsKey(PdfName.FontFile2))
                    fonts.add(Sha256.of(d.getAsStream(PdfName.FontFile2).getBytes()));
            }
            Collections.sort(fonts);
            return fonts;
        }
    }

    /** Where the rightmost glyph of all pages ends, in points. */
    static double rightmost(byte[] pdf) throws IOException {
        var edge = new Edge();
        try (var document = open(pdf)) {
            for (int n = 1; n <= document.getNumberOfPages(); n++) {
                new PdfCanvasProcessor(edge).processPageContent(document.getPage(n));
            }
        }
        return edge.right;
    }

    private static final class Edge implements IEventListener {
        double right;

        @Override
        public void eventOccurred(IEventData data, EventType type) {
            if (data instanceof TextRenderInfo text)
                right = Math.max(right, text.getBaseline().getEndPoint().get(0));
        }

        @Override
        public Set<EventType> getSupportedEvents() {
            return Set.of(EventType.RENDER_TEXT);
        }
    }
}
