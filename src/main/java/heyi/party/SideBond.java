package heyi.party;

import java.util.UUID;

/** What else than an office binds a person to one side of an employer. */
public interface SideBond {

    /** Whether it binds now. */
    boolean binds(UUID person, UUID employer, Side side);
}
