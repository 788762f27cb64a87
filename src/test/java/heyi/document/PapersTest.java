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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.canvas.parser.listener.SimpleTextExtractionStrategy;
import heyi.TestDatabase;
import heyi.negotiation.RecordMinutes;
import heyi.party.Side;
import heyi.rules.RuleBroken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** A whole round, played through the features; every document that it leaves behind is read again. */
class PapersTest {
    private static final PdfRenderer RENDERER = new PdfRenderer();
    private static AnnotationConfigApplicationContext context;
    private static Papers papers;
    private static Documents documents;

    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan({
        "heyi.rules",
        "heyi.party",
        "heyi.casefile",
        "heyi.ballot",
        "heyi.election",
        "heyi.offer",
        "heyi.negotiation",
        "heyi.congress",
        "heyi.contract",
        "heyi.filing",
        "heyi.notice",
        "heyi.document"
    })
    static class Features {
        @Bean
        DataSource dataSource() {
            return TestDatabase.create();
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        Clock clock() {
            return new MovedClock();
        }
    }

    @BeforeAll
    static void start() {
        context = new AnnotationConfigApplicationContext(Features.class);
        papers = context.getBean(Papers.class);
        documents = context.getBean(Documents.class);
    }

    @AfterAll
    static void end() {
        context.close();
    }

    @Test
    void a_whole_round_leaves_every_document() throws IOException {
        var round = new XiaoshanRound(context);
        var text = new HashMap<String, String>();

        round.elect();
        read(text, round, REPRESENTATIVE_LIST, "workers-1");
        read(text, round, APPOINTMENT, "workers-1");
        round.prepareOffer();
        var offer = read(text, round, OFFER, "offer-1");
        round.serve(offer.sha256());
        read(text, round, SERVICE_PROOF, "service");
        round.reply();
        read(text, round, REPLY, "reply");
        round.appoint();
        read(text, round, REPRESENTATIVE_LIST, "employer-1");
        read(text, round, APPOINTMENT, "employer-1");
        round.disclose();
        round.meet(Side.WORKERS, LocalDateTime.parse("2026-03-25T09:00"), RecordMinutes.Outcome.NEXT_ROUND);
        read(text, round, MINUTES, "minutes-1-1");
        round.meet(Side.EMPLOYER, LocalDateTime.parse("2026-04-08T09:00"), RecordMinutes.Outcome.DRAFT);
        read(text, round, MINUTES, "minutes-2-1");
        round.sendBack(round.draft("2026-04-09T10:00", "2,900"));
        read(text, round, DRAFT, "draft-1");
        round.agree(round.draft("2026-04-10T10:00", "3,000"));
        read(text, round, DRAFT, "draft-2");
        round.ratify(2);
        read(text, round, RESOLUTION, "resolution-1");
        var agreement = read(text, round, AGREEMENT, "agreement-1");
        round.sign(2, agreement.sha256());
        round.file();
        read(text, round, FILING_FORM, "filing-1");
        round.accept();
        read(text, round, ACCEPTANCE_SLIP, "filing-1");
        round.review();
        read(text, round, REVIEW_DECISION, "filing-1");
        round.publish();
        read(text, round, PUBLICATION_NOTICE, "publication-1");

        assertThat(documents.of(round.id.value()))
                .hasSize(17)
                .extracting(Stored::number)
                .doesNotHaveDuplicates();
        the_election(text);
        the_offer(text, offer);
        the_talks(text);
        the_vote(text, round);
        the_filing(text);
    }

