package heyi.offer;

import heyi.rules.GraveMatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be bargained for: under a wage agreement (ZJ art. 19; HZ art. 9; R9 art. 7), and the matters that are so grave
 * that some places let no employer refuse to talk about them.
 */
public enum Subject {
    PAY_SYSTEM("工资分配制度、标准和形式"),
    AVERAGE_PAY("年度平均工资水平及调整幅度"),
    TOTAL_PAY("年度工资总收入"),
    PAY_FLOOR("企业最低工资标准"),
    SKILL_PAY("技能等级工资（能级工资）"),
    PIECE_RATE("劳动定额和计件单价"),
    OVERTIME("加班加点工资"),
    ALLOWANCES("奖金、津贴和补贴"),
    LEAVE_PAY("病事假、试用期等特殊情况下的工资"),
    PAY_DAY("工资支付办法和支付日"),
    LAYOFFS("裁减人员", GraveMatter.LAYOFFS),
    STOPPAGE("停工、停产", GraveMatter.STOPPAGE),
    HAZARDS("劳动安全和职业危害", GraveMatter.HAZARDS),
    OTHER("其他与工资有关的事项");

    private final String label;
    private final @Nullable GraveMatter grave;

    Subject(String label) {
        this(label, null);
    }

    Subject(String label, @Nullable GraveMatter grave) {
        this.label = label;
        this.grave = grave;
    }

    Optional<GraveMatter> grave() {
        return Optional.ofNullable(grave);
    }

    public String label() {
        return label;
    }
}
