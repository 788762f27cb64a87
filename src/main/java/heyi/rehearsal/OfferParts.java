package heyi.rehearsal;

import heyi.casefile.CaseClock;
import heyi.form.Upload;
import heyi.offer.PrepareOffer;
import heyi.offer.ProvePostalService;
import heyi.offer.ReplyToOffer;
import heyi.offer.ServeOffer;
import heyi.offer.Urge;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The offer, its service and the reply. */
final class OfferParts {

    static final Map<String, Part> PARTS = Map.of(
            "PrepareOffer", new Part(Part.after(1, 9), (s, p) -> prepare(s, (PrepareOffer) ElectionParts.known(p))),
            "ServeOffer", new Part(Part.after(0, 15), (s, p) -> serve((ServeOffer) ElectionParts.known(p))),
            "ProvePostalService", new Part(Part.after(3, 10), (s, p) -> prove(s)),
            "ReplyToOffer", new Part(Part.after(5, 14), (s, p) -> reply((ReplyToOffer) ElectionParts.known(p))),
            "UrgeEmployer", new Part(Part.after(1, 10), (s, p) -> (Urge) ElectionParts.known(p)),
            "OrderReply", new Part(Part.after(1, 14), (s, p) -> (Urge) ElectionParts.known(p)));

    /** Leaves time for the reply and for the papers, also over a long holiday. */
    private static final int WORKDAYS_TO_MEETING = 20;

    private OfferParts() {}

    private static PrepareOffer prepare(Scene s, PrepareOffer form) {
        var meeting = s.workday(s.on().deadlines().today(), WORKDAYS_TO_MEETING).atTime(14, 0);
        var year = s.file().year();
        return new PrepareOffer(
                form.subjects(),
                "一、" + year + "年度职工平均工资在上年基础上合理增长，一线职工增幅不低于企业平均增幅；\n"
                        + "二、建立与技能等级相衔接的能级工资表，明确各等级工资标准；\n"
                        + "三、明确企业最低工资和加班工资的计算基数。",
                meeting,
                "企业一号会议室",
                meeting.toLocalDate().plusWeeks(3),
                "上年度营业收入和净利润\n上年度工资总额和职工平均工资\n各岗位技能等级分布");
    }

    private static ServeOffer serve(ServeOffer form) {
        return new ServeOffer(form.sha256(), ServeOffer.Mode.ELECTRONIC, true);
    }

    static Record byPost(Record prefilled) {
        return new ServeOffer(((ServeOffer) prefilled).sha256(), ServeOffer.Mode.POST, true);
    }

    private static ProvePostalService prove(Scene s) {
        var number = "EX" + Math.abs(s.file().id().hashCode()) % 900_000_000 + "CN";
        var received = s.workday(s.arrived(), 2);
        return new ProvePostalService(
                "中国邮政速递物流",
                number,
                received,
                new Upload(
                        "邮寄签收回执.pdf",
                        "application/pdf",
                        Scan.of("国内特快专递签收回执", "邮件号码 " + number, "收件单位已于" + received + "签收")));
    }

    private static ReplyToOffer reply(ReplyToOffer form) {
        return new ReplyToOffer(
                ReplyToOffer.Decision.ACCEPT,
                "贵会协商要约收悉。我单位同意就所列事项开展工资集体协商，将按约定时间派员参加，并在会前提供所需资料。",
                form.meetingAt(),
                form.place(),
                form.papers(),
                "",
                null);
    }

    /** On paper and too late; the meeting moves accordingly. */
    static Record paperReply(Scene s, Record prefilled) {
        var form = reply((ReplyToOffer) prefilled);
        var today = s.on().deadlines().today();
        return new ReplyToOffer(
                form.decision(),
                "我单位因负责人外出未能按期答复，现同意开展工资集体协商。",
                s.workday(today, 14).atTime(14, 0),
                form.place(),
                form.papers(),
                "",
                today);
    }

    /** Some working days after the reply period ran out. */
    static Optional<Instant> afterTheLimit(Scene s, int workdays) {
        return s.on().deadlines()
                .latest(s.id(), CaseClock.REPLY)
                .map(d -> Scene.at(s.workday(d.dueOn(), workdays), 11));
    }
}
