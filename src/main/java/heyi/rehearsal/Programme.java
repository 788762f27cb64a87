package heyi.rehearsal;

import heyi.ballot.Choice;
import heyi.ballot.Purpose;
import heyi.casefile.Deadlines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the rehearsal plays: a full round with a lost vote and an objection, then a short one settled by silence. */
final class Programme {

    /** A Monday in a year whose holidays are known. */
    static final Instant START =
            LocalDate.of(2026, 3, 2).atTime(9, 0).atZone(Deadlines.LAW).toInstant();

    /** Long after both rounds are over. */
    static final Instant END =
            LocalDate.of(2027, 12, 31).atStartOfDay(Deadlines.LAW).toInstant();

    static final int YEAR = 2026;

    static final List<Firm> FIRMS = List.of(
            new Firm(
                    1,
                    "杭州青岚精密五金有限公司",
                    "临浦镇工业路18号",
                    "MAHY0001",
                    "金属制品业",
                    120,
                    true,
                    42,
                    List.of("冲压车间", "装配车间", "表面处理车间", "仓储物流部"),
                    List.of("冲压操作工", "装配工", "质量检验员", "设备维修工", "包装工", "仓库管理员")),
            new Firm(
                    2,
                    "杭州云栖里家纺有限公司",
                    "党山镇纺织大道66号",
                    "MAHY0002",
                    "纺织业",
                    60,
                    false,
                    63,
                    List.of("裁剪车间", "缝制车间", "后整理车间"),
                    List.of("缝纫工", "裁剪工", "整烫工", "质量检验员", "机修工")));

    private Programme() {}

    static List<Round> of(List<Company> companies) {
        var full = companies.get(0);
        var brief = companies.get(1);
        return List.of(
                new Round(full.employer(), full.union(), YEAR, full(), START),
                new Round(brief.employer(), brief.union(), YEAR, brief(), null));
    }

    /** The first draft goes back, the first vote is lost, the first filing meets an objection. */
    private static Script full() {
        var smooth = Script.smooth();
        return smooth.with(
                        "AgreeDraft",
                        smooth.part("AgreeDraft").saying((s, p) -> TalksParts.notTheFirst(s, ElectionParts.known(p))))
                .with("ReviewFiling", smooth.part("ReviewFiling").saying((s, p) -> FilingParts.objectOnce(s)))
                .voting(Programme::disappointedAtFirst);
    }

    /** Less than half of all delegates are for the first draft, and some stay away. */
    private static Optional<Choice> disappointedAtFirst(Purpose purpose, int round, int place, int size) {
        if (purpose == Purpose.REPRESENTATIVES || round > 1)
            return Voting.approving().of(purpose, round, place, size);
        if (place % 12 == 11) return Optional.empty();
        return Optional.of(place % 5 < 2 ? Choice.FOR : place % 5 < 4 ? Choice.AGAINST : Choice.ABSTAIN);
    }

    /** The employer never signs in, answers late and on paper; the bureau lets the review period pass. */
    private static Script brief() {
        var smooth = Script.smooth();
        var changed = Map.of(
                "ServeOffer", smooth.part("ServeOffer").saying((s, p) -> OfferParts.byPost(ElectionParts.known(p))),
                "ReplyToOffer",
                        new Part(
                                s -> OfferParts.afterTheLimit(s, 3),
                                (s, p) -> OfferParts.paperReply(s, ElectionParts.known(p))),
                "RecordMinutes",
                        smooth.part("RecordMinutes").saying((s, p) -> TalksParts.agreedAtOnce(ElectionParts.known(p))),
                "WriteDraft",
                        smooth.part("WriteDraft").saying((s, p) -> DraftLines.writeAtOnce(s, ElectionParts.known(p))),
                "ReviewFiling", smooth.part("ReviewFiling").at(Part.never()));
        var script = smooth;
        for (var change : changed.entrySet()) script = script.with(change.getKey(), change.getValue());
        return script.answeredOnPaper();
    }
}