    private void the_election(Map<String, String> text) {
        assertThat(text.get("workers-1REPRESENTATIVE_LIST"))
                .contains("协商代表共5人", "沈国梁", "龑堃喆", "劳务派遣", "2026年2月26日", "应到54人，实到51人")
                .contains("至少28票", "俞晓燕49票49/54当选", "周海萍41票41/54当选", "不得超过本方代表人数的1/3")
                .contains("《浙江省集体合同条例》第十条", "浙江省杭州市萧山区");
        assertThat(text.get("workers-1APPOINTMENT")).contains("授权委托书", "陈伯安", "杭州湘江律师事务所律师", "外聘协商代表");
        assertThat(text.get("employer-1REPRESENTATIVE_LIST"))
                .contains("协商代表共5人", "来建华", "按职务担任首席代表", "企业书面指派")
                .doesNotContain("选举情况");
        assertThat(text.get("employer-1APPOINTMENT"))
                .contains("现指派韩敏、金立峰、汪洁、施向东担任", "韩敏：财务总监", "2026年3月13日至2026年12月31日")
                .doesNotContain("指派来建华");
    }

    private void the_offer(Map<String, String> text, Stored offer) {
        assertThat(text.get("offer-1OFFER"))
                .contains("本年度第1轮", "2026年3月25日09:00", "2026年4月20日（我方建议；按当日发出要约计算，法定最后期限为2026年5月6日")
                .contains("请于2026年3月16日（按当日电子送达计算，自2026年3月2日收到协商要约书起10个工作日内")
                .contains("《杭州市企业工资集体协商条例》第二十四条、第二十九条、第四十六条")
                .contains("年度平均工资水平及调整幅度", "企业最低工资提高到每月3,100元", "2025年度利润表")
                .contains("规则版本：2026年3月2日有效文本（所引规定中最近一项自2014年5月1日起施行）");
        assertThat(text.get("serviceSERVICE_PROOF"))
                .contains(offer.sha256(), offer.number(), offer.pages() + "页", "电子送达", "2026年3月2日14:05企业方首次打开")
                .contains("来建华（董事长）", "企业方不得拒绝", "由此起算的期限届满日：2026年3月16日");
        assertThat(text.get("replyREPLY"))
                .contains(offer.number(), "已于2026年3月2日收到", "最后期限为2026年3月16日", "另提方案", "建议平均工资增长5.5％")
                .contains("2026年3月16日（2026年3月25日召开协商会议的7个工作日前");
    }

    private void the_talks(Map<String, String> text) {
        assertThat(text.get("minutes-1-1MINUTES"))
                .contains("第1次协商会议", "2026年3月25日09:00至2026年3月25日11:00", "沈国梁（职工方首席代表）", "楼雨婷", "双方另行约定");
        assertThat(text.get("minutes-2-1MINUTES")).contains("来建华（企业方首席代表）", "不再安排下一次会议");
        assertThat(text.get("draft-1DRAFT")).contains("企业最低工资为每月2,900元", "第1稿");
        assertThat(text.get("draft-2DRAFT"))
                .contains("企业最低工资为每月3,000元", "举行2次协商会议", "4,680.50元", "初级工", "不设", "2026年5月1日至2027年4月30日")
                .contains("《浙江省集体合同条例》第三十条", "萧山区");
    }

    private void the_vote(Map<String, String> text, XiaoshanRound round) {
        assertThat(text.get("resolution-1RESOLUTION"))
                .contains("第三届第四次职工代表大会", "2026年4月22日", "应到职工代表54人，实到50人", "赞成43票", "43票4票3票")
                .contains("不低于全体职工代表的2/3，即至少36人", "超过全体职工代表的1/2，即至少28票", "《杭州市企业工资集体协商条例》第二十八条")
                .contains("全体职工代表54人，到会须不低于2/3");
        text.values().forEach(t -> assertThat(t).doesNotContain(round.parties.voters));
        assertThat(text.get("agreement-1AGREEMENT"))
                .contains("工资专项集体合同", "第三条工资调整", "赞成43票，反对4票，弃权3票", "6,100.00元", "首席代表：沈国梁", "有限责任公司")
                .contains("决议编号：" + round.number() + "-决议-1");
    }

