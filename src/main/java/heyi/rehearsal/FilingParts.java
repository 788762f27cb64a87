package heyi.rehearsal;

import heyi.contract.SignAgreement;
import heyi.filing.FileAgreement;
import heyi.filing.Objection;
import heyi.filing.ReviewFiling;
import heyi.notice.PublishAgreement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** From the signatures to the agreement in force. */
final class FilingParts {

    static final Map<String, Part> PARTS = Map.of(
            "SignAgreement", new Part(Part.after(1, 10), (s, p) -> sign(s, (SignAgreement) ElectionParts.known(p))),
            "FileAgreement", new Part(Part.after(3, 14), (s, p) -> file(s, (FileAgreement) ElectionParts.known(p))),
            "AcceptFiling", new Part(Part.after(1, 10), (s, p) -> ElectionParts.known(p)),
            "ReviewFiling", new Part(Part.after(5, 15), (s, p) -> pass()),
            "PublishAgreement",
                    new Part(Part.after(1, 9), (s, p) -> publish((PublishAgreement) ElectionParts.known(p))),
            "DepositWithUpperUnion", new Part(Part.after(2, 10), (s, p) -> ElectionParts.known(p)));

    private FilingParts() {}

    /** The day counts only where the signature is recorded from paper. */
    private static SignAgreement sign(Scene s, SignAgreement form) {
        return new SignAgreement(form.sha256(), true, s.on().deadlines().today());
    }

    private static FileAgreement file(Scene s, FileAgreement form) {
        var contact = s.on().people().membersOf(s.file().employerId()).stream()
                .map(m -> m.name() + "（" + m.post() + "）")
                .reduce((a, b) -> b)
                .orElseThrow();
        return new FileAgreement(
                contact,
                form.copies(),
                form.covered(),
                new BigDecimal("6120.00"),
                new BigDecimal("6517.80"),
                form.lateReason(),
                true);
    }

    private static ReviewFiling pass() {
        return new ReviewFiling(ReviewFiling.Decision.NO_OBJECTION, "经审查，主体、程序和内容符合法律、法规和规章的规定，无异议。", List.of(), false);
    }

    /** The first filing meets an objection that needs no new vote. */
    static Record objectOnce(Scene s) {
        if (s.on().filings().all(s.id()).size() > 1) return pass();
        var objection = new Objection(DraftLines.OVERTIME, "加班工资的计算基数约定不明确，容易引起争议，请明确基数的构成和下限。", "《工资支付暂行规定》第十三条");
        return new ReviewFiling(ReviewFiling.Decision.OBJECTION, "其余条款未见不符。", List.of(objection), false);
    }

    private static PublishAgreement publish(PublishAgreement form) {
        return new PublishAgreement(
                "厂区公告栏、各车间宣传栏和企业内网",
                "张贴并网上公布",
                form.postedFrom(),
                form.postedFrom().plusDays(30));
    }
}
