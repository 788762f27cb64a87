package heyi.api;

import heyi.account.Scope;
import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.document.CaseFileArchive;
import heyi.document.DocumentKind;
import heyi.document.Documents;
import heyi.document.Shelf;
import heyi.document.Stored;
import heyi.party.Actor;
import heyi.process.Desk;
import heyi.process.NotThere;
import heyi.process.OfferProcess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Papers byte for byte as they were stored. */
@RestController
@RequestMapping("/api/v1")
@Needs(Scope.DOCUMENTS_READ)
@Tag(name = "Documents")
class DocumentApi {

    private final Documents documents;
    private final Cases cases;
    private final Shelf shelf;
    private final OfferProcess offers;
    private final Desk desk;
    private final CaseFileArchive archive;

    DocumentApi(
            Documents documents, Cases cases, Shelf shelf, OfferProcess offers, Desk desk, CaseFileArchive archive) {
        this.documents = documents;
        this.cases = cases;
        this.shelf = shelf;
        this.offers = offers;
        this.desk = desk;
        this.archive = archive;
    }

    @GetMapping("/cases/{id}/documents")
    @Operation(
            operationId = "listDocuments",
            summary = "List the papers of a case",
            description = "Those that one may see, newest first.")
    List<DocumentLine> list(@PathVariable UUID id, Actor actor) {
        return shelf.of(visible(id, actor), actor).stream()
                .map(DocumentLine::of)
                .toList();
    }

    @GetMapping("/documents/{id}")
    @Operation(
            operationId = "downloadDocument",
            summary = "Download a paper",
            description =
                    "With a person's token this counts as reading: whoever downloads an offer that was served proves its arrival.")
    @ApiResponse(
            responseCode = "200",
            description = "The bytes, whose SHA-256 is in the list.",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<byte[]> download(@PathVariable UUID id, Actor actor) {
        var document = find(id);
        var file = cases.visible(new CaseId(document.caseId()), actor)
                .filter(f -> shelf.mayRead(document, f, actor))
                .orElseThrow(NotThere::new);
        if (document.kind() == DocumentKind.OFFER) offers.openOffer(file.caseId(), actor);
        return send(document);
    }

    @GetMapping("/tasks/{task}/documents/{sha256}")
    @Operation(
            operationId = "downloadPreparedDocument",
            summary = "Download what is to be served or signed",
            description = "The paper whose SHA-256 the form of the task names, for those whose task it is.")
    @ApiResponse(
            responseCode = "200",
            description = "The bytes.",
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<byte[]> prepared(@PathVariable String task, @PathVariable String sha256, Actor actor) {
        var file = desk.open(task, actor).file();
        return documents.of(file.id()).stream()
                .filter(d -> d.sha256().equals(sha256))
                .findFirst()
                .map(this::send)
                .orElseThrow(NotThere::new);
    }

    @GetMapping("/cases/{id}/file")
    @Operation(
            operationId = "downloadCaseFile",
            summary = "Download the whole case file",
            description = "A ZIP of every paper that one may see, an index and SHA-256 sums.")
    @ApiResponse(
            responseCode = "200",
            description = "The archive.",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> file(@PathVariable UUID id, Actor actor) {
        var bytes = new ByteArrayOutputStream();
        try {
            archive.write(visible(id, actor), actor, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/zip"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes.toByteArray());
    }

    private BargainingCase visible(UUID id, Actor actor) {
        return cases.visible(new CaseId(id), actor).orElseThrow(NotThere::new);
    }

    private Stored find(UUID id) {
        try {
            return documents.get(id);
        } catch (NoSuchElementException e) {
            throw new NotThere();
        }
    }

    private ResponseEntity<byte[]> send(Stored document) {
        var disposition = ContentDisposition.attachment()
                .filename(document.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(documents.bytes(document.id()));
    }

    /** A paper on file. */
    @Schema(name = "Document")
    record DocumentLine(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID id,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) DocumentKind kind,
            @Schema(description = "Absent for what was uploaded.") @Nullable String number,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String title,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String fileName,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String mediaType,
            @Schema(description = "Of the bytes, hexadecimal.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String sha256,
            @Schema(description = "Bytes.", requiredMode = Schema.RequiredMode.REQUIRED) long size,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Instant createdAt) {

        static DocumentLine of(Stored d) {
            return new DocumentLine(
                    d.id(),
                    d.kind(),
                    d.number(),
                    d.title(),
                    d.fileName(),
                    d.mediaType(),
                    d.sha256(),
                    d.size(),
                    d.createdAt());
        }
    }
}
