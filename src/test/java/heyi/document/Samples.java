package heyi.document;

import heyi.document.Paper.Adoption;
import heyi.document.Paper.Clause;
import heyi.document.Paper.Due;
import heyi.document.Paper.Head;
import heyi.document.Paper.Party;
import heyi.document.Paper.Period;
import heyi.document.Paper.Representative;
import heyi.document.Paper.Votes;
import heyi.document.Paper.Wage;
import heyi.offer.ReplyToOffer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One round in Xiaoshan, paper by paper. */
final class Samples {
    private static final String HZ = "《杭州市企业工资集体协商条例》";
    private static final String ZJ = "《浙江省集体合同条例》";

    static final Party UNION = new Party("职工方", "杭州湘湖精工机械有限公司工会委员会", "81330109MC0000000K", "浙江省杭州市萧山区建设四路88号", "沈国梁");
    static final Party EMPLOYER = new Party("企业方", "杭州湘湖精工机械有限公司", "91330109MA2H00000X", "浙江省杭州市萧山区建设四路88号", "来建华");

    private Samples() {}

    static Head head(String number, String issuer, LocalDate on, String... basis) {
        return new Head("萧协〔2026〕" + number, "浙江省杭州市萧山区", List.of(basis), on, issuer, "2026年第1版");
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }

    static List<Representative> workers() {
        var how = "2026年2月26日职工代表大会无记名投票选举产生";
        return List.of(
                new Representative(1, "沈国梁", "男", 48, "工会主席", true, false, "工会主席，依法担任", List.of(), "与本轮集体合同期限一致"),
                new Representative(2, "俞晓燕", "女", 36, "装配车间班组长", false, false, how, List.of("女职工"), null),
                new Representative(3, "龑堃喆", "男", 41, "数控车工（技师）", false, false, how, List.of(), null),
                new Representative(4, "㛃䶮", "女", 29, "质检员", false, false, how, List.of("女职工", "劳务派遣"), null),
                new Representative(5, "陈伯安", "男", null, "律师", false, true, "书面委托", List.of(), null));
    }

    static List<Representative> employers() {
        return List.of(
                new Representative(1, "来建华", "男", 55, "董事长（法定代表人）", true, false, "法定代表人，依法担任", List.of(), null),
                new Representative(2, "韩敏", "女", 44, "财务总监", false, false, "法定代表人书面指派", List.of(), null),
                new Representative(3, "金立峰", "男", 39, "生产总监", false, false, "法定代表人书面指派", List.of(), null),
                new Representative(4, "汪洁", "女", 42, "人力资源部经理", false, false, "法定代表人书面指派", List.of(), null),
                new Representative(5, "施向东", "男", 50, "总工程师", false, false, "法定代表人书面指派", List.of(), null));
    }

    static OfferPaper offer() {
        return offer("沈国梁");
    }

    static OfferPaper offer(String chief) {
        return offer(chief, "每月15日前支付上月工资，遇休息日提前。");
    }

    static OfferPaper offer(String chief, String payDay) {
        var representatives = new ArrayList<>(workers());
        representatives.set(
                0, new Representative(1, chief, "男", 48, "工会主席", true, false, "工会主席，依法担任", List.of(), "与本轮集体合同期限一致"));
        return new OfferPaper(
                head("001号", UNION.name(), day(3, 2), HZ + "第二十四条", ZJ + "第七条"),
                UNION,
                EMPLOYER,
                2026,
                1,
                List.of("工资水平和年度工资总额", "企业最低工资", "能级工资", "加班工资计算基数", "工资支付日"),
                """
                职工年度平均工资在上年度98,640.00元的基础上增长7.5％。
                企业最低工资由2,660元/月提高到3,100元/月。
                高级工每月技能津贴不低于600元，技师不低于1,000元，高级技师不低于1,500元。
                加班工资以劳动合同约定的月工资为基数，并写入合同。
                """
                        + payDay,
                LocalDateTime.of(2026, 3, 25, 9, 0),
                "公司办公楼三楼第一会议室",
                day(4, 20),
                new Due(day(5, 1), "自发出要约书之日起60日内，" + HZ + "第二十九条"),
                5,
                representatives,
                List.of("2025年度资产负债表", "2025年度利润表", "2025年度工资总额和职工平均工资", "上一份集体合同履行情况"),
                new Due(day(3, 16), "自收到要约书之日起10个工作日内，" + HZ + "第二十四条"));
    }

