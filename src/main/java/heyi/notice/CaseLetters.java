package heyi.notice;

import heyi.notice.Letters.Matter;
import heyi.rules.LegalClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Messages about acts that no task of the receiver announces: meetings and votes that are called or called off, an offer
 * taken back, a period that ended in silence. Reasons are free text and may name people, so they are read in the case.
 */
public final class CaseLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日HH:mm", Locale.CHINA);
    private static final DateTimeFormatter WHOLE_MOMENT =
            DateTimeFormatter.ofPattern("yyyy年M月d日（EEEE）HH:mm", Locale.CHINA);
    private static final DateTimeFormatter WHOLE_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日（EEEE）", Locale.CHINA);

    private CaseLetters() {}

    /** @param moved whether it takes the place of a meeting that was called off */
    public static Letter meetingCalled(Matter matter, int round, OffsetDateTime startsAt, String place, boolean moved) {
        var what = "第" + round + "次协商会议" + (moved ? "改于" : "定于");
        return Letter.of(
                        MessageKind.MEETING_CALLED,
                        matter.about(),
                        what + said(MOMENT, startsAt) + "召开",
                        matter.employer() + what + said(MOMENT, startsAt) + "召开。",
                        matter.described() + "\n" + what + said(WHOLE_MOMENT, startsAt) + "召开，地点：" + place
                                + "。议程请登录查看。",
                        matter.link())
                .between(null, startsAt);
    }

    public static Letter meetingCalledOff(Matter matter, int round, OffsetDateTime startsAt) {
        var what = "第" + round + "次协商会议取消";
        return Letter.of(
                MessageKind.MEETING_CALLED_OFF,
                matter.about(),
                "原定" + said(MOMENT, startsAt) + "的" + what,
                matter.employer() + "原定" + said(MOMENT, startsAt) + "的" + what + "。",
                matter.described() + "\n原定" + said(WHOLE_MOMENT, startsAt) + "召开的" + what + "，将另行约定时间，届时再通知。原因请登录查看。",
                matter.link());
    }

    /** For the voters, too; nothing in it or in its row depends on whether somebody voted. */
    public static Letter voteCalledOff(Matter matter, OffsetDateTime opensAt) {
        return Letter.of(
                MessageKind.VOTE_CALLED_OFF,
                matter.about(),
                "原定" + said(MOMENT, opensAt) + "开始的投票已取消",
                matter.employer() + "原定" + said(MOMENT, opensAt) + "开始的投票已取消。",
                matter.described() + "\n原定" + said(WHOLE_MOMENT, opensAt) + "开始的无记名投票已取消，无须再投。如重新召集，将另行通知。原因请登录查看。",
                matter.link());
    }

    /** @param side whose offer it was */
    public static Letter offerWithdrawn(Matter matter, String side) {
        return Letter.of(
                MessageKind.OFFER_WITHDRAWN,
                matter.about(),
                side + "撤回协商要约，本案终结",
                matter.employer() + "集体协商：" + side + "撤回要约，本案终结。",
                matter.described() + "\n" + side + "撤回协商要约，本案终结；任何一方可以随时重新提出要约。理由请登录查看。",
                matter.link());
    }

    /**
     * A reply did not come in time. That is no refusal: the duty to reply goes on (ZJ art. 7).
     *
     * @param silent who should have replied
     */
    public static Letter replyLapsed(Matter matter, String silent, LocalDate dueOn) {
        return Letter.of(
                MessageKind.REPLY_LAPSED,
                matter.about(),
                silent + "逾期未答复协商要约",
                matter.employer() + "集体协商：" + silent + "至" + DAY.format(dueOn) + "未书面答复要约。",
                matter.described() + "\n" + silent + "至" + WHOLE_DAY.format(dueOn) + "（含当日）未书面答复协商要约，已依法上报督促。"
                        + "逾期不等于拒绝协商，也不免除书面答复的义务。",
                matter.link());
    }

    /** The review period ended, and the agreement is in force. */
    public static Letter inForce(Matter matter, LocalDate effectiveOn) {
        return Letter.of(
                MessageKind.IN_FORCE,
                matter.about(),
                "审查期满，集体合同自" + DAY.format(effectiveOn) + "起生效",
                matter.employer() + "集体合同审查期满，自" + DAY.format(effectiveOn) + "起生效。",
                matter.described() + "\n人力社保部门在审查期限内未提出异议，集体合同自" + WHOLE_DAY.format(effectiveOn) + "起依法生效。请按期公布。",
                matter.link());
    }

    /** An objection had been served on paper in time: the agreement that was told to be in force is not. */
    public static Letter notInForce(Matter matter, String bureau) {
        return Letter.of(
                MessageKind.DECISION_ISSUED,
                matter.about(),
                "集体合同未生效：审查异议已补录",
                bureau + "补录了期限内送达的审查异议，集体合同未生效。",
                matter.described() + "\n" + bureau + "补录了在审查期限内以书面送达的异议。此前关于合同期满生效的通知不再有效，双方须就异议条款重新协商。" + "全文请登录查看。",
                matter.link());
    }

    private static String said(DateTimeFormatter how, OffsetDateTime at) {
        return how.format(at.atZoneSameInstant(LegalClock.ZONE));
    }
}
