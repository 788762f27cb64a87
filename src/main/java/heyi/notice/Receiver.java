package heyi.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a message, and where.
 *
 * @param person null for somebody without an account
 * @param mail an address that the person has confirmed
 */
record Receiver(@Nullable UUID person, String name, @Nullable String phone, @Nullable String mail) {

    @Override
    public String toString() {
        return "Receiver[" + person + "]";
    }
}
