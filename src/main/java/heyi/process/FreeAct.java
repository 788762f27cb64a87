package heyi.process;

import heyi.casefile.BargainingCase;
import heyi.party.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act that no task asks for: it is open to a party as long as the case allows it, for instance calling a meeting off.
 *
 * @param <F> what the act has to be told; its labels are in {@code messages.properties} like those of a step
 */
public interface FreeAct<F extends Record> {

    /** Part of its address, e.g. {@code cancel-meeting}; the title and the words on its page are labels of that name. */
    String name();

    Class<F> formType();

    /** Whether the case page offers it; otherwise a link beside what it is about does. */
    default boolean isListed() {
        return true;
    }

    /**
     * The form as far as the system can fill it in; null if nothing is known.
     *
     * @param about what the link says the act is about; empty if it says nothing
     */
    default @Nullable F prefilled(BargainingCase file, Actor actor, String about) {
        return null;
    }

    /** Whether this person may do it now. */
    boolean isOpenTo(BargainingCase file, Actor actor);

    /** The group in whose name the person acts; the timeline says so. */
    String party(BargainingCase file, Actor actor);

    /**
     * Does it, within the transaction that also writes the timeline.
     *
     * @return the sentence for the timeline
     * @throws heyi.rules.RuleBroken if the law or the state of the case forbids it
     */
    String run(BargainingCase file, Actor actor, F form);

    /**
     * Goes on after the timeline was written, so that what follows stands below it.
     *
     * @param told id of the entry in the timeline
     */
    default void moveOn(BargainingCase file, F form, UUID told) {}
}
