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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

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
        return new OfferPaper(
                head("001号", UNION.name(), day(3, 2), HZ + "第二十四条", ZJ + "第七条"),
                UNION,
                EMPLOYER,
                2026,
                1,
                List.of(
                        new OfferPaper.Subject("工资水平和年度工资总额", "职工年度平均工资在上年度98,640.00元的基础上增长7.5％。"),
                        new OfferPaper.Subject("企业最低工资", "企业最低工资由2,660元/月提高到3,100元/月。"),
                        new OfferPaper.Subject("能级工资", "高级工每月技能津贴不低于600元，技师不低于1,000元，高级技师不低于1,500元。"),
                        new OfferPaper.Subject("加班工资计算基数", "以劳动合同约定的月工资为基数，并写入合同。"),
                        new OfferPaper.Subject("工资支付日", "每月15日前支付上月工资，遇休息日提前。")),
                LocalDateTime.of(2026, 3, 25, 9, 0),
                "公司办公楼三楼第一会议室",
                new Due(day(5, 1), "自发出要约书之日起60日内，" + HZ + "第二十九条"),
                5,
                workers(),
                List.of("2025年度资产负债表", "2025年度利润表", "2025年度工资总额和职工平均工资", "上一份集体合同履行情况"),
                new Due(day(3, 16), "自收到要约书之日起10个工作日内，" + HZ + "第二十四条"));
    }

    static Votes votes() {
        return new Votes(54, 50, 50, 50, 49, 43, 4, 2);
    }

    static Adoption adoption() {
        return new Adoption("三届四次职工代表大会", day(4, 22), "萧协〔2026〕008号", votes());
    }

    static ContractText contract(int clauses) {
        return new ContractText(
                "工资专项集体合同",
                new ContractText.Side(UNION, "沈国梁", "工会主席", 5),
                new ContractText.Side(EMPLOYER, "来建华", "董事长", 5),
                "有限责任公司（自然人投资或控股）",
                300,
                286,
                new Period(day(5, 1), LocalDate.of(2027, 4, 30)),
                clauses(clauses),
                wages(),
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
        return new AgreementPaper(
                head(
                        "009号",
                        EMPLOYER.name(),
                        day(4, 24),
                        "《中华人民共和国劳动合同法》第五十一条、第五十二条",
                        ZJ + "第十九条、第二十四条",
                        HZ + "第九条、第二十八条"),
                contract(clauses),
                adoption());
    }
}
