package heyi.e2e;

import heyi.ballot.Ballots;
import heyi.ballot.Choice;
import heyi.ballot.VoteId;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole round through the pages: from opening the case to the agreement in force. */
class MainPathJourneyTest {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private final Ballots ballots = Installation.bean(Ballots.class);
    private final LocalDateTime now =
            LocalDateTime.now(ZoneId.of("Asia/Shanghai")).truncatedTo(ChronoUnit.MINUTES);

    @ParameterizedTest
    @EnumSource(Device.class)
    void from_the_first_nomination_to_the_agreement_in_force(Device device) {
        var firm = new Firm(device == Device.PHONE ? "杭州青梧五金有限公司" : "杭州云岫箱包有限公司");
        try (var chair = Visitor.with(device);
                var clerk = Visitor.with(device);
                var principal = Visitor.with(device);
                var personnel = Visitor.with(device);
                var registrar = Visitor.with(device);
                var reviewer = Visitor.with(device);
                var delegate = Visitor.with(device)) {
            var cast = new Cast(firm, chair, clerk, principal, personnel, registrar, reviewer, delegate);
            cast.signIn();
            electing(cast);
            offering(cast);
            talking(cast);
            adopting(cast);
            signing(cast);
            reviewing(cast);
            publishing(cast);
            cast.everybody().forEach(Visitor::isContent);
        }
    }

    private void electing(Cast c) {
        c.clerk.shot("01-tasks-empty");
        c.clerk.open("/cases").follow("发起协商").shot("02-case-new").press("立案");
        c.clerk.sees("职工方协商代表").shot("03-case-opened");
        c.clerk.task("提名职工方协商代表", c.firm.name).shot("04-nominate");
        c.clerk
                .fill("候选人工号", "0001\n0002\n0003\n0004")
                .fill("投票开始时间", MOMENT.format(now.minusMinutes(1)))
                .fill("投票截止时间", MOMENT.format(now.plusHours(1)))
                .submit();
        vote(c, 4, "选举职工方协商代表", "05-election");
        c.clerk.task("主持选举并结束投票", c.firm.name).check("我确认全体职工代表均已投票").submit();
        c.clerk.open("/cases").follow(c.firm.name).sees("全部当选").await("协商代表名单").shot("06-elected");
    }

    private void offering(Cast c) {
        c.clerk.task("拟写协商要约书", c.firm.name).shot("07-prepare-offer");
        c.clerk
                .check("技能等级工资")
                .fill("具体要求和理由", "一、年度平均工资增长6%；\n二、建立与技能等级相衔接的能级工资表。理由：本地物价上涨，企业效益稳定增长。")
                .fill("建议的协商地点", "企业三楼会议室")
                .fill("请对方提供的资料", "上年度工资总额和人均工资\n上年度利润和劳动生产率")
                .submit();
        c.chair.open("/tasks").shot("08-tasks-chair");
        c.chair
                .task("确认并送达要约书", c.firm.name)
                .read("查看文件（PDF）")
                .check("我已阅读上述文件")
                .shot("09-serve-offer");
        c.chair.submit().sees("以电子方式向企业送达协商要约书").shot("10-served");
        c.principal.open("/tasks").shot("11-tasks-principal");
        c.principal.open("/cases").follow(c.firm.name).read("协商要约书");
        c.principal.task("答复要约", c.firm.name).shot("12-reply");
        c.principal.fill("答复内容", "贵会要约收悉。我单位同意就所列事项开展工资集体协商，并在会前提供所需资料。").submit();
        c.principal.task("指派企业方协商代表", c.firm.name).shot("13-appoint");
        c.principal
                .fill("企业方代表工号", "0031\n0032\n0033\n0034")
                .check("以上代表均由法定代表人（主要负责人）书面指派")
                .submit();
    }

    private void talking(Cast c) {
        c.clerk.task("提出资料清单和议题", c.firm.name).shot("14-request-disclosure").submit();
        c.personnel.task("提供协商资料", c.firm.name).shot("15-supply-disclosure");
        c.personnel.fill("逐项说明", "上年度工资总额320万元，人均月工资6120元；利润和劳动生产率见附表。").submit();
        c.clerk.task("约定协商会议", c.firm.name).shot("16-call-meeting");
        c.clerk
                .fill("会议时间", MOMENT.format(now.minusHours(3)))
                .fill("记录员", "徐秀明")
                .submit();
        c.clerk.task("记录协商会议", c.firm.name).shot("17-minutes");
        c.clerk
                .fill("会议结束时间", MOMENT.format(now.minusHours(1)))
                .fill("提出方的意见和理由", "职工方提出年度平均工资增长6%，并建立能级工资表。")
                .fill("对方的答复和理由", "企业方同意平均增长5%，同意建立能级工资表。")
                .fill("主持人归纳", "双方同意平均增长5%，据此起草合同草案。")
                .check("意见一致，起草合同草案")
                .submit();
        c.chair.task("签字确认会议记录", c.firm.name).read("查看文件（PDF）").shot("18-sign-minutes");
        c.chair.submit();
        c.principal.task("签字确认会议记录", c.firm.name).read("查看文件（PDF）").submit();
        c.clerk.task("起草合同草案", c.firm.name).shot("19-write-draft");
        wage(c.clerk, 1, "装配工", "初级工", "4200");
        wage(c.clerk, 2, "装配工", "中级工", "4850");
        c.clerk.shot("20-wage-table").submit();
        c.chair
                .task("确认合同草案", c.firm.name)
                .sees("4,850.00")
                .shot("21-agree-draft")
                .submit();
        c.principal.task("确认合同草案", c.firm.name).submit();
    }