    static Votes votes() {
        return new Votes(54, 50, 50, 50, 49, 43, 4, 2);
    }

    static Adoption adoption() {
        return new Adoption("三届四次职工代表大会", day(4, 22), "萧协〔2026〕008号", votes(), "");
    }

    static ContractText contract(int clauses) {
        return contract(clauses, wages());
    }

    static ContractText contract(int clauses, List<Wage> wages) {
        return new ContractText(
                "工资专项集体合同",
                new ContractText.Side(UNION, "沈国梁", "工会主席", 5, null),
                new ContractText.Side(EMPLOYER, "来建华", "董事长", 5, "韩敏（副总经理）受首席代表来建华书面委托，自2026年4月1日至2026年4月30日代理签署集体合同"),
                "有限责任公司（自然人投资或控股）",
                300,
                286,
                new Period(day(5, 1), LocalDate.of(2027, 4, 30)),
                clauses(clauses),
                wages,
                new ContractText.Payroll(
                        yuan("29592000"),
                        yuan("31515480"),
                        yuan("98640"),
                        yuan("105051.6"),
                        List.of(
                                new ContractText.Group("一线职工", 214, yuan("86400"), yuan("93312")),
                                new ContractText.Group("中层管理人员", 24, yuan("156000"), yuan("163800")),
                                new ContractText.Group("高级管理人员", 6, yuan("288000"), yuan("296640")))));
    }

    private static final String[][] TEXTS = {
        {"适用范围", "本合同适用于与企业建立劳动关系的全体职工。劳务派遣职工与本企业同岗位职工同工同酬，工资调整时同步调整。"},
        {"工资分配制度", "企业实行岗位能级工资制。工资由岗位能级工资、绩效奖金、津贴补贴和加班工资组成，岗位能级工资标准见附表一。"},
        {"企业最低工资", "职工提供正常劳动的，企业最低工资为每月3,000元，高于当地月最低工资标准2,660元；扣除加班工资、特殊工作环境津贴和法定福利后仍不得低于该标准。"},
        {"工资调整", "2026年度职工平均工资增长6.5％，其中一线职工增长8％，中层管理人员增长5％，高级管理人员增长3％，自2026年5月1日起执行。"},
        {"工资支付", "企业于每月15日以货币形式支付上月工资，遇法定节假日或者休息日的，提前在最近的工作日支付。\n企业向职工提供本人工资清单，书面记录保存2年以上。"},
        {"加班工资", "加班工资以劳动合同约定的月工资为基数，按21.75天折算日工资。工作日延长工作时间的，按150％支付；休息日工作又不能补休的，按200％支付；法定休假日工作的，按300％支付。"},
        {"劳动定额和计件单价", "劳动定额应当使本岗位90％以上的职工在法定工作时间内能够完成。调整定额和计件单价的，企业应当提前10个工作日与工会协商。"},
        {"能级津贴", "高级工每月600元，技师每月1,000元，高级技师每月1,500元；取得两项以上等级的，按最高一项发放。师带徒津贴每人每月300元。"},
        {"创新奖励", "获得发明专利授权的，一次性奖励2,000元；合理化建议被采纳的，每项奖励100元至1,500元；产生经济效益的，按5％计奖，最高300,000元。"},
        {"特殊情况下的工资", "职工依法享受年休假、婚假、丧假、产假、护理假期间，企业视同提供正常劳动支付工资。病假工资不低于当地最低工资标准的80％。"},
        {"变更、解除和终止", "订立本合同所依据的法律、法规发生变化，或者因不可抗力致使本合同不能履行的，双方可以协商变更或者解除，并重新履行审议、报送程序。"},
        {"监督检查和争议处理", "双方各派3人组成监督小组，每半年检查1次履行情况，结果书面通报双方首席代表，并每年向职工代表大会报告1次。因履行本合同发生争议，协商不成的，依法申请仲裁或者提起诉讼。"},
    };

