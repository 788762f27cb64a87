package heyi.process;

import heyi.casefile.BargainingCase;
import heyi.party.Actor;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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

    /** Fields of the form that the person decides: what {@link #prefilled} had to put there is not shown. */
    default List<String> undecided() {
        return List.of();
    }

    /** Whether this person may do it now. */
    boolean isOpenTo(BargainingCase file, Actor actor);

    /** The group in whose name the person acts; the timeline says so. */
    String party(BargainingCase file, Actor actor);

    /**
     * Does it, within the transaction that also writes the timeline.
     *
     * @throws heyi.rules.RuleBroken if the law or the state of the case forbids it
     */
    Ran run(BargainingCase file, Actor actor, F form);

    /**
     * What was done.
     *
     * @param told the sentence for the timeline
     * @param next goes on once that stands, so that what follows stands below it; gets the id of the entry
     */
    record Ran(String told, Consumer<UUID> next) {

        static Ran told(String sentence) {
            return new Ran(sentence, entry -> {});
        }

        Ran then(Consumer<UUID> next) {
            return new Ran(told, next);
        }
    }
}
