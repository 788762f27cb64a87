package heyi.document;

import heyi.casefile.Cases;
import heyi.offer.Offer;
import heyi.offer.Offers;
import heyi.party.Side;
import heyi.rules.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The offer before it is served; nobody knows yet when it will be received. */
@Component
class OfferAssembly implements Assembly {
    private final Offers offers;
    private final Cases cases;
    private final Delegates delegates;
    private final Heads heads;
    private final Dues dues;
    private final Wording wording = new Wording();

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
        var own = delegates.inOffice(facts, Side.WORKERS);
        return new OfferPaper(
                heads.head(
                        facts,
                        kind(),
                        subject,
                        facts.union().name(),
                        LawTime.day(offer.preparedAt()),
                        Parameter.REPLY,
                        Parameter.BARGAINING_LIMIT,
                        Parameter.REFUSAL_ALLOWED),
                facts.workersParty(),
                facts.employerParty(),
                facts.file().year(),
                cases.roundOfYear(facts.id()),
                subjects(offer),
                LawTime.minute(offer.firstMeeting()),
                offer.place(),
                finishBy(facts, offer),
                own.size(),
                own,
                Lines.items(offer.papersWanted()),
                replyBy(facts));
    }

    /** The union writes one text on all subjects, so the last row of the table holds it. */
    private static List<OfferPaper.Subject> subjects(Offer offer) {
        var chosen = offer.subjectList();
        if (chosen.size() == 1)
            return List.of(new OfferPaper.Subject(chosen.get(0).label(), offer.content()));
        var rows = new ArrayList<OfferPaper.Subject>();
        chosen.forEach(s -> rows.add(new OfferPaper.Subject(s.label(), "见末行")));
        rows.add(new OfferPaper.Subject("对上述事项的具体意见", offer.content()));
        return rows;
    }

    /** The statutory limit runs from the day on which the offer is sent. */
    private Paper.Due finishBy(CaseFacts facts, Offer offer) {
        var statutory = dues.from(facts, Parameter.BARGAINING_LIMIT, facts.today());
        var wish = offer.latestEnd();
        if (wish != null) {
            var limit = statutory.map(d -> "；按当日发出要约计算，法定最后期限为" + wording.date(d.on()) + "，" + d.why());
            return new Paper.Due(wish, "我方建议" + limit.orElse(""));
        }
        return statutory
                .map(d -> new Paper.Due(d.on(), "按当日发出要约计算，" + d.why()))
                .orElseGet(() -> new Paper.Due(endOfYear(facts), "工资协商按年度进行，本地未规定更短的期限"));
    }

    private static LocalDate endOfYear(CaseFacts facts) {
        return LocalDate.of(facts.file().year(), 12, 31);
    }

    private Paper.Due replyBy(CaseFacts facts) {
        return dues.from(facts, Parameter.REPLY, facts.today())
                .map(d -> new Paper.Due(d.on(), "按当日电子送达计算，" + d.why() + "；邮寄的自签收之日起算，以《送达证明》为准"))
                .orElseThrow(this::notReady);
    }
}
