package heyi.party;

import java.util.Collection;
import java.util.UUID;

/** What else than an office binds a person to one side of an employer. */
public interface SideBond {

    /** Whether it binds one of these persons now. */
    boolean binds(Collection<UUID> persons, UUID employer, Side side);
}