    private static List<Clause> clauses(int count) {
        var clauses = new ArrayList<Clause>();
        for (int i = 0; i < count; i++) {
            var text = TEXTS[i % TEXTS.length];
            clauses.add(new Clause(i + 1, text[0], text[1]));
        }
        return clauses;
    }

    /** 8 grades for 4 classes of posts. */
    private static List<Wage> wages() {
        var grades = List.of("学徒工", "初级工", "中级工", "高级工", "技师", "高级技师", "特级技师", "首席技师");
        var classes = List.of("基础岗位", "重要岗位", "关键岗位", "核心岗位");
        var wages = new ArrayList<Wage>();
        for (int g = 0; g < grades.size(); g++)
            for (int c = 0; c < classes.size(); c++)
                if (g > 0 || c < 2)
                    wages.add(
                            new Wage(classes.get(c), grades.get(g), BigDecimal.valueOf(3000L + 640L * c + 1180L * g)));
        return wages;
    }

    static AgreementPaper agreement(int clauses) {
        return agreement(clauses, wages());
    }

    static AgreementPaper agreement(int clauses, List<Wage> wages) {
        return new AgreementPaper(
                head(
                        "009号",
                        EMPLOYER.name(),
                        day(4, 24),
                        "《中华人民共和国劳动合同法》第五十一条、第五十二条",
                        ZJ + "第十九条、第二十四条",
                        HZ + "第九条、第二十八条"),
                contract(clauses, wages),
                adoption());
    }

    static ServiceProofPaper serviceProof() {
        return new ServiceProofPaper(
                head("002号", "杭州市萧山区总工会工资集体协商平台", day(3, 2)),
                "集体协商要约书",
                "萧协〔2026〕001号",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                2,
                UNION,
                EMPLOYER,
                "汪洁（人力资源部经理）",
                "平台电子送达，送达至企业在平台登记的收件账号",
                LocalDateTime.of(2026, 3, 2, 9, 30),
                LocalDateTime.of(2026, 3, 2, 14, 5),
                List.of("2026年3月2日09:30平台发出站内通知和短信提醒。", "2026年3月2日14:05收件人登录后打开全文并点击“确认收到”。"),
                "企业方自收到要约书之日起承担书面答复的义务，不得拒绝或者拖延协商。",
                new Due(day(3, 16), "自收到要约书之日起10个工作日内，" + HZ + "第二十四条"));
    }

    static ReplyPaper reply() {
        return new ReplyPaper(
                head("003号", EMPLOYER.name(), day(3, 12), HZ + "第二十四条", ZJ + "第七条"),
                EMPLOYER,
                UNION,
                "萧协〔2026〕001号",
                day(3, 2),
                new Due(day(3, 16), "自收到要约书之日起10个工作日内，" + HZ + "第二十四条"),
                ReplyToOffer.Decision.COUNTER,
                List.of("工资水平和年度工资总额", "工资支付日"),
                "增长7.5％。\n每月15日前支付。",
                "综合订单和利润情况，建议增长5.5％，其中一线职工不低于7％。\n工资支付日按现行做法执行，并写入合同。",
                new ReplyPaper.Meeting(LocalDateTime.of(2026, 3, 25, 9, 0), "公司办公楼三楼第一会议室"),
                employers(),
                List.of(
                        new ReplyPaper.Supply("2025年度利润表", new Due(day(3, 16), "协商会议7个工作日前，" + HZ + "第二十五条")),
                        new ReplyPaper.Supply("2025年度工资总额和职工平均工资", new Due(day(3, 16), "协商会议7个工作日前，" + HZ + "第二十五条"))),
                null);
    }

