package heyi.registration;

import java.time.OffsetDateTime;
import java.util.UUID;

/** Where a part of a list ended that runs from the newest to the oldest. */
public record Mark(OffsetDateTime createdAt, UUID id) {

    /** Before the newest. */
    static final Mark BEGINNING = new Mark(OffsetDateTime.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));
}
