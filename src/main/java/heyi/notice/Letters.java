package heyi.notice;

import heyi.rules.LegalClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** Every message that Heyi writes: what, by when, at whose, and where it is done. */
public final class Letters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日（E）", Locale.CHINA);
    private static final DateTimeFormatter WHOLE_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日（EEEE）", Locale.CHINA);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日（E）HH:mm", Locale.CHINA);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.CHINA);

    private Letters() {}

    /** Work whose last day draws near. */
    public static Letter reminder(String about, Matter matter, LocalDate dueOn, String why) {
        return Letter.of(
                MessageKind.REMINDER,
                about,
                "请最迟于" + DAY.format(dueOn) + "办理：" + matter.title(),
                "请最迟于" + DAY.format(dueOn) + "办理“" + matter.title() + "”：" + matter.employer() + "。",
                matter.described() + "\n办理事项：" + matter.title() + "\n最后期限：" + WHOLE_DAY.format(dueOn) + "（含当日）\n" + why,
                matter.link());
    }

    /** A date that passed, for those above. */
    public static Letter datePassed(String about, Matter matter, LocalDate dueOn, String holder, String why) {
        return Letter.of(
                MessageKind.ESCALATION,
                about,
                "已逾期，请督促：" + matter.title(),
                matter.employer() + "“" + matter.title() + "”" + DAY.format(dueOn) + "到期，已逾期，请督促。",
                matter.described() + "\n逾期事项：" + matter.title() + "\n应由" + holder + "于" + WHOLE_DAY.format(dueOn)
                        + "前（含当日）办理，至今未办理，请督促。\n" + why,
                matter.link());
    }

    /** What arrived since the last digest. */
    public static Letter newWork(LocalDate day, int items) {
        return Letter.of(
                MessageKind.NEW_WORK,
                day.toString(),
                "您有" + items + "项新待办",
                "您有" + items + "项新待办，请登录按期限先后办理。",
                "截至" + WHOLE_DAY.format(day) + "，您有" + items + "项新待办尚未办理。请登录后按期限先后办理。",
                "/tasks");
    }

    /**
     * @param from the side that offers
     * @param respondBy last day of the answer; the service itself is the act, not this message
     */
    public static Letter offerServed(Matter matter, String from, LocalDate respondBy) {
        return Letter.of(
                MessageKind.OFFER_SERVED,
                matter.about(),
                "协商要约书已送达，请最迟于" + DAY.format(respondBy) + "书面答复",
                from + "协商要约书已送达，请最迟于" + DAY.format(respondBy) + "书面答复。",
                matter.described() + "\n" + from + "的协商要约书已向贵单位送达。请于" + WHOLE_DAY.format(respondBy)
                        + "前（含当日）书面答复。\n送达时间以系统记载的送达行为为准，不以本消息的发送时间为准。",
                matter.link());
    }

    public static Letter urged(Matter matter, String from) {
        return Letter.of(
                MessageKind.ORDER_ISSUED,
                matter.about(),
                from + "督促贵单位书面答复协商要约",
                from + "督促贵单位尽快书面答复协商要约。",
                matter.described() + "\n" + from + "已就逾期未答复协商要约一事发出文书，全文请登录查看，并尽快书面答复。",
                matter.link());
    }

    public static Letter decided(Matter matter, String bureau) {
        return Letter.of(
                MessageKind.DECISION_ISSUED,
                matter.about(),
                "集体合同审查决定已作出",
                bureau + "已作出集体合同审查决定，请查看。",
                matter.described() + "\n" + bureau + "已对贵方的集体合同作出审查决定，全文请登录查看。",
                matter.link());
    }

    static Letter voteOpen(UUID vote, OffsetDateTime opens, OffsetDateTime ends) {
        var first = opens.atZoneSameInstant(LegalClock.ZONE);
        var last = ends.atZoneSameInstant(LegalClock.ZONE);
        var sameDay = first.toLocalDate().equals(last.toLocalDate());
        var from = MOMENT.format(first);
        var to = sameDay ? TIME.format(last) : MOMENT.format(last);
        return Letter.of(
                        MessageKind.VOTE_OPEN,
                        vote.toString(),
                        "请投票：" + from + "至" + to,
                        "请您投票：" + from + "至" + to + "，无记名。",
                        "您在本次无记名投票的名册中。投票时间：" + from + "至" + to + "。投了什么，任何人（包括系统管理员）都不会在页面上看到。",
                        "/votes/" + vote)
                .between(null, ends);
    }

    static Letter voteEnds(UUID vote, OffsetDateTime remindAt, OffsetDateTime ends) {
        var to = MOMENT.format(ends.atZoneSameInstant(LegalClock.ZONE));
        return Letter.of(
                        MessageKind.VOTE_ENDS,
                        vote.toString(),
                        "投票将于" + to + "截止",
                        "投票将于" + to + "截止，您还未投票。",
                        "无记名投票将于" + to + "截止，您还未投票。",
                        "/votes/" + vote)
                .between(remindAt, ends);
    }

    static Letter signInCode(String each, String code, OffsetDateTime uselessAfter) {
        var text = "您的登录验证码是" + code + "，数分钟内有效。请勿告诉他人。";
        return new Letter(MessageKind.SIGN_IN_CODE, each, "和议登录验证码", text, "", null, null, uselessAfter);
    }

    static Letter mailCode(String each, String code, OffsetDateTime uselessAfter) {
        var text = "您的邮箱确认码是" + code + "，十分钟内有效。如非本人操作，请忽略本邮件。";
        return new Letter(MessageKind.MAIL_CODE, each, "和议邮箱确认码", text, "", null, null, uselessAfter);
    }

    static Letter registrationCode(String each, String code, OffsetDateTime uselessAfter) {
        var text = "您的验证码是" + code + "，数分钟内有效。请勿告诉他人。";
        return new Letter(MessageKind.REGISTRATION_CODE, each, "和议验证码", text, "", null, null, uselessAfter);
    }

    static Letter secretLink(MessageKind kind, String each, String address, OffsetDateTime validUntil) {
        var until = MOMENT.format(validUntil.atZoneSameInstant(LegalClock.ZONE));
        var what =
                switch (kind) {
                    case INVITATION -> "邀请您开通账号";
                    case CONFIRM_LINK -> "请您确认一项登记申请";
                    default -> "请重设您的密码";
                };
        var text = what + "，" + until + "前有效，请勿转发：" + address;
        return new Letter(kind, each, "和议：" + what, text, "", null, null, validUntil);
    }

    /**
     * The case or item that a message is about.
     *
     * @param about told once, whoever asks how often
     * @param title of the work
     * @param employer name of the employer
     */
    public record Matter(String about, String title, String employer, String caseNumber, String link) {

        String described() {
            return employer + "，案号" + caseNumber;
        }
    }
}
