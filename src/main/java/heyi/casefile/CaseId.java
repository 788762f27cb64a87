package heyi.casefile;

import java.util.UUID;

/** One bargaining case; also the business key of its processes. */
public record CaseId(UUID value) {

    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
