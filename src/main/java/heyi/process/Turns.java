package heyi.process;

import heyi.casefile.Deadlines;
import heyi.election.ChiefSeat;
import heyi.election.Representatives;
import heyi.election.Scope;
import heyi.party.Actor;
import heyi.party.OrganisationKind;
import heyi.party.Side;
import heyi.rules.Phrase;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Who within a party may do an item, and what to tell those who may not. Templates ask {@code @turns.may(item, actor)}. */
@Component("turns")
public class Turns {

    /** What groups of employers begin with; a case has one. */
    private static final String EMPLOYERS = OrganisationKind.EMPLOYER.name().toLowerCase(Locale.ROOT) + ":";

    private final Representatives representatives;
    private final ChiefSeat chiefs;
    private final Deadlines deadlines;

    Turns(Representatives representatives, ChiefSeat chiefs, Deadlines deadlines) {
        this.representatives = representatives;
        this.chiefs = chiefs;
        this.deadlines = deadlines;
    }

    /** By the office, or by the chief's mandate as it stands today. */
    public boolean may(InboxItem item, Actor actor) {
        return switch (item.role()) {
            case STAFF -> actor.actsFor(item.groupKey());
            case HEAD -> actor.heads(item.groupKey());
            // where an upper union bargains, the chief is a worker who acts for no organisation
            case CHIEF ->
                representatives
                        .chief(item.file(), side(item), scope(item.step()), deadlines.today())
                        .filter(m -> actor.person().equals(m.personId()))
                        .isPresent();
        };
    }

    /** Who has to act as chief, e.g. 职工方首席代表沈国梁. */
    public Phrase holder(InboxItem item) {
        return chiefs.who(item.file(), side(item), scope(item.step()));
    }

    /** @return {@code mandate.ended} for those who once could, else {@link NotYours} */
    RuntimeException refusal(InboxItem item, Actor actor) {
        if (item.role() == StepRole.CHIEF) {
            var ended = chiefs.ended(item.file(), side(item), actor.person(), scope(item.step()));
            if (ended.isPresent()) return ended.get();
        }
        return switch (item.role()) {
            case STAFF -> new NotYours("task.not-yours/staff", item.called());
            case HEAD -> new NotYours("task.not-yours/head", item.called());
            case CHIEF -> new NotYours("task.not-yours", item.called(), holder(item));
        };
    }

    /** Which right of a mandate a step uses. */
    public static Scope scope(String step) {
        return switch (step) {
            case "SignMinutes" -> Scope.SIGN_MINUTES;
            case "AgreeDraft" -> Scope.SIGN_DRAFT;
            case "SignAgreement" -> Scope.SIGN_AGREEMENT;
            default -> Scope.NEGOTIATE;
        };
    }

    private static Side side(InboxItem item) {
        return item.groupKey().startsWith(EMPLOYERS) ? Side.EMPLOYER : Side.WORKERS;
    }
}
