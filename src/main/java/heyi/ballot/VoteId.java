package heyi.ballot;

import java.util.UUID;

/** One secret vote. */
public record VoteId(UUID value) {

    public static VoteId of(String text) {
        return new VoteId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
