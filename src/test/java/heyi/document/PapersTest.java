package heyi.document;

import static heyi.document.DocumentKind.ACCEPTANCE_SLIP;
import static heyi.document.DocumentKind.AGREEMENT;
import static heyi.document.DocumentKind.APPOINTMENT;
import static heyi.document.DocumentKind.DRAFT;
import static heyi.document.DocumentKind.FILING_FORM;
import static heyi.document.DocumentKind.MINUTES;
import static heyi.document.DocumentKind.OFFER;
import static heyi.document.DocumentKind.PUBLICATION_NOTICE;
import static heyi.document.DocumentKind.REPLY;
import static heyi.document.DocumentKind.REPRESENTATIVE_LIST;
import static heyi.document.DocumentKind.RESOLUTION;
import static heyi.document.DocumentKind.REVIEW_DECISION;
import static heyi.document.DocumentKind.SERVICE_PROOF;
import static org.assertj.core.api.Assertions.assertThat;

import heyi.negotiation.RecordMinutes;
import heyi.party.Side;
import java.io.IOException;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A whole round, played through the features; every document that it leaves behind is read again. */
class PapersTest {
    private static AnnotationConfigApplicationContext context;
    private static Documents documents;

    @BeforeAll
    static void start() {
        context = new AnnotationConfigApplicationContext(Features.class);
        documents = context.getBean(Documents.class);
    }

    @AfterAll
    static void end() {
        context.close();
    }

    @Test
    void a_whole_round_leaves_every_document() throws IOException {
        var round = new XiaoshanRound(context);
        var trail = new PaperTrail(context, round);

        round.elect();
        trail.read(REPRESENTATIVE_LIST, "workers-1");
        trail.read(APPOINTMENT, "workers-1");
        round.prepareOffer();
        var offer = trail.read(OFFER, "offer-1");
        round.serve(offer.sha256());
        trail.read(SERVICE_PROOF, "service");
        round.reply();
        trail.read(REPLY, "reply");
        round.appoint();
        trail.read(REPRESENTATIVE_LIST, "employer-1");
        trail.read(APPOINTMENT, "employer-1");
        round.disclose();
        round.meet(Side.WORKERS, LocalDateTime.parse("2026-03-25T09:00"), RecordMinutes.Outcome.NEXT_ROUND);
        trail.read(MINUTES, "minutes-1-1");
        round.meet(Side.EMPLOYER, LocalDateTime.parse("2026-04-08T09:00"), RecordMinutes.Outcome.DRAFT);
        trail.read(MINUTES, "minutes-2-1");
        round.sendBack(round.draft("2026-04-09T10:00", "2,900"));
        trail.read(DRAFT, "draft-1");
        round.agree(round.draft("2026-04-10T10:00", "3,000"));
        trail.read(DRAFT, "draft-2");
        round.ratify(2);
        trail.read(RESOLUTION, "resolution-1");
        var agreement = trail.read(AGREEMENT, "agreement-1");
        round.sign(2, agreement.sha256());
        round.file();
        trail.read(FILING_FORM, "filing-1");
        round.accept();
        trail.read(ACCEPTANCE_SLIP, "filing-1");
        round.review();
        trail.read(REVIEW_DECISION, "filing-1");
        round.publish();
        trail.read(PUBLICATION_NOTICE, "publication-1");

        assertThat(documents.of(round.id.value()))
                .hasSize(17)
                .extracting(Stored::number)
                .doesNotHaveDuplicates();
        the_election(trail);
        the_offer(trail, offer);
        the_talks(trail);
        the_vote(trail, round);
        the_filing(trail, agreement);
    }

    private void the_election(PaperTrail trail) {
        assertThat(trail.text(REPRESENTATIVE_LIST, "workers-1"))
                .contains("协商代表共5人", "沈国梁", "龑堃喆", "劳务派遣", "2026年2月26日", "应到代表54人，实到51人")
                .contains("至少28票", "俞晓燕49票49/54当选", "周海萍41票41/54当选", "不得超过本方代表人数的1/3")
                .contains("《浙江省集体合同条例》第十条", "浙江省杭州市萧山区");
        assertThat(trail.text(APPOINTMENT, "workers-1")).contains("授权委托书", "陈伯安", "杭州湘江律师事务所律师", "外聘协商代表");
        assertThat(trail.text(REPRESENTATIVE_LIST, "employer-1"))
                .contains("协商代表共5人", "来建华", "按职务担任首席代表", "企业书面指派")
                .doesNotContain("选举情况");
        assertThat(trail.text(APPOINTMENT, "employer-1"))
                .contains("现指派韩敏、金立峰、汪洁、施向东担任", "韩敏财务总监协商代表", "2026年3月13日至本轮集体合同期限届满之日")
                .doesNotContain("指派来建华");
    }

