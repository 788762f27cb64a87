package heyi.process;

import heyi.casefile.BargainingCase;
import heyi.party.Actor;

/**
 * An act that no task asks for: it is open to a party as long as the case allows it, for instance calling a meeting off.
 *
 * @param <F> what the act has to be told; its labels are in {@code messages.properties} like those of a step
 */
public interface FreeAct<F extends Record> {

    /** Part of its address, e.g. {@code cancel-meeting}; the title and the words on its page are labels of that name. */
    String name();

    Class<F> formType();

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

    /** Tells the process, after the timeline was written, so that what follows stands below it. */
    default void moveOn(BargainingCase file) {}
}
