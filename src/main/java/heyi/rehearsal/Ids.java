package heyi.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The same invented people and organisations have the same ids each time. */
final class Ids {

    private Ids() {}

    static UUID of(String region, String what, int no) {
        return UUID.nameUUIDFromBytes((region + '/' + what + '/' + no).getBytes(StandardCharsets.UTF_8));
    }
}
