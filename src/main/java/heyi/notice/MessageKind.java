package heyi.notice;

import java.util.Arrays;
import java.util.List;

/** Why a person gets a message. */
public enum MessageKind {
    SIGN_IN_CODE("登录验证码", Sort.CODE),
    MAIL_CODE("邮箱确认码", Sort.CODE),
    REGISTRATION_CODE("登记验证码", Sort.CODE),
    RESET_LINK("重设密码链接", Sort.CODE),
    INVITATION("开通账号邀请", Sort.LINK),
    CONFIRM_LINK("登记确认链接", Sort.LINK),
    NEW_WORK("新待办汇总（每天至多一条）", Sort.OPTIONAL),
    REMINDER("期限临近提醒", Sort.OPTIONAL),
    ESCALATION("逾期提请督促", Sort.OPTIONAL),
    VOTE_ENDS("投票即将截止（尚未投票时）", Sort.OPTIONAL),
    VOTE_OPEN("投票通知", Sort.SERVICE),
    OFFER_SERVED("协商要约书送达", Sort.SERVICE),
    ORDER_ISSUED("督促函、责令通知送达", Sort.SERVICE),
    DECISION_ISSUED("审查决定送达", Sort.SERVICE),
    OFFER_WITHDRAWN("协商要约撤回", Sort.SERVICE),
    REPLY_LAPSED("协商要约逾期未答复", Sort.SERVICE),
    MEETING_CALLED("协商会议约定、改期", Sort.SERVICE),
    MEETING_CALLED_OFF("协商会议取消", Sort.SERVICE),
    VOTE_CALLED_OFF("投票取消", Sort.SERVICE),
    IN_FORCE("审查期满，合同生效", Sort.SERVICE),
    PHONE_CHANGED("名册手机号更改", Sort.SERVICE);

    private final String label;
    private final Sort sort;

    MessageKind(String label, Sort sort) {
        this.label = label;
        this.sort = sort;
    }

    public String label() {
        return label;
    }

    /** Whether the text must not stay in the database. */
    public boolean isSecret() {
        return sort == Sort.CODE || sort == Sort.LINK;
    }

    /** Whether leaving or not would tell from the row if the person had voted by then. */
    boolean tellsOfVote() {
        return this == VOTE_OPEN || this == VOTE_ENDS;
    }

    /** Whether somebody sits and waits for it, also at night. */
    boolean isAwaited() {
        return sort == Sort.CODE;
    }

    /** Whether it carries a link that is itself a secret. */
    boolean isSecretLink() {
        return sort == Sort.LINK || this == RESET_LINK;
    }

    /** Whether it serves something with legal effect, so that nobody can refuse it. */
    public boolean isLegalService() {
        return sort == Sort.SERVICE;
    }

    /** Whether a person may switch it off. */
    public boolean isOptional() {
        return sort == Sort.OPTIONAL;
    }

    public static List<MessageKind> optional() {
        return Arrays.stream(values()).filter(MessageKind::isOptional).toList();
    }

    public static List<MessageKind> legalService() {
        return Arrays.stream(values()).filter(MessageKind::isLegalService).toList();
    }

    private enum Sort {
        CODE,
        LINK,
        OPTIONAL,
        SERVICE
    }
}
