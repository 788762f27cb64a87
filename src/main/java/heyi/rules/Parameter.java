package heyi.rules;

/** What the law, or this platform where the law is silent, puts a number to. The numbers are in the DMN tables. */
public enum Parameter {
    REPLY("答复协商要约"),
    REFUSAL_ALLOWED("可否拒绝协商"),
    AGENDA_NOTICE("通知协商议题和参会代表"),
    DISCLOSURE("提供协商资料"),

    WORKER_REPRESENTATIVES_ELECTED("职工方协商代表须经选举"),
    REPRESENTATIVE_ELECTION_MAJORITY("选举职工方协商代表的得票"),
    REPRESENTATIVE_ENDORSEMENT_MAJORITY("未建工会时推荐协商代表的同意比例"),
    REPRESENTATIVES_MIN("每方协商代表最少人数"),
    REPRESENTATIVES_MIN_ABOVE_SCALE("规模以上企业每方协商代表最少人数"),
    REPRESENTATIVES_MAX("每方协商代表最多人数"),
    SIDES_EQUAL("双方代表人数须对等"),
    EMPLOYER_SIDE_NOT_LARGER("企业方代表不得多于职工方"),
    OUTSIDE_SHARE_MAX("外聘代表所占比例"),
    REPRESENTATIVE_LIST_PUBLICATION("公布协商代表名单"),
    VACANCY_REFILL("补选协商代表"),
    EMPLOYER_CHIEF_DELEGABLE("企业方首席代表可否书面委托他人"),
    WORKER_CHIEF_DELEGABLE("职工方首席代表可否书面委托他人"),
    REPRESENTATIVE_TERM_AS_AGREEMENT("协商代表任期与集体合同期限一致"),

    BARGAINING_LIMIT("完成集体协商"),
    SUSPENSION_TOTAL("中止协商累计时间"),
    SUSPENSION_CHIEF_CONSENT("中止协商须经职工方首席代表同意"),

    CONGRESS_NOTICE("职工代表大会会前通知"),
    DRAFT_TO_CONGRESS("草案提交职工代表大会"),
    REVOTE("重新提交表决"),
    QUORUM("到会人数"),
    ADOPTION_MAJORITY("审议通过的票数"),
    SECTOR_ADOPTION_MAJORITY("行业性、区域性合同审议通过的票数"),
    SECRET_VOTE("须以无记名投票表决"),
    ASSEMBLY_BELOW("可召开职工大会的人数界限"),
    DELEGATES_MIN("职工代表最少人数"),
    MANAGERS_SHARE_MAX("管理人员在职工代表中的比例"),
    CONGRESS_MEETINGS_MIN("每年召开职工代表大会次数"),
    EXTRA_MEETING_SHARE("提议临时召开职工代表大会的职工代表比例"),

    FILING("报送审查"),
    FILING_WARNING("报送审查提前预警"),
    FILING_COPIES("报送文本份数"),
    REVIEW("审查"),
    DEEMED_APPROVAL("期满未提出异议即行生效"),
    EFFECT_ON_OPINION("收到无异议的审查意见书即生效"),
    PUBLICATION("公布生效文本"),
    RENEWAL_WINDOW("期满前提出续订或重新签订"),
    TERM_MIN("合同最短期限"),
    TERM_MAX("合同最长期限"),
    TERM_USUAL("合同一般期限"),
    YEARLY_REPORTS_MIN("每年报告履行情况次数"),
    RESCISSION_RECORD("解除合同备案"),

    COORDINATION("协调处理争议"),
    COORDINATION_EXTENSION("延长协调处理"),
    SUPERVISION_REPLY("答复工会劳动法律监督意见书"),
    COMPLAINT_REFUSAL_NOTICE("告知不予受理监督投诉"),
    INVESTIGATORS_MIN("监督调查最少人数"),
    OPENNESS_QUERY_REPLY("答复厂务公开质询"),

    ABOVE_MINIMUM_WAGE("最低工资须高于当地标准"),
    QUOTA_ATTAINABLE_SHARE("能完成劳动定额的职工比例"),
    OVERTIME_WORKDAY("工作日延长工作时间的工资"),
    OVERTIME_REST_DAY("休息日工作未补休的工资"),
    OVERTIME_HOLIDAY("法定节假日工作的工资"),
    DEDUCTION_MAX("每月扣除工资的上限"),
    STOPPAGE_PAY("停工停产待岗生活费与最低工资之比"),
    SICK_PAY("病假工资与最低工资之比"),
    SKILL_FLOOR_BASIC("基础岗位技能人才最低工资参考"),
    SKILL_FLOOR_IMPORTANT("重要岗位技能人才最低工资参考"),
    SKILL_FLOOR_CRITICAL("关键岗位技能人才最低工资参考"),
    SKILL_FLOOR_CORE("核心岗位技能人才最低工资参考"),

    /** Platform rule: how long after the review period the bureau may enter an objection that it served on paper in time. */
    PAPER_OBJECTION_ENTRY("补录已在期限内送达的纸质异议"),
    /** Platform rule: how long before a statutory date its holder is reminded. */
    REMINDER_LEAD("到期提醒");

    private final String label;

    Parameter(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the number is ours and not the law's. */
    public boolean isPlatformRule() {
        return this == PAPER_OBJECTION_ENTRY || this == REMINDER_LEAD;
    }

    /** Whether the number is an upper limit, so that reaching it is still in order. */
    public boolean isCap() {
        return name().endsWith("_MAX");
    }

    /** Whether the number is the least that will do. */
    public boolean isFloor() {
        return name().contains("_MIN");
    }
}
