package heyi.account;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token may be used for. It never allows more than the person may do. */
public enum Scope {
    CASES_READ("cases:read", "查看事项、案件、时间线和期限"),
    DOCUMENTS_READ("documents:read", "下载文书和案卷"),
    LAW_READ("law:read", "查看各地法律参数"),
    TASKS_WRITE("tasks:write", "立案，认领和办理由工作人员办理的事项"),
    SIGN("sign", "以负责人或首席代表身份办理、签署，以及撤回、更正等直接生效的操作"),
    ROLLS_READ("rolls:read", "查看职工名册"),
    ROLLS_WRITE("rolls:write", "导入和更正职工名册"),
    REGISTRATIONS_READ("registrations:read", "查看单位登记"),
    REGISTRATIONS_WRITE("registrations:write", "提出和处理单位登记"),
    ME_READ("me:read", "查看本人的消息、通知设置、登录设备和令牌"),
    ME_WRITE("me:write", "更改本人的通知设置和日历地址，退出设备，作废令牌"),
    ADMIN("admin", "系统管理"),
    /** Only a token that began with a code to the voter's phone has it. */
    VOTE("vote", "投票");

    private final String word;
    private final String label;

    Scope(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** As the API writes it. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    public static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word.equals(word)).findFirst();
    }

    /** Whatever a person may put into a token. */
    public static Set<Scope> personal() {
        return EnumSet.complementOf(EnumSet.of(VOTE));
    }

    /** What never needs a person. */
    public static Set<Scope> service() {
        return EnumSet.complementOf(EnumSet.of(VOTE, SIGN, ME_READ, ME_WRITE, ADMIN));
    }

    static String write(Collection<Scope> scopes) {
        return EnumSet.copyOf(scopes).stream().map(Scope::word).collect(Collectors.joining(" "));
    }

    static Set<Scope> read(String words) {
        return Arrays.stream(words.split(" "))
                .flatMap(word -> of(word).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }
}