    private void the_filing(Map<String, String> text) {
        assertThat(text.get("filing-1FILING_FORM"))
                .contains("286人", "8,220.00元", "6.5％", "2026年5月6日", "起10日内（末日遇休息日顺延）", "《浙江省集体合同条例》第三十四条", "文本5份")
                .contains("形成合同草案2026年4月10日", "双方首席代表签署2026年4月24日");
        assertThat(text.get("filing-1ACCEPTANCE_SLIP"))
                .contains("330109备2026-", "2026年4月29日", "2026年5月14日", "自2026年4月29日劳动行政部门收到文本起15日内");
        assertThat(text.get("filing-1REVIEW_DECISION")).contains("未提出异议", "2026年5月19日", "合同自2026年5月12日起生效");
        assertThat(text.get("publication-1PUBLICATION_NOTICE"))
                .contains("生效日期2026年5月12日", "2026年5月15日至2026年6月14日", "赞成43票", "企业最低工资为每月3,000元")
                .contains("《工资集体协商试行办法》（劳动和社会保障部令第9号）第二十二条", "2026年4月24日15:20");
    }

    @Test
    void nothing_is_made_of_what_has_not_come_about() {
        var round = new XiaoshanRound(context);
        assertThat(Stream.of(
                        new String[] {"OFFER", "offer-1"},
                        new String[] {"SERVICE_PROOF", "service"},
                        new String[] {"REPLY", "reply"},
                        new String[] {"REPRESENTATIVE_LIST", "workers-1"},
                        new String[] {"APPOINTMENT", "employer-1"},
                        new String[] {"MINUTES", "minutes-1-1"},
                        new String[] {"DRAFT", "draft-1"},
                        new String[] {"RESOLUTION", "resolution-1"},
                        new String[] {"AGREEMENT", "agreement-1"},
                        new String[] {"FILING_FORM", "filing-1"},
                        new String[] {"ACCEPTANCE_SLIP", "filing-1"},
                        new String[] {"REVIEW_DECISION", "filing-1"},
                        new String[] {"PUBLICATION_NOTICE", "publication-1"}))
                .allSatisfy(
                        each -> assertThatThrownBy(() -> papers.file(round.id, DocumentKind.valueOf(each[0]), each[1]))
                                .isInstanceOfSatisfying(RuleBroken.class, e -> assertThat(e.code())
                                        .isEqualTo("document.not-ready")));
        assertThat(documents.of(round.id.value())).isEmpty();
    }

