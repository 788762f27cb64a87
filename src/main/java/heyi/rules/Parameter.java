package heyi.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the law, or this platform where the law is silent, puts a number to. The numbers are in the DMN tables. */
public enum Parameter {
    REPLY("答复协商要约", Measure.TIME),
    REFUSAL_ALLOWED("可否拒绝协商", Measure.FLAG),
    REFUSAL_BARRED_MATTERS("不得拒绝协商的事项", GraveMatter.class),
    DEMAND_SHARE("职工要求协商即须发出要约的比例", Measure.SHARE),
    AGENDA_NOTICE("通知协商议题和参会代表", Measure.TIME),
    DISCLOSURE("提供协商资料", Measure.TIME),
    DISCLOSURE_CONTENT("至少提供的协商资料", Measure.TEXT),

    WORKER_REPRESENTATIVES_ELECTED("职工方协商代表须经选举", Measure.FLAG),
    REPRESENTATIVE_ELECTION_MAJORITY("选举职工方协商代表的得票", Measure.SHARE),
    REPRESENTATIVE_ENDORSEMENT_MAJORITY("未建工会时推荐协商代表的同意比例", Measure.SHARE),
    REPRESENTATIVES_MIN("每方协商代表最少人数", Measure.COUNT),
    REPRESENTATIVES_MIN_ABOVE_SCALE("规模以上企业每方协商代表最少人数", Measure.COUNT),
    REPRESENTATIVES_MAX("每方协商代表最多人数", Measure.COUNT),
    SIDES_EQUAL("双方代表人数须对等", Measure.FLAG),
    EMPLOYER_SIDE_NOT_LARGER("企业方代表不得多于职工方", Measure.FLAG),
    OUTSIDE_SHARE_MAX("外聘代表所占比例", Measure.SHARE),
    OUTSIDERS_ADVISE_ONLY("外部专业人员只能担任顾问", Measure.FLAG),
    FRONT_LINE_SHARE_MIN("职工方代表中一线职工的比例", Measure.SHARE),
    HR_HEADS_BARRED("人力资源负责人不得担任职工方代表", Measure.FLAG),
    REPRESENTATIVES_NAMING("产生协商代表并书面告知", Measure.TIME),
    REPRESENTATIVE_LIST_PUBLICATION("公布协商代表名单", Measure.TIME),
    VACANCY_REFILL("补选协商代表", Measure.TIME),

    BARGAINING_LIMIT("完成集体协商", Measure.TIME),
    PROCEDURES("可以采用的协商程序", BargainingProcedure.class),
    BARGAINING_FORMS("可以采用的协商形式", BargainingForm.class),
    SUSPENSION_TOTAL("中止协商累计时间", Measure.TIME),
    SUSPENSION_CHIEF_CONSENT("中止协商须经职工方首席代表同意", Measure.FLAG),

    CONGRESS_NOTICE("职工代表大会会前通知", Measure.TIME),
    DRAFT_TO_CONGRESS("草案提交职工代表大会", Measure.TIME),
    REVOTE("重新提交表决", Measure.TIME),
    QUORUM("到会人数", Measure.SHARE),
    ADOPTION_MAJORITY("审议通过的票数", Measure.SHARE),
    SECTOR_ADOPTION_MAJORITY("行业性、区域性合同审议通过的票数", Measure.SHARE),
    SECTOR_ADOPTION("行业性、区域性合同的审议方式", SectorAdoption.class),
    SECTOR_COVERAGE("行业性、区域性合同的约束范围", SectorCoverage.class),
    SECTOR_OBLIGATION_SHARE("须开展行业性、区域性协商的企业工会提议比例", Measure.SHARE),
    SECRET_VOTE("须以无记名投票表决", Measure.FLAG),
    ASSEMBLY_BELOW("可召开职工大会的人数界限", Measure.COUNT),
    DELEGATES_MIN("职工代表最少人数", Measure.SCALE),
    MANAGERS_SHARE_MAX("管理人员在职工代表中的比例", Measure.SHARE),
    WOMEN_DELEGATES_PROPORTIONATE("女职工代表的比例须与女职工比例相当", Measure.FLAG),
    DISABLED_DELEGATES_PROPORTIONATE("残疾职工代表的比例须与残疾职工比例相当", Measure.FLAG),
    DISPATCHED_SIT_IN("劳务派遣人员列席职工代表大会", Measure.FLAG),
    CONGRESS_MEETINGS_MIN("每年召开职工代表大会次数", Measure.COUNT),
    EXTRA_MEETING_SHARE("提议临时召开职工代表大会的职工代表比例", Measure.SHARE),

