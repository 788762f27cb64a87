package heyi.registration;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a claim's history; without a person it was the applicant or the one named in the licence, by secret link. */
public record Decision(
        OffsetDateTime at, @Nullable UUID personId, @Nullable String person, String step, String reason) {}
