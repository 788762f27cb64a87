package heyi.offer;

/** What can be bargained for under a wage agreement (ZJ art. 19; HZ art. 9; R9 art. 7). */
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
    OTHER("其他与工资有关的事项");

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
