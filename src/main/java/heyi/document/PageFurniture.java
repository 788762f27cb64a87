package heyi.document;

import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;

/** Title and number at the head, page numbers at the foot; marked as artifacts, so readers skip them. */
record PageFurniture(String title, String number, PdfFont font) {
    private static final float SIZE = 9;
    private static final float LEFT = 79;
    private static final float RIGHT = 74;
    private static final float HEAD = 60;
    private static final float FOOT = 42;

    void draw(PdfDocument pdf) {
        for (int n = 1; n <= pdf.getNumberOfPages(); n++) {
            draw(pdf.getPage(n), "第 " + n + " 页　共 " + pdf.getNumberOfPages() + " 页");
        }
    }

    private void draw(PdfPage page, String count) {
        Rectangle sheet = page.getPageSize();
        float top = sheet.getTop() - HEAD;
        float right = sheet.getRight() - RIGHT;
        var canvas = new PdfCanvas(page);
        canvas.openTag(new CanvasArtifact().addProperty(PdfName.Type, PdfName.Pagination));
        canvas.saveState()
                .setLineWidth(.5f)
                .moveTo(LEFT, top)
                .lineTo(right, top)
                .stroke()
                .restoreState();
        var room = right - LEFT - font.getWidth(number, SIZE) - 2 * SIZE;
        text(canvas, shortened(title, room), LEFT, top + 5);
        text(canvas, number, right - font.getWidth(number, SIZE), top + 5);
        text(canvas, count, (LEFT + right - font.getWidth(count, SIZE)) / 2, FOOT);
        canvas.closeTag();
    }

    private void text(PdfCanvas canvas, String text, float x, float y) {
        canvas.beginText()
                .setFontAndSize(font, SIZE)
                .moveText(x, y)
                .showText(text)
                .endText();
    }

    private String shortened(String text, float room) {
        if (font.getWidth(text, SIZE) <= room) return text;
        var end = text.length();
        while (end > 0 && font.getWidth(text.substring(0, end) + "…", SIZE) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }
}
