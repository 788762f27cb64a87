package heyi.document;

import static heyi.ballot.Choice.ABSTAIN;
import static heyi.ballot.Choice.AGAINST;
import static heyi.ballot.Choice.FOR;

import heyi.ballot.Ballots;
import heyi.ballot.Choice;
import heyi.ballot.VoteId;
import heyi.casefile.Acts;
import heyi.casefile.CaseId;
import heyi.casefile.Cases;
import heyi.congress.Congress;
import heyi.congress.ConveneCongress;
import heyi.contract.Contracts;
import heyi.election.AppointRepresentatives;
import heyi.election.NominateRepresentatives;
import heyi.election.Representatives;
import heyi.filing.AcceptFiling;
import heyi.filing.FileAgreement;
import heyi.filing.Filings;
import heyi.filing.Objection;
import heyi.filing.ReviewFiling;
import heyi.form.Upload;
import heyi.negotiation.AgreeDraft;
import heyi.negotiation.CallMeeting;
import heyi.negotiation.Clause;
import heyi.negotiation.Disclosure;
import heyi.negotiation.Drafts;
import heyi.negotiation.Meetings;
import heyi.negotiation.RecordMinutes;
import heyi.negotiation.RequestDisclosure;
import heyi.negotiation.SupplyDisclosure;
import heyi.negotiation.WriteDraft;
import heyi.notice.DepositAgreement;
import heyi.notice.Publications;
import heyi.notice.PublishAgreement;
import heyi.offer.Offers;
import heyi.offer.PrepareOffer;
import heyi.offer.ProvePostalService;
import heyi.offer.ReplyToOffer;
import heyi.offer.Service;
import heyi.offer.Subject;
import heyi.party.Actors;
import heyi.party.Person;
import heyi.party.Side;
import heyi.rules.AgreementKind;
import heyi.wage.SkillGrade;
import heyi.wage.WageRow;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One round in Xiaoshan, act by act through the services of the features, each on its day. */
final class XiaoshanRound {
    final CaseId id;
    final XiaoshanParties parties;
    private final ApplicationContext context;
    private final MovedClock clock;
    private final TransactionTemplate transaction;

    XiaoshanRound(ApplicationContext context) {
        this.context = context;
        clock = (MovedClock) context.getBean(Clock.class);
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        parties = XiaoshanParties.settle(context);
        at("2026-02-24T09:00");
        id = get(Cases.class).open(parties.employer, AgreementKind.WAGE, 2026).caseId();
    }

    private <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    String number() {
        return get(Cases.class).get(id).number();
    }

    void at(String moment) {
        clock.set(LocalDateTime.parse(moment));
    }

    private void act(Runnable step) {
        transaction.executeWithoutResult(t -> step.run());
    }

    void elect() {
        var form = new NominateRepresentatives(
                List.of("G002", "G003", "G004"),
                List.of(new NominateRepresentatives.Outsider("陈伯安", Person.Sex.M, "杭州湘江律师事务所律师")),
                LocalDateTime.parse("2026-02-26T09:00"),
                LocalDateTime.parse("2026-02-26T17:00"));
        act(() -> get(Representatives.class).nominate(id, form));
        at("2026-02-26T10:00");
        var slate = get(Representatives.class).slate(id, Side.WORKERS).orElseThrow();
        var vote = slate.voteId();
        vote(
                vote,
                51,
                voter -> List.of(
                        voter < 49 ? FOR : AGAINST, voter < 46 ? FOR : ABSTAIN, voter < 41 ? FOR : AGAINST, FOR));
        at("2026-02-26T17:00");
        act(() -> get(Representatives.class).count(id));
    }

    private void vote(UUID vote, int voters, IntFunction<List<Choice>> choices) {
        for (int i = 0; i < voters; i++) {
            get(Ballots.class).cast(new VoteId(vote), parties.delegates.get(i), choices.apply(i));
        }
    }

    void prepareOffer() {
        at("2026-03-02T09:00");
        get(Offers.class)
                .prepare(
                        id,
                        new PrepareOffer(
                                List.of(Subject.AVERAGE_PAY, Subject.PAY_FLOOR, Subject.SKILL_PAY),
                                "职工年度平均工资增长7.5％。\n企业最低工资提高到每月3,100元。\n高级工技能津贴每月不低于600元。",
                                LocalDateTime.parse("2026-03-25T09:00"),
                                "公司办公楼三楼第一会议室",
                                LocalDate.parse("2026-04-20"),
                                "2025年度资产负债表；\n2025年度利润表；\n2025年度工资总额和职工平均工资。"));
    }

    void serve(String sha256) {
        at("2026-03-02T09:30");
        act(() -> get(Offers.class).serve(id, Service.Mode.ELECTRONIC, sha256));
        at("2026-03-02T14:05");
        get(Offers.class).opened(id, get(Actors.class).of(parties.employerHead));
    }

