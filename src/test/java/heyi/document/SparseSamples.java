package heyi.document;

import java.util.List;
import java.util.stream.Stream;

/** The same papers with as little on them as they may carry. */
final class SparseSamples {
    private static final Paper.Party BARE = new Paper.Party("职工方", "萧山区某行业工会联合会", null, null, null);

    private SparseSamples() {}

    static Stream<Paper> all() {
        return Stream.of(
                offer(),
                serviceProof(),
                reply(),
                list(),
                minutes(),
                rejected(),
                slip(),
                review(),
                draft(),
                publication());
    }

    private static OfferPaper offer() {
        var p = Samples.offer();
        return new OfferPaper(
                p.head(),
                BARE,
                BARE,
                2026,
                1,
                List.of("工资水平"),
                " ",
                p.meetingAt(),
                p.place(),
                null,
                null,
                3,
                List.of(new Paper.Representative(1, "沈国梁", "男", null, null, true, false, "", List.of(), null)),
                List.of(),
                p.replyBy());
    }

    private static ServiceProofPaper serviceProof() {
        var p = Samples.serviceProof();
        return new ServiceProofPaper(
                p.head(),
                p.servedTitle(),
                p.servedNumber(),
                p.sha256(),
                1,
                BARE,
                BARE,
                "",
                p.method(),
                p.sentAt(),
                p.receivedAt(),
                List.of(),
                p.effect(),
                null);
    }

    private static ReplyPaper reply() {
        var p = Samples.reply();
        return new ReplyPaper(
                p.head(),
                p.from(),
                BARE,
                p.offerNumber(),
                p.offerReceivedOn(),
                p.replyDue(),
                p.decision(),
                List.of(),
                p.claim(),
                p.answer(),
                p.meeting(),
                List.of(),
                List.of(),
                "第三项不属于本企业职权范围。");
    }

    private static RepresentativeListPaper list() {
        var p = Samples.representativeList();
        return new RepresentativeListPaper(p.head(), BARE, Samples.employers(), null, p.outsideLimit(), p.term(), null);
    }

    private static MinutesPaper minutes() {
        var p = Samples.minutes();
        List<String> none = List.of();
        return new MinutesPaper(
                p.head(), BARE, BARE, 1, p.from(), p.to(), " ", "沈国梁", "楼雨婷", "", none, "", "", "", "", "", none, none,
                null, none);
    }

    private static ResolutionPaper rejected() {
        var p = Samples.resolution();
        return new ResolutionPaper(
                p.head(),
                p.session(),
                p.heldOn(),
                p.place(),
                p.item(),
                new Paper.Votes(54, 35, 35, 35, 35, 20, 10, 5),
                p.quorumRule(),
                false,
                p.passRule(),
                false,
                null,
                p.counting(),
                p.tally(),
                p.tallyHash(),
                List.of());
    }

    private static AcceptanceSlipPaper slip() {
        var p = Samples.acceptanceSlip();
        return new AcceptanceSlipPaper(
                p.head(),
                p.registerNumber(),
                p.filer(),
                p.textTitle(),
                p.receivedOn(),
                List.of(),
                List.of(),
                null,
                p.reviewBy(),
                p.handler());
    }

    private static ReviewDecisionPaper review() {
        var p = Samples.review(true);
        return new ReviewDecisionPaper(
                p.head(),
                p.registerNumber(),
                p.textTitle(),
                BARE,
                BARE,
                p.receivedOn(),
                List.of(),
                p.objections(),
                null,
                null,
                null,
                p.nextStep(),
                List.of());
    }

    private static DraftPaper draft() {
        var p = Samples.draft();
        var t = p.text();
        var side = new ContractText.Side(BARE, "沈国梁", "主席", 3, null);
        var text = new ContractText(
                t.title(), side, side, "", 0, 0, t.term(), t.clauses().subList(0, 1), List.of(), null);
        return new DraftPaper(p.head(), text, "", List.of(), List.of(), null, List.of(), List.of());
    }

    private static PublicationNoticePaper publication() {
        var p = Samples.publicationNotice();
        return new PublicationNoticePaper(
                p.head(),
                p.text(),
                p.registerNumber(),
                p.adoption(),
                p.filedOn(),
                p.receivedOn(),
                p.effectiveOn(),
                p.route(),
                p.place(),
                p.medium(),
                p.postedFrom(),
                null,
                p.publishBy(),
                null,
                p.signing());
    }
}
