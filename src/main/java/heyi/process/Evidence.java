package heyi.process;

import heyi.casefile.CaseId;
import heyi.document.DocumentKind;
import heyi.document.Documents;
import heyi.document.Stored;
import heyi.form.Upload;
import heyi.rules.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Files that people hand in as proof: only kinds that everybody can open, judged by their first bytes. */
@Component
class Evidence {

    private static final int LIMIT = 20 << 20;

    private static final Map<String, byte[]> STARTS = Map.of(
            "application/pdf", "%PDF-".getBytes(StandardCharsets.ISO_8859_1),
            "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'},
            "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

    private final Documents documents;

    Evidence(Documents documents) {
        this.documents = documents;
    }

    /**
     * Keeps a file.
     *
     * @param subject unique within the case
     * @throws RuleBroken {@code evidence.missing}, {@code evidence.too-large}, {@code evidence.kind}
     */
    Stored keep(CaseId id, String subject, Upload file) {
        if (file.isEmpty()) throw new RuleBroken("evidence.missing");
        if (file.bytes().length > LIMIT) {
            throw new RuleBroken("evidence.too-large");
        }
        var type = STARTS.entrySet().stream()
                .filter(e -> startsWith(file.bytes(), e.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("evidence.kind"));
        return documents.storeUpload(id.value(), DocumentKind.EVIDENCE, subject, file.filename(), type, file.bytes());
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
