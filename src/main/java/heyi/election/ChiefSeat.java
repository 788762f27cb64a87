package heyi.election;

import heyi.casefile.CaseId;
import heyi.casefile.Deadlines;
import heyi.party.Side;
import heyi.rules.Phrase;
import heyi.rules.RuleBroken;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who has to act as chief, and to those who were chief why they are not any more. */
@Service
@Transactional(readOnly = true)
public class ChiefSeat {

    private final Representatives representatives;
    private final Mandates mandates;
    private final Deadlines deadlines;

    ChiefSeat(Representatives representatives, Mandates mandates, Deadlines deadlines) {
        this.representatives = representatives;
        this.mandates = mandates;
        this.deadlines = deadlines;
    }

    /** E.g. 职工方首席代表沈国梁. */
    public Phrase who(CaseId id, Side side, Scope scope) {
        return representatives
                .chief(id, side, scope, deadlines.today())
                .map(m -> Phrase.of(m.capacity().leads() ? "phrase.chief" : "phrase.acting-chief", side, m.name()))
                .orElseGet(() -> Phrase.of("phrase.no-chief", side));
    }

    /**
     * What to tell somebody who may not act as chief today although they once could; empty for everybody else.
     *
     * @return {@code mandate.ended}
     */
    public Optional<RuleBroken> ended(CaseId id, Side side, UUID person, Scope scope) {
        var today = deadlines.today();
        var acting = representatives.chief(id, side, scope, today);
        if (acting.filter(m -> person.equals(m.personId())).isPresent()) return Optional.empty();
        return why(id, side, person, today).map(why -> new RuleBroken("mandate.ended", why, who(id, side, scope)));
    }

    private Optional<Phrase> why(CaseId id, Side side, UUID person, LocalDate today) {
        var own = mandates.of(id).stream()
                .filter(m -> m.side() == side && m.capacity().leads() && person.equals(m.personId()))
                .reduce((first, later) -> later);
        var away = own.filter(m -> m.inForce(today)).flatMap(m -> mandates.substitutions(id).stream()
                .filter(s -> s.mandateId().equals(m.id()) && s.covers(today))
                .findFirst());
        if (away.isPresent()) {
            return away.map(s -> Phrase.of("phrase.handed-over", s.substitute(), s.fromOn(), s.toOn()));
        }
        if (own.isPresent()) {
            return own.filter(m -> m.endedOn() != null)
                    .map(m -> Phrase.of(
                            "phrase.mandate-over",
                            Objects.requireNonNull(m.endedOn()),
                            m.whyEnded().equals(m.cause()) ? m.ending() : m.whyEnded()));
        }
        return mandates.substitutions(id).stream()
                .filter(s -> s.toPerson().equals(person) && chiefs(id, side, s))
                .reduce((first, later) -> later)
                .map(s -> Phrase.of("phrase.substitution", s.fromOn(), s.toOn(), s.scopes()));
    }

    private boolean chiefs(CaseId id, Side side, Substitution s) {
        return mandates.find(id, s.mandateNo())
                .filter(m -> m.side() == side && m.capacity().leads())
                .isPresent();
    }
}