    void servePost(String sha256) {
        at("2026-03-02T09:30");
        act(() -> get(Offers.class).serve(id, Service.Mode.POST, sha256));
        at("2026-03-05T10:00");
        var proof = new ProvePostalService("中国邮政速递", "1012345678901", LocalDate.parse("2026-03-04"), Upload.NONE);
        act(() -> get(Offers.class).provePost(id, proof, UUID.randomUUID()));
    }

    void reply() {
        at("2026-03-12T15:00");
        var form = new ReplyToOffer(
                ReplyToOffer.Decision.COUNTER,
                "同意协商。综合订单和利润情况，建议平均工资增长5.5％，企业最低工资提高到每月3,000元。",
                LocalDateTime.parse("2026-03-25T09:00"),
                "公司办公楼三楼第一会议室",
                "2025年度利润表\n2025年度工资总额和职工平均工资",
                "",
                null);
        act(() -> get(Offers.class).reply(id, form, false));
    }

    /** The case moves to a place where only the national rules apply, which know a refusal. */
    void moveTo(String place) {
        get(JdbcClient.class)
                .sql("update bargaining_case set place = ? where id = ?")
                .params(place, id.value())
                .update();
    }

    void refuse() {
        at("2026-03-12T15:00");
        var form = new ReplyToOffer(
                ReplyToOffer.Decision.REFUSE,
                "本年度工资事项已在现行集体合同中约定。",
                LocalDateTime.parse("2026-03-25T09:00"),
                "",
                "",
                "现行集体合同有效期至2026年12月31日。",
                null);
        act(() -> get(Offers.class).reply(id, form, false));
    }

    void appoint() {
        at("2026-03-13T09:00");
        var form = new AppointRepresentatives(List.of("M001", "M002", "M003", "M004"), "", true);
        act(() -> get(Representatives.class).appoint(id, form));
    }

    void disclose() {
        var items =
                List.of(new RequestDisclosure.Item("利润表", "2025年度"), new RequestDisclosure.Item("工资总额和平均工资", "2025年度"));
        act(() -> get(Disclosure.class).request(id, new RequestDisclosure(items), LocalDate.parse("2026-03-25")));
        at("2026-03-16T11:00");
        act(() -> get(Disclosure.class).supply(id, new SupplyDisclosure("全部提供，见附件。", null)));
    }

    void meet(Side presiding, LocalDateTime start, RecordMinutes.Outcome outcome) {
        act(() -> get(Meetings.class)
                .call(id, new CallMeeting(start, "公司办公楼三楼第一会议室", presiding, "楼雨婷", "宣布议程和纪律\n双方陈述\n讨论和归纳")));
        clock.set(start.plusHours(5));
        var form = new RecordMinutes(
                start.plusHours(2),
                "职工方：沈国梁（首席代表）、俞晓燕、龑堃喆\n企业方：来建华（首席代表）、韩敏\n列席：萧山区总工会指导员1人",
                "2026年度职工平均工资增长7.5％，企业最低工资每月3,100元。",
                "建议平均工资增长5.5％，企业最低工资每月3,000元。",
                "职工方认为一线职工工资低于同行业平均水平；企业方同意向一线倾斜。",
                "双方同意以增长6.5％为基础继续测算。",
                "工资支付日为每月15日。\n一线职工增幅高于平均增幅。",
                outcome == RecordMinutes.Outcome.DRAFT ? "" : "平均工资增幅",
                outcome,
                outcome == RecordMinutes.Outcome.SUSPENDED ? start.toLocalDate().plusDays(14) : null,
                outcome == RecordMinutes.Outcome.SUSPENDED ? "等待审计报告" : "");
        act(() -> get(Meetings.class).minute(id, form));
    }

    int draft(String now, String floor) {
        at(now);
        var clauses = new ArrayList<Clause>();
        clauses.add(new Clause("适用范围", "本合同适用于与企业建立劳动关系的全体职工。\n劳务派遣职工同工同酬。"));
        clauses.add(new Clause("企业最低工资", "职工提供正常劳动的，企业最低工资为每月" + floor + "元。"));
        clauses.add(new Clause("工资调整", "2026年度职工平均工资增长6.5％，自2026年5月1日起执行。"));
        clauses.add(new Clause("工资支付", "企业于每月15日支付上月工资，遇休息日提前支付。"));
        var wages = List.of(
                wage("生产操作岗位", SkillGrade.JUNIOR, "3200"),
                wage("技术研发岗位", SkillGrade.JUNIOR, "3600"),
                wage("生产操作岗位", SkillGrade.SENIOR, "4680.50"),
                wage("技术研发岗位", SkillGrade.SENIOR, "5400"),
                wage("生产操作岗位", SkillGrade.TECHNICIAN, "6100"));
        var form = new WriteDraft(
                LocalDate.parse("2026-05-01"), LocalDate.parse("2027-04-30"), clauses, wages, "按第二次会议的归纳修改。");
        var version = new int[1];
        act(() -> version[0] = get(Drafts.class).write(id, Side.EMPLOYER, parties.employerHead, form));
        return version[0];
    }

