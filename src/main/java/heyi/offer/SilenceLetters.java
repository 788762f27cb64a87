package heyi.offer;

import heyi.casefile.BargainingCase;
import heyi.casefile.CaseClock;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.rules.Parameter;
import heyi.rules.Rule;
import heyi.rules.RuleBook;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an employer who let the reply period pass is told: the article broken and the penalty, by the law of its place. */
@Component
@Transactional(readOnly = true)
public class SilenceLetters {

    private final Cases cases;
    private final Deadlines deadlines;
    private final RuleBook rules;

    SilenceLetters(Cases cases, Deadlines deadlines, RuleBook rules) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.rules = rules;
    }

    /** From the upper union. */
    public String urge(CaseId id) {
        return "贵单位" + silence(id) + "请在收到本函后尽快书面答复并确定协商时间。" + noRefusal(id)
                + penalty(id)
                        .map(r -> "依照" + r.cited() + "，拒绝或者拖延协商的：" + words(r) + "。")
                        .orElse("拒绝或拖延协商的，将依法建议有关部门处理。");
    }

    /** From the labour bureau. */
    public String order(CaseId id) {
        return "经查，你单位" + silence(id)
                + penalty(id).map(r -> "依照" + r.cited() + "，").orElse("现")
                + "责令你单位限期书面答复并依法开展集体协商。" + noRefusal(id)
                + penalty(id).map(r -> "拒绝或者拖延协商的：" + words(r) + "。").orElse("");
    }

    private String silence(CaseId id) {
        var reply = deadlines.latest(id, CaseClock.REPLY).orElseThrow();
        var rule = find(id, Parameter.REPLY, reply.triggerOn());
        return "于" + day(reply.triggerOn()) + "收到集体协商要约，"
                + rule.map(r -> "依照" + r.cited() + "，应在" + r.period().label() + "内")
                        .orElse("应")
                + "（" + day(reply.dueOn()) + "前，含当日）书面答复，逾期未予答复。";
    }

    /** Nothing where the law of the place lets an employer refuse with reason. */
    private String noRefusal(CaseId id) {
        return find(id, Parameter.REFUSAL_ALLOWED, received(id))
                .filter(r -> !r.flag())
                .map(r -> "依照" + r.cited() + "，用人单位不得拒绝协商要约。")
                .orElse("");
    }

    private Optional<Rule> penalty(CaseId id) {
        return find(id, Parameter.PENALTY_REFUSAL, received(id));
    }

    private static String words(Rule penalty) {
        return penalty.words() + (penalty.consequence().isEmpty() ? "" : "；" + penalty.consequence());
    }

    /** As with the reply period itself: by the law of the day on which the offer was received. */
    private LocalDate received(CaseId id) {
        return deadlines.latest(id, CaseClock.REPLY).orElseThrow().triggerOn();
    }

    private Optional<Rule> find(CaseId id, Parameter parameter, LocalDate on) {
        BargainingCase c = cases.get(id);
        return rules.stated(c.law(), c.kind(), parameter, on);
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
