package heyi.rehearsal;

import heyi.casefile.BargainingCase;
import heyi.process.InboxItem;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Who does what with which step. It looks at the case as it stands, never at what was played before, so it can take up
 * any round at any point.
 *
 * @param onPaper the employer never signs in: the union records its papers
 */
public record Script(Map<String, Part> parts, Voting voting, boolean onPaper) {

    /** A round that goes smoothly. */
    public static Script smooth() {
        var parts = new HashMap<String, Part>();
        parts.putAll(ElectionParts.PARTS);
        parts.putAll(OfferParts.PARTS);
        parts.putAll(TalksParts.PARTS);
        parts.putAll(CongressParts.PARTS);
        parts.putAll(FilingParts.PARTS);
        return new Script(parts, Voting.approving(), false);
    }

    public Script with(String step, Part part) {
        var changed = new HashMap<>(parts);
        changed.put(step, part);
        return new Script(changed, voting, onPaper);
    }

    public Script voting(Voting other) {
        return new Script(parts, other, onPaper);
    }

    /** The employer answers on paper only. */
    Script answeredOnPaper() {
        return new Script(parts, voting, true);
    }

    /** The draft is written by the employer (HZ art. 27), or by the union if the employer never signs in. */
    boolean plays(InboxItem item, BargainingCase file) {
        if (!item.step().equals("WriteDraft")) return true;
        return item.groupKey().equals(onPaper ? file.union() : file.employer());
    }

    public Part part(String step) {
        return Objects.requireNonNull(parts.get(step), () -> "no part for the step " + step);
    }
}
