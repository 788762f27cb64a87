package heyi.contract;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** @param signedAt when the second chief signed; null before */
public record Agreement(int no, int draftVersion, String sha256, @Nullable OffsetDateTime signedAt) {

    public String documentSubject() {
        return subject(no);
    }

    public static String subject(int no) {
        return "agreement-" + no;
    }
}
