package heyi.portal;

import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.document.DocumentKind;
import heyi.document.Documents;
import heyi.document.Shelf;
import heyi.document.Stored;
import heyi.party.Actor;
import heyi.process.Desk;
import heyi.process.NotThere;
import heyi.process.OfferProcess;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Documents byte for byte as they were stored. */
@Controller
class DocumentPages {

    private final Documents documents;
    private final Cases cases;
    private final Shelf shelf;
    private final OfferProcess offers;
    private final Desk desk;

    DocumentPages(Documents documents, Cases cases, Shelf shelf, OfferProcess offers, Desk desk) {
        this.documents = documents;
        this.cases = cases;
        this.shelf = shelf;
        this.offers = offers;
        this.desk = desk;
    }

    /** An employer who opens the offer proves that it arrived. */
    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> read(@PathVariable UUID id, Actor actor) {
        var document = find(id);
        var file = cases.visible(new CaseId(document.caseId()), actor)
                .filter(f -> shelf.mayRead(document, f, actor))
                .orElseThrow(NotThere::new);
        if (document.kind() == DocumentKind.OFFER) offers.openOffer(file.caseId(), actor);
        return send(document);
    }

    /** What somebody is about to serve or sign, for those whose task it is, and no other document of the case. */
    @GetMapping("/tasks/{task}/prepared/{sha256}")
    ResponseEntity<byte[]> prepared(@PathVariable String task, @PathVariable String sha256, Actor actor) {
        var opened = desk.open(task, actor);
        if (!Typed.preparedIn(opened.prefilled()).contains(sha256)) throw new NotThere();
        return documents.of(opened.file().id()).stream()
                .filter(d -> d.sha256().equals(sha256))
                .findFirst()
                .map(this::send)
                .orElseThrow(NotThere::new);
    }

    private Stored find(UUID id) {
        try {
            return documents.get(id);
        } catch (NoSuchElementException e) {
            throw new NotThere();
        }
    }

    private ResponseEntity<byte[]> send(Stored document) {
        var pdf = document.mediaType().equals(MediaType.APPLICATION_PDF_VALUE);
        var disposition = (pdf ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(document.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(documents.bytes(document.id()));
    }
}
