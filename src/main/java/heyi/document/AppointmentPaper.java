package heyi.document;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Written mandate (集体合同规定 arts 20-23; 浙江省集体合同条例 art. 10; 杭州 arts 17-18).
 *
 * @param capacity of all of them: 首席代表, 协商代表 or 外聘协商代表
 * @param insider whether the delegate belongs to the principal's own staff or organs
 * @param term from when to when, in words
 * @param withheld powers that are expressly not given
 * @param branchConsent the legal representative's consent when a branch bargains (浙江省集体合同条例 art. 46)
 */
public record AppointmentPaper(
        Head head,
        Party principal,
        List<Delegate> delegates,
        String capacity,
        boolean insider,
        List<String> powers,
        List<String> withheld,
        String term,
        @Nullable String branchConsent,
        List<String> annexes)
        implements Paper {

    public record Delegate(String name, String post, String capacity) {}

    public String names() {
        return delegates.stream().map(Delegate::name).collect(Collectors.joining("、"));
    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.APPOINTMENT;
    }

    /** One appoints one's own people and mandates others. */
    @Override
    public String title() {
        return insider ? kind().title() : "授权委托书";
    }
}
