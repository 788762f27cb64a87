package heyi.document;

import heyi.congress.Congress;
import heyi.congress.Outcome;
import heyi.congress.Sitting;
import heyi.negotiation.Draft;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The decisions of the workers' congress, in counts; who voted how is known to nobody. */
@Component
class Adoptions {
    private final Congress congress;

    Adoptions(Congress congress) {
        this.congress = congress;
    }

    /** The decision that carries a version: on itself, or on an earlier one whose revision needed no new vote. */
    Optional<Sitting> sitting(CaseFacts facts, Draft draft) {
        return congress.all(facts.id()).stream()
                .filter(s -> s.outcome() == Outcome.ADOPTED && s.draftVersion() <= draft.version())
                .reduce((a, b) -> b);
    }

    Paper.Adoption adoption(CaseFacts facts, Sitting sitting, Draft draft) {
        var revised = sitting.draftVersion() == draft.version()
                ? ""
                : "大会审议通过的是草案第" + sitting.draftVersion() + "稿；本文本为此后按审查意见修改的第" + draft.version() + "稿，审查机关未要求再次提交审议。";
        return new Paper.Adoption(
                sitting.session(),
                LawTime.day(Objects.requireNonNull(sitting.closedAt())),
                facts.number(DocumentKind.RESOLUTION, sitting.documentSubject()),
                votes(sitting),
                revised);
    }

    /** An electronic ballot is issued to everybody present, and none that is cast can be invalid. */
    static Paper.Votes votes(Sitting s) {
        int present = Objects.requireNonNull(s.present());
        int cast = Objects.requireNonNull(s.castBallots());
        int inFavour = Objects.requireNonNull(s.inFavour());
        int against = Objects.requireNonNull(s.against());
        return new Paper.Votes(
                Objects.requireNonNull(s.eligible()),
                present,
                present,
                cast,
                cast,
                inFavour,
                against,
                cast - inFavour - against);
    }
}