    static ReplyPaper refusal() {
        var p = reply();
        return new ReplyPaper(
                head("003之一号", EMPLOYER.name(), day(3, 12), "《集体合同规定》第三十二条"),
                p.from(),
                p.to(),
                p.offerNumber(),
                p.offerReceivedOn(),
                p.replyDue(),
                ReplyToOffer.Decision.REFUSE,
                p.subjects(),
                p.claim(),
                "本年度工资事项已在现行集体合同中约定。",
                null,
                List.of(),
                List.of(),
                "现行集体合同有效期至2026年12月31日，且没有出现需要变更的情形。");
    }

    static RepresentativeListPaper representativeList() {
        return new RepresentativeListPaper(
                head("004号", UNION.name(), day(2, 27), ZJ + "第十条至第十三条", HZ + "第十六条至第十八条"),
                UNION,
                workers(),
                new RepresentativeListPaper.Election(
                        "三届三次职工代表大会",
                        day(2, 26),
                        "公司职工活动中心",
                        "无记名投票",
                        "全体代表的过半数",
                        54,
                        51,
                        List.of(
                                new RepresentativeListPaper.Result("俞晓燕", 49, true),
                                new RepresentativeListPaper.Result("龑堃喆", 46, true),
                                new RepresentativeListPaper.Result("㛃䶮", 41, true),
                                new RepresentativeListPaper.Result("瞿志强", 21, false))),
                "不得超过本方代表总数的三分之一",
                "与本轮集体合同期限一致",
                new Period(day(2, 27), day(3, 5)));
    }

    static AppointmentPaper appointment() {
        return new AppointmentPaper(
                head("005号", EMPLOYER.name(), day(3, 10), HZ + "第十八条"),
                EMPLOYER,
                List.of(new AppointmentPaper.Delegate("韩敏", "财务总监", "协商代表")),
                "协商代表",
                true,
                List.of("参加集体协商会议并发表意见", "提供和说明财务、工资数据", "核对并签署会议记录"),
                List.of("签署集体合同文本"),
                "2026年3月10日至2027年4月30日",
                null,
                List.of("被指派人身份证件复印件"));
    }

    static AppointmentPaper mandate() {
        var p = appointment();
        return new AppointmentPaper(
                p.head(),
                UNION,
                List.of(new AppointmentPaper.Delegate("陈伯安", "浙江某律师事务所律师", "外聘协商代表")),
                "外聘协商代表",
                false,
                p.powers(),
                p.withheld(),
                p.term(),
                "分支机构以自己名义协商的，已经法定代表人来建华书面同意。",
                List.of());
    }

    static CorrectionPaper correction() {
        return new CorrectionPaper(
                head("016号", UNION.name(), day(3, 20)),
                "上传邮寄凭证",
                day(3, 18).atTime(9, 30),
                "上传邮寄凭证：中国邮政 EMS1234567890，企业于2026年3月16日签收。",
                "企业于2026年3月16日签收。",
                "企业于2026年3月17日签收。",
                "经办人误读回执上的日戳，以回执原件为准。",
                "答复期限由2026年3月30日改为2026年3月31日。",
                "沈国梁");
    }

    static MinutesPaper minutes() {
        return new MinutesPaper(
                head("006号", "杭州湘湖精工机械有限公司工资集体协商会议", day(3, 25), "《集体合同规定》第三十三条、第三十四条", HZ + "第二十六条"),
                UNION,
                EMPLOYER,
                1,
                LocalDateTime.of(2026, 3, 25, 9, 0),
                LocalDateTime.of(2026, 3, 25, 11, 40),
                "公司办公楼三楼第一会议室",
                "沈国梁（职工方首席代表）",
                "楼雨婷",
                "职工方：沈国梁（首席代表）、俞晓燕、龑堃喆、㛃䶮、陈伯安\n企业方：来建华（首席代表）、韩敏、金立峰\n列席：萧山区总工会工资集体协商指导员1人",
                List.of("宣布议程和会议纪律", "职工方提出协商要求", "企业方回应", "双方讨论", "首席代表归纳意见"),
                "与会人员应当遵守会场秩序，不得采取过激、胁迫等行为；对协商中知悉的商业秘密负保密义务。",
                "2026年度职工平均工资增长7.5％。\n企业最低工资提高到3,100元/月。",
                "2025年度利润总额下降2.1％，建议增长5.5％。\n企业最低工资提高到3,000元/月。",
                "职工方认为一线职工工资低于同行业平均水平，应当向一线倾斜；企业方同意倾斜，总额增幅控制在6.5％以内。",
                "工资增幅的分歧已经缩小，双方同意以6.5％为基础测算，下次会议由企业方给出分岗位方案。",
                List.of("工资支付日为每月15日", "一线职工增幅高于平均增幅"),
                List.of("工资总额增幅", "企业最低工资标准"),
                "2026年4月8日09:00，公司办公楼三楼第一会议室",
                List.of("企业方：韩敏（副总经理）受首席代表来建华书面委托，自2026年3月25日至2026年3月27日代理签署会议记录。"));
    }

