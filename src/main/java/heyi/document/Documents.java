package heyi.document;

import heyi.rules.RuleBroken;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Every document of every case: rendered or received once, kept byte for byte with its SHA-256. */
@Service
public class Documents {
    private static final String PDF = "application/pdf";

    private final DocumentTable table;
    private final PdfRenderer renderer;
    private final Clock clock;

    Documents(DocumentTable table, PdfRenderer renderer, Clock clock) {
        this.table = table;
        this.renderer = renderer;
        this.clock = clock;
    }

    /**
     * The stored document, rendered first if there is none yet. Of two who ask at once, both get the same bytes.
     *
     * @param subject empty if a case has only one paper of this kind
     * @throws MissingGlyph if the paper cannot be printed completely; nothing is stored then
     */
    public Stored getOrRender(UUID caseId, DocumentKind kind, String subject, Supplier<? extends Paper> paper) {
        return find(caseId, kind, subject).orElseGet(() -> render(caseId, kind, subject, paper.get()));
    }

    private Stored render(UUID caseId, DocumentKind kind, String subject, Paper paper) {
        if (paper.kind() != kind) throw new IllegalArgumentException(paper.kind() + " is not a " + kind);
        var pdf = renderer.render(paper);
        var number = paper.head().number();
        var name = paper.title() + " " + number + ".pdf";
        var label = new Label(number, paper.title(), name, PDF, pdf.pages());
        return insert(entry(caseId, kind, subject, label, pdf.bytes()), pdf.bytes());
    }

    /**
     * Keeps a later version of a stored PDF beside it, e.g. after a signature was added.
     *
     * @param subject of the new version; must differ from the first one's
     * @throws RuleBroken {@code document.already-stored} if other bytes are on file under this subject
     */
    public Stored storeRevision(UUID documentId, String subject, byte[] bytes) {
        var first = table.get(documentId);
        var label = new Label(first.number(), first.title(), first.fileName(), PDF, first.pages());
        return once(entry(first.caseId(), first.kind(), subject, label, bytes), bytes);
    }

    /**
     * Keeps what somebody uploaded, unread and unchanged. Size and type are for the caller to limit.
     *
     * @throws RuleBroken {@code document.already-stored} if other bytes are on file under this subject
     */
    public Stored storeUpload(
            UUID caseId, DocumentKind kind, String subject, String fileName, String mediaType, byte[] bytes) {
        var label = new Label(null, kind.title(), fileName, mediaType, null);
        return once(entry(caseId, kind, subject, label, bytes), bytes);
    }

    public Optional<Stored> find(UUID caseId, DocumentKind kind, String subject) {
        return table.find(caseId, kind, subject);
    }

    /** All documents of a case, oldest first. */
    public List<Stored> of(UUID caseId) {
        return table.of(caseId);
    }

    /** @throws java.util.NoSuchElementException if there is no such document */
    public Stored get(UUID documentId) {
        return table.get(documentId);
    }

    /**
     * The bytes exactly as stored.
     *
     * @throws IllegalStateException if they no longer match their hash
     */
    public byte[] bytes(UUID documentId) {
        var bytes = table.bytes(documentId);
        if (!Sha256.of(bytes).equals(table.get(documentId).sha256()))
            throw new IllegalStateException("document " + documentId + " does not match its hash");
        return bytes;
    }

    private record Label(
            @Nullable String number, String title, String fileName, String mediaType, @Nullable Integer pages) {}

    private Stored entry(UUID caseId, DocumentKind kind, String subject, Label label, byte[] bytes) {
        return new Stored(
                UUID.randomUUID(),
                caseId,
                kind,
                subject,
                label.number(),
                label.title(),
                label.fileName(),
                label.mediaType(),
                Sha256.of(bytes),
                label.pages(),
                bytes.length,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Stored once(Stored document, byte[] bytes) {
        var kept = insert(document, bytes);
        if (!kept.sha256().equals(document.sha256())) throw new RuleBroken("document.already-stored");
        return kept;
    }

    /** The first to come is kept; whoever comes later reads that one. */
    private Stored insert(Stored document, byte[] bytes) {
        table.insertIfAbsent(document, bytes);
        return find(document.caseId(), document.kind(), document.subject()).orElseThrow();
    }
}