    private static void wage(Visitor writer, int row, String post, String grade, String monthly) {
        writer.inRow("能级工资表", row, "岗位类别").fill(post);
        writer.inRow("能级工资表", row, "技能等级").selectOption(grade);
        writer.inRow("能级工资表", row, "月工资").fill(monthly);
    }

    private void adopting(Cast c) {
        c.clerk.task("召集职工代表大会", c.firm.name).shot("22-convene");
        c.clerk
                .fill("会议名称", "第三届第二次职工代表大会")
                .fill("会议地点", "职工食堂")
                .fill("表决开始时间", MOMENT.format(now.minusMinutes(1)))
                .fill("表决截止时间", MOMENT.format(now.plusHours(1)))
                .submit();
        vote(c, 1, "第三届第二次职工代表大会：审议集体合同草案", "23-vote");
        c.clerk.task("主持会议并结束表决", c.firm.name).check("我确认全体职工代表均已投票").shot("24-close-vote");
        c.clerk.submit();
        c.delegate.open("/cases").follow(c.firm.name).sees("职代会表决").shot("25-case-delegate");
    }

    private void signing(Cast c) {
        c.chair.task("签署集体合同", c.firm.name).read("查看文件（PDF）").check("我已阅读上述文件，同意并代表本方签署");
        c.chair.shot("26-sign").submit();
        c.principal.task("签署集体合同", c.firm.name).read("查看文件（PDF）").check("我已阅读上述文件，同意并代表本方签署");
        c.principal.submit();
    }

    private void reviewing(Cast c) {
        c.personnel
                .open("/cases")
                .follow(c.firm.name)
                .await("职工代表大会决议")
                .await("工资专项集体合同")
                .shot("27-case-signed");
        c.personnel.task("报送集体合同", c.firm.name).shot("28-file");
        c.personnel
                .fill("企业联系人及电话", "韩洁 0571-88000000")
                .fill("上年度职工月平均工资", "6120")
                .fill("本合同约定的职工月平均工资", "6426")
                .check("所报材料真实、完整")
                .submit();
        c.registrar.open("/tasks").shot("29-tasks-bureau");
        c.registrar.task("核对材料并受理", c.firm.name).shot("30-accept").submit();
        c.reviewer.task("审查集体合同", c.firm.name).shot("31-review");
        c.reviewer.fill("审查意见", "经审查，主体、程序和内容符合规定，无异议。").submit();
    }

    private void publishing(Cast c) {
        c.personnel.task("公布集体合同", c.firm.name).shot("32-publish");
        c.personnel.fill("公布地点", "厂区公告栏和企业内网").fill("公布形式", "张贴全文并网上公布").submit();
        c.clerk.task("报送上级工会", c.firm.name).shot("33-deposit").submit();
        c.clerk.sees("已生效").await("公布告示").shot("34-in-force");
        c.chair.open("/cases").sees("已生效").shot("35-cases");
        c.delegate.open("/cases").follow(c.firm.name).sees("已生效").shot("36-in-force-delegate");
    }

    /** One delegate votes in the browser, the others at the same box. */
    private void vote(Cast c, int items, String title, String shot) {
        var voter = c.firm.delegates.get(0);
        c.delegate.open("/votes").shot(shot + "-list");
        c.delegate.follow("去投票").shot(shot);
        for (int i = 0; i < items; i++) {
            c.delegate.page.locator("fieldset").nth(i).getByLabel("赞成").check();
        }
        c.delegate.press("下一步：核对选择").sees("请核对您的选择").shot(shot + "-review");
        c.delegate.press("确认投票").sees("您的选票已投入").shot(shot + "-cast");
        var vote = ballots.of(voter).stream()
                .filter(v -> v.title().equals(title))
                .findFirst()
                .orElseThrow();
        for (UUID other : c.firm.delegates) {
            if (!other.equals(voter)) {
                ballots.cast(new VoteId(vote.id()), other, Collections.nCopies(items, Choice.FOR));
            }
        }
    }

    private record Cast(
            Firm firm,
            Visitor chair,
            Visitor clerk,
            Visitor principal,
            Visitor personnel,
            Visitor registrar,
            Visitor reviewer,
            Visitor delegate) {

        void signIn() {
            chair.signIn(firm.chair);
            clerk.signIn(firm.clerk);
            principal.signIn(firm.principal);
            personnel.signIn(firm.personnel);
            registrar.signIn(firm.registrar);
            reviewer.signIn(firm.reviewer);
            delegate.signInByCode(firm.phone(firm.delegates.get(0)));
        }

        List<Visitor> everybody() {
            return List.of(chair, clerk, principal, personnel, registrar, reviewer, delegate);
        }
    }
}
