package heyi.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** Answers that rarely change and are the same for everybody who may ask: kept for a while, then asked for by their version. */
final class Lasting {

    /** A new notice of holidays or a new place shows within this time. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private Lasting() {}

    static <T extends Record> ResponseEntity<T> of(T body) {
        return ResponseEntity.ok()
                // only who has a token may ask, so no cache that several share keeps it
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .eTag(version(body))
                .body(body);
    }

    /** A strong ETag of everything that a record says. */
    static String version(Record body) {
        var all = body.toString().getBytes(StandardCharsets.UTF_8);
        return '"' + UUID.nameUUIDFromBytes(all).toString() + '"';
    }
}