    private static WageRow wage(String post, SkillGrade grade, String monthly) {
        return new WageRow(post, grade, new BigDecimal(monthly));
    }

    void sendBack(int version) {
        judge(Side.WORKERS, parties.chair, version, AgreeDraft.Verdict.RETURN, "企业最低工资偏低。");
    }

    void agree(int version) {
        judge(Side.WORKERS, parties.chair, version, AgreeDraft.Verdict.AGREE, "");
        judge(Side.EMPLOYER, parties.employerHead, version, AgreeDraft.Verdict.AGREE, "");
        act(() -> {
            get(Drafts.class).settle(id);
            get(Drafts.class).startCongressPeriod(id, false);
        });
    }

    private void judge(Side side, UUID person, int version, AgreeDraft.Verdict verdict, String remarks) {
        act(() -> get(Drafts.class).judge(id, side, person, new AgreeDraft(version, verdict, remarks)));
    }

    /** 54 delegates: 50 come, 43 are in favour, 4 against, 3 abstain. */
    void ratify(int version) {
        congress("第三届第四次职工代表大会", "2026-04-22", version, 50, 43);
    }

    void congress(String session, String day, int version, int voters, int inFavour) {
        at(day + "T08:00");
        var form = new ConveneCongress(
                session, "公司职工活动中心", LocalDateTime.parse(day + "T09:00"), LocalDateTime.parse(day + "T12:00"));
        act(() -> get(Congress.class).convene(id, form, version));
        at(day + "T09:30");
        var vote = get(Congress.class).last(id).orElseThrow().voteId();
        vote(vote, voters, v -> List.of(v < inFavour ? FOR : v < inFavour + 4 ? AGAINST : ABSTAIN));
        at(day + "T12:00");
        act(() -> get(Congress.class).count(id));
    }

    void sign(int version, String sha256) {
        at("2026-04-24T10:00");
        act(() -> get(Contracts.class)
                .sign(id, version, Side.WORKERS, parties.chair, sha256, LocalDate.parse("2026-04-24")));
        at("2026-04-24T15:20");
        act(() -> get(Contracts.class)
                .sign(id, version, Side.EMPLOYER, parties.employerHead, sha256, LocalDate.parse("2026-04-24")));
        act(() -> get(Contracts.class).startFilingPeriod(id));
    }

    void file() {
        at("2026-04-28T09:00");
        var form = new FileAgreement(
                "汪洁，0571-82000000", 5, 286, new BigDecimal("8220"), new BigDecimal("8754.30"), "", true);
        act(() -> get(Filings.class).file(id, form));
    }

    void accept() {
        at("2026-04-29T10:00");
        var form = new AcceptFiling(AcceptFiling.Completeness.COMPLETE, LocalDate.parse("2026-04-29"), "");
        var clerk = parties.clerk("孙晔");
        act(() -> {
            get(Filings.class).accept(id, form);
            get(Acts.class)
                    .done(
                            id,
                            "AcceptFiling",
                            "受理报送",
                            "受理报送。",
                            get(Actors.class).of(clerk),
                            "bureau",
                            UUID.randomUUID().toString());
        });
    }

    void review() {
        at("2026-05-12T10:00");
        var form = new ReviewFiling(ReviewFiling.Decision.NO_OBJECTION, "双方主体资格、协商程序和合同内容符合规定。", List.of(), false);
        act(() -> get(Filings.class).review(id, form));
    }

    void object() {
        at("2026-05-12T10:00");
        var objection = new Objection(3, "应当写明一线职工的增幅。", "《杭州市企业工资集体协商条例》第九条");
        var form = new ReviewFiling(ReviewFiling.Decision.OBJECTION, "第三条须修改。", List.of(objection), true);
        act(() -> get(Filings.class).review(id, form));
    }

    void deem() {
        at("2026-05-15T08:00");
        act(() -> get(Filings.class).deem(id));
    }

    void publish() {
        publish(LocalDate.parse("2026-06-14"));
    }

    void publish(@Nullable LocalDate postedTo) {
        at("2026-05-15T09:00");
        var form = new PublishAgreement("公司公告栏、各车间公告栏", "张贴纸质文本，并在企业内部平台公布", LocalDate.parse("2026-05-15"), postedTo);
        act(() -> get(Publications.class).publish(id, form));
        act(() -> get(Publications.class).deposit(id, new DepositAgreement(LocalDate.parse("2026-05-15"), "")));
    }
}
