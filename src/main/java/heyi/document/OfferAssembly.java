package heyi.document;

import heyi.casefile.Cases;
import heyi.offer.Offers;
import heyi.offer.Subject;
import heyi.rules.Event;
import heyi.rules.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The offer before it is served; nobody knows yet when it will be received. */
@Component
class OfferAssembly implements Assembly {
    private final Offers offers;
    private final Cases cases;
    private final Delegates delegates;
    private final Heads heads;
    private final Dues dues;

    OfferAssembly(Offers offers, Cases cases, Delegates delegates, Heads heads, Dues dues) {
        this.offers = offers;
        this.cases = cases;
        this.delegates = delegates;
        this.heads = heads;
        this.dues = dues;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.OFFER;
    }

    @Override
    public OfferPaper paper(CaseFacts facts, String subject) {
        var offer = offers.offer(facts.id())
                .filter(o -> o.documentSubject().equals(subject))
                .orElseThrow(this::notReady);
        var side = facts.file().initiator();
        var own = delegates.inOffice(facts, side);
        return new OfferPaper(
                heads.head(
                        facts,
                        kind(),
                        subject,
                        facts.party(side).name(),
                        LawTime.day(offer.preparedAt()),
                        Parameter.REPLY,
                        Parameter.BARGAINING_LIMIT,
                        Parameter.REFUSAL_ALLOWED),
                facts.party(side),
                facts.party(side.other()),
                facts.file().year(),
                cases.roundOfYear(facts.id()),
                offer.subjectList().stream().map(Subject::label).toList(),
                offer.content(),
                LawTime.minute(offer.firstMeeting()),
                offer.place(),
                offer.latestEnd(),
                lastDay(facts),
                own.size(),
                own,
                Lines.items(offer.papersWanted()),
                replyBy(facts));
    }

    /** Where the statutory limit runs from the day on which the offer is sent; elsewhere nobody knows it yet. */
    private Paper.@Nullable Due lastDay(CaseFacts facts) {
        return dues.from(facts, Parameter.BARGAINING_LIMIT, Event.OFFER_SENT, facts.today())
                .map(d -> new Paper.Due(d.on(), "按当日发出要约计算，" + d.why()))
                .orElse(null);
    }

    private Paper.Due replyBy(CaseFacts facts) {
        return dues.from(facts, Parameter.REPLY, facts.today())
                .map(d -> new Paper.Due(d.on(), "按当日电子送达计算，" + d.why() + "；邮寄送达的自签收之日起算，以《送达证明》为准"))
                .orElseThrow(this::notReady);
    }
}
