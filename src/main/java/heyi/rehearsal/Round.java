package heyi.rehearsal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One bargaining round to play.
 *
 * @param opensAt when the union opens the case; null: as soon as the round before is over
 */
public record Round(UUID employer, UUID union, int year, Script script, @Nullable Instant opensAt) {}
