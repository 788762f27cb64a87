package heyi.roll;

import heyi.rules.Phrase;
import java.util.List;

/**
 * A congress measured against the law.
 *
 * @param demands what the law asks for, in the order of the statute
 */
public record Composition(int delegates, int staff, List<Demand> demands) {

    /** What must not be saved. */
    public List<Demand> broken() {
        return demands.stream().filter(d -> d.hard() && !d.met()).toList();
    }

    /** What is saved with a warning. */
    public List<Demand> doubtful() {
        return demands.stream().filter(d -> !d.hard() && !d.met()).toList();
    }

    /**
     * One demand of the law.
     *
     * @param hard whether a congress that fails it is refused
     */
    public record Demand(Phrase title, Phrase text, String article, boolean met, boolean hard) {}
}
