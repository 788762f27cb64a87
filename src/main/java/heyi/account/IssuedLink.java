package heyi.account;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A link just made; nobody can read it again.
 *
 * @param phone to which it may be sent; null if the person has none
 */
public record IssuedLink(LinkPurpose purpose, String token, OffsetDateTime expiresAt, @Nullable String phone) {

    @Override
    public String toString() {
        return "IssuedLink[" + purpose + "]";
    }
}
