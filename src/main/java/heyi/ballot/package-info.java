/**
 * Secret votes for elections and the congress: the roll, checking in, casting, counting, sealing.
 *
 * <p>Roll and box share no column but the vote, and nothing is kept of when or by whom a ballot came. What row versions and
 * places of rows still tell while a vote is open, sealing takes away: see "What a database administrator could learn of a
 * vote" in {@code src/docs/operations.md}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"rules", "party", "casefile"})
package heyi.ballot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