    private void the_offer(PaperTrail trail, Stored offer) {
        assertThat(trail.text(OFFER, "offer-1"))
                .contains("本年度第1轮", "2026年3月25日09:00", "我方建议全部协商在2026年4月20日前", "法定最后期限为2026年5月6日（按当日发出要约计算")
                .contains("请在2026年3月16日前（含当日）书面答复", "答复期限：按当日电子送达计算，自2026年3月2日收到协商要约书起10个工作日内")
                .contains("《杭州市企业工资集体协商条例》第二十四条、第二十九条、第四十六条")
                .contains("年度平均工资水平及调整幅度", "企业最低工资提高到每月3,100元", "2025年度利润表")
                .contains("规则版本：2026年3月2日有效文本（所引规定中最近一项自2014年5月1日起施行）");
        assertThat(trail.text(SERVICE_PROOF, "service"))
                .contains(offer.sha256(), offer.number(), offer.pages() + "页", "电子送达", "2026年3月2日14:05企业方首次打开")
                .contains("来建华（董事长）", "企业方不得拒绝", "由此起算的书面答复期限至2026年3月16日届满");
        assertThat(trail.text(REPLY, "reply"))
                .contains(offer.number(), "已于2026年3月2日收到", "最后期限为2026年3月16日", "并提出修改意见如下", "建议平均工资增长5.5％")
                .contains("2026年3月16日（2026年3月25日召开协商会议的7个工作日前");
    }

    private void the_talks(PaperTrail trail) {
        assertThat(trail.text(MINUTES, "minutes-1-1"))
                .contains("第1次协商会议", "2026年3月25日09:00至2026年3月25日11:00", "沈国梁（职工方首席代表）", "楼雨婷", "双方另行约定")
                .contains("企业方：来建华（首席代表）、韩敏列席：萧山区总工会指导员1人")
                .doesNotContain("金立峰");
        assertThat(trail.text(MINUTES, "minutes-2-1")).contains("来建华（企业方首席代表）", "不再安排下一次会议");
        assertThat(trail.text(DRAFT, "draft-1")).contains("企业最低工资为每月2,900元", "第1稿");
        assertThat(trail.text(DRAFT, "draft-2"))
                .contains("企业最低工资为每月3,000元", "举行2次协商会议", "4,680.50元", "初级工", "不设", "2026年5月1日至2027年4月30日")
                .contains("《浙江省集体合同条例》第三十条", "萧山区");
    }

    private void the_vote(PaperTrail trail, XiaoshanRound round) {
        assertThat(trail.text(RESOLUTION, "resolution-1"))
                .contains("第三届第四次职工代表大会", "2026年4月22日", "应到职工代表54人，实到50人", "赞成43票", "43票4票3票")
                .contains("不低于全体职工代表的2/3，即至少36人", "超过全体职工代表的1/2，即至少28票", "《杭州市企业工资集体协商条例》第二十八条")
                .contains("三、适用的表决规则全体职工代表54人，到会须不低于2/3", "附件（保存于和议平台）：签到记录；计票记录。");
        trail.texts().forEach(t -> assertThat(t).doesNotContain(round.parties.voters));
        assertThat(trail.text(AGREEMENT, "agreement-1"))
                .contains("工资专项集体合同", "第三条工资调整", "赞成43票，反对4票，弃权3票", "6,100.00元", "首席代表：沈国梁", "有限责任公司")
                .contains("决议编号：" + round.number() + "-决议-1")
                .contains("经身份验证后，在和议平台阅读本文本并确认签署", "预留电子签名域")
                .doesNotContain("可靠的电子签名", "证书信息");
    }

    private void the_filing(PaperTrail trail, Stored agreement) {
        assertThat(trail.text(FILING_FORM, "filing-1"))
                .contains("286人", "8,220.00元", "6.5％", "2026年5月6日", "起10日内，末日遇休息日顺延", "《浙江省集体合同条例》第三十四条", "文本5份")
                .contains("形成合同草案2026年4月10日", "双方首席代表签署2026年4月24日")
                .contains("企业方首席代表来建华2026年4月24日15:20", agreement.sha256());
        assertThat(trail.text(ACCEPTANCE_SLIP, "filing-1"))
                .contains("330109备2026-", "2026年4月29日", "经办人：孙晔", "2026年5月14日", "自2026年4月29日劳动行政部门收到文本起15日内");
        assertThat(trail.text(REVIEW_DECISION, "filing-1")).contains("未提出异议", "2026年5月19日", "合同自2026年5月12日起生效");
        assertThat(trail.text(PUBLICATION_NOTICE, "publication-1"))
                .contains("生效日期2026年5月12日", "2026年5月15日至2026年6月14日", "赞成43票", "企业最低工资为每月3,000元")
                .contains("《工资集体协商试行办法》（劳动和社会保障部令第9号）第二十二条", "2026年4月24日15:20")
                .contains("职工方首席代表沈国梁2026年4月24日10:00", "双方所签文本的校验值（SHA-256）：" + agreement.sha256());
    }
}
