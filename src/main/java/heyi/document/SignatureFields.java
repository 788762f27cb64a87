package heyi.document;

import com.itextpdf.forms.PdfAcroForm;
import com.itextpdf.forms.fields.PdfFormCreator;
import com.itextpdf.forms.fields.SignatureFormFieldBuilder;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.annot.PdfAnnotation;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.layout.LayoutArea;
import com.itextpdf.layout.properties.Property;
import com.itextpdf.layout.renderer.IRenderer;
import java.util.Map;
import java.util.Optional;

/** Puts an empty signature field exactly where the template keeps room for it. */
final class SignatureFields {
    static final String UNION = "union";
    static final String EMPLOYER = "employer";
    private static final Map<String, String> NAMES = Map.of(UNION, "职工方首席代表签名", EMPLOYER, "企业方首席代表签名");

    private SignatureFields() {}

    static void place(Document layout, PdfDocument pdf) {
        var form = PdfFormCreator.getAcroForm(pdf, true);
        for (String field : new String[] {UNION, EMPLOYER}) {
            var area = find(layout.getRenderer(), "sign-" + field)
                    .orElseThrow(() -> new IllegalStateException("no room for signature " + field));
            add(form, pdf, field, area);
        }
    }

    private static Optional<LayoutArea> find(IRenderer renderer, String id) {
        if (id.equals(renderer.getModelElement() == null ? null : renderer.<String>getProperty(Property.ID))) {
            return Optional.of(renderer.getOccupiedArea());
        }
        return renderer.getChildRenderers().stream()
                .flatMap(child -> find(child, id).stream())
                .findFirst();
    }

    private static void add(PdfAcroForm form, PdfDocument pdf, String name, LayoutArea area) {
        Rectangle box = area.getBBox();
        var page = pdf.getPage(area.getPageNumber());
        var field = new SignatureFormFieldBuilder(pdf, name)
                .setWidgetRectangle(box)
                .setPage(page)
                .setConformance(pdf.getConformance())
                .createSignature();
        field.setAlternativeName(NAMES.get(name));
        var widget = field.getWidgets().get(0);
        // PDF/A wants an appearance even of an empty field.
        widget.setNormalAppearance(new PdfFormXObject(new Rectangle(box.getWidth(), box.getHeight())).getPdfObject());
        widget.setFlag(PdfAnnotation.PRINT);
        widget.setContents(NAMES.get(name));
        form.addField(field, page);
    }
}