    @Test
    void a_rewritten_offer_is_another_document() {
        var round = new XiaoshanRound(context);
        round.elect();
        round.prepareOffer();
        var first = papers.file(round.id, OFFER, "offer-1");
        round.prepareOffer();
        assertThat(papers.file(round.id, OFFER, "offer-1")).isEqualTo(first);
        assertThat(papers.file(round.id, OFFER, "offer-2").number()).endsWith("-要约-2");
        assertThatThrownBy(() -> papers.file(round.id, OFFER, "offer-3")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void silence_rejection_and_objection_have_their_own_words() throws IOException {
        var round = new XiaoshanRound(context);
        var text = new HashMap<String, String>();
        round.elect();
        round.prepareOffer();
        round.servePost(papers.file(round.id, OFFER, "offer-1").sha256());
        read(text, round, SERVICE_PROOF, "service");
        round.reply();
        round.appoint();
        round.meet(Side.WORKERS, LocalDateTime.parse("2026-03-25T09:00"), RecordMinutes.Outcome.SUSPENDED);
        read(text, round, MINUTES, "minutes-1-1");
        round.agree(round.draft("2026-04-10T10:00", "3,000"));
        round.congress("第三届第三次职工代表大会", "2026-04-15", 1, 30, 30);
        read(text, round, RESOLUTION, "resolution-1");
        round.congress("第三届第四次职工代表大会", "2026-04-16", 1, 50, 27);
        read(text, round, RESOLUTION, "resolution-2");
        assertThatThrownBy(() -> papers.file(round.id, AGREEMENT, "agreement-1"))
                .isInstanceOf(RuleBroken.class);
        round.ratify(1);
        round.sign(1, papers.file(round.id, AGREEMENT, "agreement-1").sha256());
        round.file();
        round.accept();
        round.object();
        read(text, round, REVIEW_DECISION, "filing-1");

        assertThat(text.get("serviceSERVICE_PROOF")).contains("邮寄送达", "1012345678901", "签收日期：2026年3月4日", "2026年3月18日");
        assertThat(text.get("minutes-1-1MINUTES")).contains("等待审计报告", "约定于2026年4月8日恢复", "第二十七条");
        assertThat(text.get("resolution-1RESOLUTION"))
                .contains("未达到“到会代表不低于", "不能作出决议")
                .doesNotContain("未获通过");
        assertThat(text.get("resolution-2RESOLUTION")).contains("赞成27票", "未达到“赞成票超过", "未获通过");
        assertThat(text.get("filing-1REVIEW_DECISION")).contains("第三条（工资调整）", "应当写明一线职工的增幅", "再次提交职工代表大会审议通过");
    }

    @Test
    void an_agreement_in_force_by_silence_says_so_in_its_publication() throws IOException {
        var round = new XiaoshanRound(context);
        var text = new HashMap<String, String>();
        round.elect();
        round.prepareOffer();
        round.serve(papers.file(round.id, OFFER, "offer-1").sha256());
        round.reply();
        round.appoint();
        round.agree(round.draft("2026-04-10T10:00", "3,000"));
        round.ratify(1);
        round.sign(1, papers.file(round.id, AGREEMENT, "agreement-1").sha256());
        round.file();
        round.accept();
        round.deem();
        round.publish();
        assertThatThrownBy(() -> papers.file(round.id, REVIEW_DECISION, "filing-1"))
                .isInstanceOf(RuleBroken.class);
        read(text, round, PUBLICATION_NOTICE, "publication-1");
        assertThat(text.get("publication-1PUBLICATION_NOTICE"))
                .contains("审查期限15日届满", "合同即行生效", "生效日期2026年5月15日", "《浙江省集体合同条例》第三十四条");
    }

    /** Files a document twice and reads it; whatever does not belong on paper fails here. */
    private static Stored read(Map<String, String> text, XiaoshanRound round, DocumentKind kind, String subject)
            throws IOException {
        var stored = papers.file(round.id, kind, subject);
        assertThat(papers.file(round.id, kind, subject)).isEqualTo(stored);
        var pdf = documents.bytes(stored.id());
        var folder = Files.createDirectories(Path.of("target/papers"));
        Files.write(folder.resolve(stored.number() + ".pdf"), pdf);
        text.put(subject + kind, cells(pdf).replaceAll(stored.title() + stored.number() + "第\\d+页共\\d+页", ""));
        assertThat(words(papers.paper(round.id, kind, subject)))
                .as(stored.number())
                .doesNotContainPattern("[A-Za-z]")
                .doesNotContain("。。", "；。", "，。", "。）", "（）");
        return stored;
    }

    /** The text of the PDF cell by cell, without the breaks that the layout made. */
    private static String cells(byte[] bytes) throws IOException {
        var text = new StringBuilder();
        try (var pdf = PdfText.open(bytes)) {
            for (int n = 1; n <= pdf.getNumberOfPages(); n++) {
                text.append(PdfTextExtractor.getTextFromPage(pdf.getPage(n), new SimpleTextExtractionStrategy()));
            }
        }
        return text.toString().replaceAll("[\\s\\p{Z}]", "");
    }

    /** What the reader sees; hashes, and the name of their kind, are the only letters that belong there. */
    private static String words(Paper paper) {
        var html = RENDERER.html(paper);
        return html.substring(html.indexOf("<body>"))
                .replaceAll("<[^>]*>", "")
                .replaceAll("[0-9a-f]{64}", "")
                .replace("（SHA-256）", "");
    }
}