    FILING("报送审查", Measure.TIME),
    FILING_WARNING("报送审查提前预警", Measure.TIME),
    FILING_COPIES("报送文本份数", Measure.COUNT),
    FILING_RECEIPT("报送后出具的凭证", Measure.TEXT),
    REVIEW("审查", Measure.TIME),
    REVIEW_OPINION_ALWAYS("有无异议都须出具审查意见", Measure.FLAG),
    DEEMED_APPROVAL("期满未提出异议即行生效", Measure.FLAG),
    EFFECT_ON_OPINION("收到无异议的审查意见书即生效", Measure.FLAG),
    PUBLICATION("公布生效文本", Measure.TIME),
    RENEWAL_WINDOW("期满前提出续订或重新签订", Measure.TIME),
    TERM_MIN("合同最短期限", Measure.TIME),
    TERM_MAX("合同最长期限", Measure.TIME),
    TERM_USUAL("合同一般期限", Measure.TIME),
    YEARLY_REPORTS_MIN("每年报告履行情况次数", Measure.COUNT),
    RESCISSION_RECORD("解除合同备案", Measure.TIME),

    COORDINATION("协调处理争议", Measure.TIME),
    COORDINATION_EXTENSION("延长协调处理", Measure.TIME),
    COORDINATION_REQUEST("协商不成申请协调处理", Measure.TIME),
    SUPERVISION_REPLY("答复工会劳动法律监督意见书", Measure.TIME),
    COMPLAINT_REFUSAL_NOTICE("告知不予受理监督投诉", Measure.TIME),
    INVESTIGATORS_MIN("监督调查最少人数", Measure.COUNT),
    OPENNESS_QUERY_REPLY("答复厂务公开质询", Measure.TIME),
    PENALTY_REFUSAL("拒绝或者拖延协商的责任", Measure.TEXT),
    PENALTY_BAD_FAITH("不诚信协商的责任", Measure.TEXT),
    PENALTY_DATA("不提供或者隐瞒协商资料的责任", Measure.TEXT),
    PENALTY_NOT_FINISHING("逾期未完成协商的责任", Measure.TEXT),
    PENALTY_NOT_SIGNING("拒绝在通过的文本上签字的责任", Measure.TEXT),
    PENALTY_NOT_FILING("不按规定报送审查的责任", Measure.TEXT),
    PENALTY_NOT_PERFORMING("不履行集体合同的责任", Measure.TEXT),
    LOCAL_TEXT_READ("当地法规原文是否已收录", Measure.FLAG),

    ABOVE_MINIMUM_WAGE("最低工资须高于当地标准", Measure.FLAG),
    QUOTA_ATTAINABLE_SHARE("能完成劳动定额的职工比例", Measure.SHARE),
    OVERTIME_WORKDAY("工作日延长工作时间的工资", Measure.PERCENT),
    OVERTIME_REST_DAY("休息日工作未补休的工资", Measure.PERCENT),
    OVERTIME_HOLIDAY("法定节假日工作的工资", Measure.PERCENT),
    DEDUCTION_MAX("每月扣除工资的上限", Measure.PERCENT),
    STOPPAGE_PAY("停工停产待岗生活费与最低工资之比", Measure.PERCENT),
    SICK_PAY("病假工资与最低工资之比", Measure.PERCENT),
    SKILL_FLOOR_BASIC("基础岗位技能人才最低工资参考", Measure.PERCENT),
    SKILL_FLOOR_IMPORTANT("重要岗位技能人才最低工资参考", Measure.PERCENT),
    SKILL_FLOOR_CRITICAL("关键岗位技能人才最低工资参考", Measure.PERCENT),
    SKILL_FLOOR_CORE("核心岗位技能人才最低工资参考", Measure.PERCENT),

    /** Platform rule: how long after the review period the bureau may enter an objection that it served on paper in time. */
    PAPER_OBJECTION_ENTRY("补录已在期限内送达的纸质异议", Measure.TIME),
    /** Platform rule: how long before a statutory date its holder is reminded. */
    REMINDER_LEAD("到期提醒", Measure.TIME);

    private final String label;
    private final Measure measure;
    private final @Nullable Class<? extends Trait> trait;

    Parameter(String label, Measure measure) {
        this.label = label;
        this.measure = measure;
        trait = null;
    }

    Parameter(String label, Class<? extends Trait> trait) {
        this.label = label;
        measure = Measure.TRAIT;
        this.trait = trait;
    }

    public String label() {
        return label;
    }

    Measure measure() {
        return measure;
    }

    /** The choices of a row, in the order in which it names them. */
    List<Trait> choices(String codes) {
        var all = Objects.requireNonNull(trait, name()).getEnumConstants();
        return Arrays.stream(codes.split(", *"))
                .map(code -> Arrays.stream(all)
                        .filter(each -> each.name().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("not one of " + Arrays.toString(all))))
                .map(Trait.class::cast)
                .toList();
    }

    /** The events among which the law of a place chooses the start; empty where all places count from the same one. */
    Set<Event> starts() {
        return switch (this) {
            case BARGAINING_LIMIT -> EnumSet.of(Event.OFFER_SENT, Event.REPLY_GIVEN, Event.FIRST_MEETING);
            case FILING -> EnumSet.of(Event.SIGNED, Event.ADOPTED);
            default -> Set.of();
        };
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
