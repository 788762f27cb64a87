package heyi.rehearsal;

import heyi.rules.AgreementKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One bargaining round to play.
 *
 * @param kind what is bargained over
 * @param opensAt when the union opens the case; null: as soon as the round before is over
 */
public record Round(UUID employer, UUID union, AgreementKind kind, int year, Script script, @Nullable Instant opensAt) {

    /** On wages. */
    public Round(UUID employer, UUID union, int year, Script script, @Nullable Instant opensAt) {
        this(employer, union, AgreementKind.WAGE, year, script, opensAt);
    }
}
