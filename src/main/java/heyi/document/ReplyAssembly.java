package heyi.document;

import heyi.casefile.CaseClock;
import heyi.offer.Offer;
import heyi.offer.Offers;
import heyi.offer.Reply;
import heyi.offer.ReplyToOffer;
import heyi.offer.Service;
import heyi.offer.Subject;
import heyi.party.Side;
import heyi.rules.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The employer's written reply. A refusal, where the law allows one, has no form here. */
@Component
class ReplyAssembly implements Assembly {
    private final Offers offers;
    private final Delegates delegates;
    private final Heads heads;
    private final Dues dues;

    ReplyAssembly(Offers offers, Delegates delegates, Heads heads, Dues dues) {
        this.offers = offers;
        this.delegates = delegates;
        this.heads = heads;
        this.dues = dues;
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.REPLY;
    }

    @Override
    public ReplyPaper paper(CaseFacts facts, String subject) {
        var reply =
                offers.reply(facts.id()).filter(r -> subject.equals("reply")).orElseThrow(this::notReady);
        var offer = offers.offer(facts.id()).orElseThrow(this::notReady);
        var meeting = reply.meetingAt();
        if (meeting == null) throw notReady();
        var meetingAt = LawTime.minute(meeting);
        return new ReplyPaper(
                heads.head(
                        facts,
                        kind(),
                        subject,
                        facts.employer().name() + (reply.fromPaper() ? "（职工方按企业方纸质答复补录）" : ""),
                        reply.repliedOn(),
                        Parameter.REPLY,
                        Parameter.REFUSAL_ALLOWED,
                        Parameter.DISCLOSURE),
                facts.employerParty(),
                facts.workersParty(),
                facts.number(DocumentKind.OFFER, offer.documentSubject()),
                receivedOn(facts, reply),
                dues.of(facts, CaseClock.REPLY).orElseThrow(this::notReady),
                meetingAt,
                Lines.orElse(reply.place(), offer.place()),
                List.of(answer(offer, reply)),
                delegates.inOffice(facts, Side.EMPLOYER),
                supplies(facts, reply, meetingAt.toLocalDate()),
                reply.reasons().isBlank() ? null : reply.reasons());
    }

    private LocalDate receivedOn(CaseFacts facts, Reply reply) {
        var delivered = offers.service(facts.id()).map(Service::deliveredOn).orElse(null);
        return delivered == null ? reply.repliedOn() : delivered;
    }

    private static ReplyPaper.Answer answer(Offer offer, Reply reply) {
        return new ReplyPaper.Answer(
                offer.subjectList().stream().map(Subject::label).collect(Collectors.joining("；")),
                offer.content(),
                reply.decision() == ReplyToOffer.Decision.ACCEPT,
                reply.content());
    }

    private List<ReplyPaper.Supply> supplies(CaseFacts facts, Reply reply, LocalDate meeting) {
        var due = dues.from(facts, Parameter.DISCLOSURE, meeting).orElseGet(() -> new Paper.Due(meeting, "首次协商会议前"));
        return Lines.items(reply.papers()).stream()
                .map(item -> new ReplyPaper.Supply(item, due))
                .toList();
    }
}