    static DraftPaper draft() {
        return new DraftPaper(
                head("007号", EMPLOYER.name(), day(4, 10), HZ + "第二十七条、第二十八条", ZJ + "第二十四条"),
                contract(12),
                "职工方5名协商代表由三届三次职工代表大会选举产生，企业方5名协商代表由法定代表人指派。\n双方于2026年3月25日、4月8日举行2次协商会议，形成本草案。",
                List.of(
                        new DraftPaper.Change("平均工资增幅", "5％", "7.5％", "6.5％", "提高1.5个百分点"),
                        new DraftPaper.Change("企业最低工资", "2,660元/月", "3,100元/月", "3,000元/月", "增加340元/月")),
                List.of("当地月最低工资标准2,660元", "居民消费价格指数上涨0.3％"),
                "上年度合同约定的12项已全部履行。",
                List.of("一线职工214人，平均每人每年增加6,912.00元", "中层管理人员24人，平均每人每年增加7,800.00元"),
                List.of());
    }

    static ResolutionPaper resolution() {
        return resolution("公司职工活动中心");
    }

    static ResolutionPaper resolution(String place) {
        return new ResolutionPaper(
                head("008号", UNION.name(), day(4, 22), ZJ + "第二十四条", HZ + "第二十八条", "《浙江省企业民主管理条例》第十五条"),
                "三届四次职工代表大会",
                day(4, 22),
                place,
                "《工资专项集体合同（草案）》",
                votes(),
                "应到代表三分之二以上",
                true,
                "全体代表的过半数",
                true,
                "全体职工代表54人，到会须不低于2/3，即至少36人，实到50人；赞成须超过1/2，即至少28票，实得43票。",
                "监票人赵月琴、倪海峰当场监票、计票。",
                "2026-008;1;1;54;50;50;43;4;2",
                "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",
                List.of("签到表", "计票单"));
    }

    static FilingFormPaper filingForm() {
        return new FilingFormPaper(
                head("010号", EMPLOYER.name(), day(4, 28), ZJ + "第三十四条", HZ + "第四十条"),
                EMPLOYER,
                UNION,
                "汪洁，0571-82000000",
                "工资专项集体合同",
                "企业",
                "续订",
                300,
                286,
                new Period(day(5, 1), LocalDate.of(2027, 4, 30)),
                "沈国梁（工会主席）",
                "来建华（董事长）",
                List.of(
                        new Paper.Step("职工方发出要约", day(3, 2)),
                        new Paper.Step("企业方书面答复", day(3, 12)),
                        new Paper.Step("提供资料", day(3, 13)),
                        new Paper.Step("第1次协商会议", day(3, 25)),
                        new Paper.Step("第2次协商会议", day(4, 8)),
                        new Paper.Step("形成草案", day(4, 10)),
                        new Paper.Step("职工代表大会审议通过", day(4, 22)),
                        new Paper.Step("双方首席代表签署", day(4, 24))),
                votes(),
                signing(),
                yuan("98640"),
                yuan("6.50"),
                "岗位能级工资制",
                new Due(day(5, 4), "自签订之日起10日内，" + HZ + "第四十条"),
                null,
                List.of(
                        new FilingFormPaper.Annex("集体合同文本", 5),
                        new FilingFormPaper.Annex("报送说明", 1),
                        new FilingFormPaper.Annex("职工代表大会决议", 1)));
    }

