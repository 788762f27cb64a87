package heyi.api;

import heyi.party.Scan;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A stored scan as an answer, of the type that its bytes say. */
final class ScanAnswer {

    private ScanAnswer() {}

    static ResponseEntity<byte[]> of(Scan scan) {
        var disposition = ContentDisposition.attachment()
                .filename(scan.filename(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(scan.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(scan.bytes());
    }
}
