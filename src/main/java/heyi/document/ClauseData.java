package heyi.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import java.util.LinkedHashMap;

/** The agreement's content for machines, inside the PDF as {@code clauses.json}. */
final class ClauseData {
    static final String FILE = "clauses.json";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private ClauseData() {}

    /** An associated file, not an attachment: veraPDF accepts only the former. */
    static void attach(AgreementPaper paper, PdfDocument pdf) {
        var spec = PdfFileSpec.createEmbeddedFileSpec(
                pdf,
                json(paper),
                "合同条款的结构化数据",
                FILE,
                new PdfName("application/json"),
                new PdfDictionary(),
                PdfName.Data);
        pdf.addAssociatedFile(FILE, spec);
    }

    static byte[] json(AgreementPaper paper) {
        var content = new LinkedHashMap<String, Object>();
        content.put("number", paper.head().number());
        content.put("jurisdiction", paper.head().jurisdiction());
        content.put("ruleVersion", paper.head().ruleVersion());
        content.put("contract", paper.text());
        content.put("adoption", paper.adoption());
        try {
            return JSON.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("clauses of " + paper.head().number(), e);
        }
    }
}
