package heyi.process;

import heyi.casefile.BargainingCase;
import heyi.casefile.Stage;
import heyi.election.Mandate;
import heyi.election.Succession;
import heyi.party.Actor;
import heyi.party.Side;
import org.springframework.stereotype.Component;

/** Who may hand over a mandate or end it: its holder, or the head of its side. */
@Component("mandateActs")
public class MandateActs {

    private final Succession succession;

    MandateActs(Succession succession) {
        this.succession = succession;
    }

    /** Templates ask {@code @mandateActs.may(file, mandate, actor)}. */
    public boolean may(BargainingCase file, Mandate mandate, Actor actor) {
        var group = file.group(mandate.side());
        return isOpen(file)
                && (actor.heads(group) || actor.actsFor(group) && actor.person().equals(mandate.personId()));
    }

    /** Both sides find the act; whose mandate it is, decides when it is done. */
    boolean mayAny(BargainingCase file, Actor actor) {
        return isOpen(file)
                && (actor.actsFor(file.union()) || actor.actsFor(file.employer()))
                && !succession.mandates(file.caseId()).isEmpty();
    }

    private static boolean isOpen(BargainingCase file) {
        return file.closedAt() == null || file.stage() == Stage.IN_FORCE;
    }

    /** @throws NotYours to who is neither the holder nor the head of the side */
    Mandate authorised(BargainingCase file, int no, Actor actor) {
        var mandate = succession.mandate(file.caseId(), no).orElseThrow(NotThere::new);
        if (may(file, mandate, actor)) return mandate;
        throw new NotYours("mandate.not-yours", mandate.name(), mandate.side());
    }

    static String party(BargainingCase file, Actor actor) {
        return file.group(actor.actsFor(file.employer()) ? Side.EMPLOYER : Side.WORKERS);
    }

    static int number(String about) {
        return about.matches("\\d{1,6}") ? Integer.parseInt(about) : 0;
    }
}