    static AcceptanceSlipPaper acceptanceSlip() {
        return new AcceptanceSlipPaper(
                head("011号", "杭州市萧山区人力资源和社会保障局", day(4, 29), "《集体合同规定》第四十二条"),
                "萧人社集〔2026〕0107号",
                EMPLOYER.name(),
                "工资专项集体合同",
                day(4, 29),
                List.of("集体合同文本5份", "报送说明1份", "职工代表大会决议1份"),
                List.of("工会法人资格证书复印件"),
                new Due(day(5, 6), "自收到补正通知之日起7日内"),
                new Due(day(5, 14), "自收到文本之日起15日内，" + ZJ + "第三十四条"),
                "孙晔");
    }

    static ReviewDecisionPaper review(boolean objected) {
        return new ReviewDecisionPaper(
                head("012号", "杭州市萧山区人力资源和社会保障局", day(5, 12), "《集体合同规定》第四十四条、第四十五条", ZJ + "第三十四条"),
                "萧人社集〔2026〕0107号",
                "工资专项集体合同",
                UNION,
                EMPLOYER,
                day(4, 29),
                List.of(
                        new ReviewDecisionPaper.Finding("主体", "双方主体资格和协商代表的产生符合规定。"),
                        new ReviewDecisionPaper.Finding("程序", "协商、审议、签署和报送程序符合规定。"),
                        new ReviewDecisionPaper.Finding("内容", objected ? "第六条与规定不符。" : "内容不违反法律、法规的规定。")),
                objected
                        ? List.of(new ReviewDecisionPaper.Objection(
                                "第六条", "休息日加班工资低于法定标准，应当修改为不低于工资的200％。", "《中华人民共和国劳动法》第四十四条"))
                        : List.of(),
                objected ? null : day(5, 12),
                objected ? null : new Period(day(5, 1), LocalDate.of(2027, 4, 30)),
                objected ? null : new Due(day(5, 19), "自生效之日起5个工作日内，" + ZJ + "第三十五条"),
                objected ? "请双方就所提异议的条款重新协商，修改后重新签订并报送审查。" : "双方应当按照合同约定全面履行各自的义务。",
                List.of("企业方1份", "职工方1份", "本机关存档1份"));
    }

    static PublicationNoticePaper publicationNotice() {
        return new PublicationNoticePaper(
                head("013号", EMPLOYER.name(), day(5, 15), ZJ + "第三十五条", HZ + "第四十一条"),
                contract(12),
                "萧人社集〔2026〕0107号",
                adoption(),
                day(4, 28),
                day(4, 29),
                day(5, 14),
                "劳动行政部门自收到文本之日起15日内未提出异议，合同即行生效",
                "公司公告栏、各车间公告栏",
                "张贴纸质文本，并在企业内部平台公布电子文本",
                day(5, 15),
                day(6, 14),
                new Due(day(5, 21), "自生效之日起5个工作日内，" + ZJ + "第三十五条"),
                day(5, 16),
                signing());
    }

    private static Paper.Signing signing() {
        return new Paper.Signing(
                List.of(
                        new Paper.Signed(
                                "职工方首席代表", "沈国梁", LocalDate.of(2026, 4, 24), LocalDateTime.of(2026, 4, 24, 10, 12)),
                        new Paper.Signed(
                                "企业方首席代表", "来建华", LocalDate.of(2026, 4, 24), LocalDateTime.of(2026, 4, 24, 15, 47))),
                "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae");
    }

    static Stream<Paper> all() {
        return Stream.of(
                offer(),
                serviceProof(),
                reply(),
                refusal(),
                representativeList(),
                appointment(),
                mandate(),
                minutes(),
                draft(),
                resolution(),
                agreement(12),
                filingForm(),
                acceptanceSlip(),
                review(false),
                review(true),
                publicationNotice(),
                correction());
    }
}
