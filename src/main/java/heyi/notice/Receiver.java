package heyi.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a message, and where.
 *
 * @param mail an address that the person has confirmed
 */
record Receiver(UUID person, String name, @Nullable String phone, @Nullable String mail) {

    @Override
    public String toString() {
        return "Receiver[" + person + "]";
    }
}
