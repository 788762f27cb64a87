package heyi.document;

import heyi.casefile.CaseClock;
import heyi.offer.Offer;
import heyi.offer.Offers;
import heyi.offer.OwnSubject;
import heyi.offer.Reply;
import heyi.offer.ReplyToOffer;
import heyi.offer.Service;
import heyi.offer.Subject;
import heyi.rules.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The written reply of the side that received the offer, also a refusal where the law allows one. */
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
        var meeting = meeting(offer, reply);
        var side = facts.file().initiator().other();
        return new ReplyPaper(
                heads.head(
                        facts,
                        kind(),
                        subject,
                        facts.party(side).name() + (reply.fromPaper() ? "（职工方按企业方纸质答复补录）" : ""),
                        reply.repliedOn(),
                        meeting == null
                                ? new Parameter[] {Parameter.REPLY, Parameter.REFUSAL_ALLOWED}
                                : new Parameter[] {Parameter.REPLY, Parameter.DISCLOSURE, Parameter.REFUSAL_ALLOWED}),
                facts.party(side),
                facts.party(side.other()),
                facts.number(DocumentKind.OFFER, offer.documentSubject()),
                receivedOn(facts, reply),
                dues.of(facts, CaseClock.REPLY).orElseThrow(this::notReady),
                reply.decision(),
                offer.subjectList().stream().map(Subject::label).toList(),
                offer.content(),
                answer(facts, reply),
                meeting,
                delegates.inOffice(facts, side),
                meeting == null
                        ? List.of()
                        : supplies(facts, reply, meeting.at().toLocalDate()),
                reply.reasons().isBlank() ? null : reply.reasons());
    }

    /** With what the side offers to bargain for as well, item by item. */
    private String answer(CaseFacts facts, Reply reply) {
        var own = offers.ownSubjects(facts.id());
        if (own.isEmpty()) return reply.content();
        return reply.content() + "\n我方同时提出下列协商事项，与贵方要约一并协商：\n"
                + own.stream().map(OwnSubject::line).collect(Collectors.joining("\n"));
    }

    /** A refusal has none, even if the form still held the date that the offer proposed. */
    private static ReplyPaper.@Nullable Meeting meeting(Offer offer, Reply reply) {
        var at = reply.meetingAt();
        if (at == null || reply.decision() == ReplyToOffer.Decision.REFUSE) return null;
        return new ReplyPaper.Meeting(LawTime.minute(at), Lines.orElse(reply.place(), offer.place()));
    }

    private LocalDate receivedOn(CaseFacts facts, Reply reply) {
        var delivered = offers.service(facts.id()).map(Service::deliveredOn).orElse(null);
        return delivered == null ? reply.repliedOn() : delivered;
    }

    private List<ReplyPaper.Supply> supplies(CaseFacts facts, Reply reply, LocalDate meeting) {
        var due = dues.from(facts, Parameter.DISCLOSURE, meeting).orElseGet(() -> new Paper.Due(meeting, "首次协商会议前"));
        return Lines.items(reply.papers()).stream()
                .map(item -> new ReplyPaper.Supply(item, due))
                .toList();
    }
}
