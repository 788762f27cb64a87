package heyi.account;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** Who a session belongs to, and nothing else: for whom the person acts is looked up at each request. */
public record SignedIn(UUID personId) implements Principal, Serializable {

    @Override
    public String getName() {
        return personId.toString();
    }
}
