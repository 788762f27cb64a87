package heyi.region;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place ends.
 *
 * @param onDay the first day on which it is no more
 * @param kind null if nothing follows
 * @param successors codes; the place itself among them if a split leaves a part of it
 */
public record EndRegion(
        String code, LocalDate onDay, Succession.@Nullable Kind kind, List<String> successors, String reason) {}
