package heyi.process;

import heyi.casefile.BargainingCase;
import heyi.casefile.CaseId;
import heyi.election.Mandate;
import heyi.election.Representatives;
import heyi.form.Upload;
import heyi.party.Actor;
import heyi.party.Side;
import heyi.rules.RuleBroken;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One user task in the hands of one person.
 *
 * @param original the employer's paper original, where the union records an act from paper; else {@link Upload#NONE}
 * @param results process variables to set when the task completes
 * @param internal whether the timeline shows this act to the acting party alone
 */
public record Work(
        InboxItem item,
        BargainingCase file,
        Actor actor,
        Upload original,
        Map<String, Object> results,
        AtomicBoolean internal) {

    static Work on(InboxItem item, BargainingCase file, Actor actor, Upload original) {
        return new Work(item, file, actor, original, new HashMap<>(), new AtomicBoolean());
    }

    public CaseId caseId() {
        return file.caseId();
    }

    /** The side that the item belongs to. */
    public Side side() {
        return item.groupKey().equals(file.employer()) ? Side.EMPLOYER : Side.WORKERS;
    }

    public boolean fromPaper() {
        return !original.isEmpty();
    }

    /**
     * Who signed: on paper the chief did, whoever records it here.
     *
     * @param on the day of the act, or the one written on the paper
     * @throws RuleBroken {@code mandate.ended} if nobody held the chief's mandate on that day
     */
    UUID signer(Representatives representatives, LocalDate on) {
        if (!fromPaper()) return actor.person();
        return representatives
                .chief(caseId(), side(), Turns.scope(item.step()), on)
                .map(Mandate::personId)
                .orElseThrow(() -> new RuleBroken("mandate.ended/paper", on, side()));
    }

    /** As what the signer acts for the chair, e.g. 企业方首席代表 or 企业方首席代表来建华的受托代理人. */
    String actsAs(Representatives representatives, LocalDate on) {
        return representatives.actedAs(caseId(), side(), Turns.scope(item.step()), signer(representatives, on), on);
    }

    /** Nothing has left the party yet, so nobody else reads of it. */
    void keepInternal() {
        internal.set(true);
    }

    <T> void set(Var<T> variable, T value) {
        results.put(variable.name(), value);
    }
}
