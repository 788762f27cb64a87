package heyi.document;

import static heyi.document.DocumentKind.AGREEMENT;
import static heyi.document.DocumentKind.MINUTES;
import static heyi.document.DocumentKind.OFFER;
import static heyi.document.DocumentKind.PUBLICATION_NOTICE;
import static heyi.document.DocumentKind.REPLY;
import static heyi.document.DocumentKind.RESOLUTION;
import static heyi.document.DocumentKind.REVIEW_DECISION;
import static heyi.document.DocumentKind.SERVICE_PROOF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.negotiation.RecordMinutes;
import heyi.party.Side;
import heyi.rules.RuleBroken;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Papers off the straight road: too early, rewritten, rejected, objected to, in force by silence. */
class OtherPapersTest {
    private static AnnotationConfigApplicationContext context;
    private static Papers papers;
    private static Documents documents;

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
    void a_step_that_fails_takes_its_document_back() {
        var round = new XiaoshanRound(context);
        round.elect();
        round.prepareOffer();
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        transaction.executeWithoutResult(step -> {
            papers.file(round.id, OFFER, "offer-1");
            step.setRollbackOnly();
        });
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
    void a_refusal_has_its_document_where_the_law_allows_one() throws IOException {
        var round = new XiaoshanRound(context);
        var trail = new PaperTrail(context, round);
        round.elect();
        round.moveTo("310000");
        round.prepareOffer();
        round.serve(papers.file(round.id, OFFER, "offer-1").sha256());
        round.refuse();
        trail.read(REPLY, "reply");
        assertThat(trail.text(REPLY, "reply"))
                .contains("不同意进行集体协商", "理由：", "现行集体合同有效期至2026年12月31日", "《上海市集体合同条例》第十五条")
                .doesNotContain("首次协商会议时间", "参加协商");
    }

    @Test
    void silence_rejection_and_objection_have_their_own_words() throws IOException {
        var round = new XiaoshanRound(context);
        var trail = new PaperTrail(context, round);
        round.elect();
        round.prepareOffer();
        round.servePost(papers.file(round.id, OFFER, "offer-1").sha256());
        trail.read(SERVICE_PROOF, "service");
        round.reply();
        round.appoint();
        round.meet(Side.WORKERS, LocalDateTime.parse("2026-03-25T09:00"), RecordMinutes.Outcome.SUSPENDED);
        trail.read(MINUTES, "minutes-1-1");
        round.agree(round.draft("2026-04-10T10:00", "3,000"));
        round.congress("第三届第三次职工代表大会", "2026-04-15", 1, 30, 30);
        trail.read(RESOLUTION, "resolution-1");
        round.congress("第三届第四次职工代表大会", "2026-04-16", 1, 50, 27);
        trail.read(RESOLUTION, "resolution-2");
        assertThatThrownBy(() -> papers.file(round.id, AGREEMENT, "agreement-1"))
                .isInstanceOf(RuleBroken.class);
        round.ratify(1);
        round.sign(1, papers.file(round.id, AGREEMENT, "agreement-1").sha256());
        round.file();
        round.accept();
        round.object();
        trail.read(REVIEW_DECISION, "filing-1");

        assertThat(trail.text(SERVICE_PROOF, "service"))
                .contains("邮寄送达", "1012345678901", "签收日期：2026年3月4日", "2026年3月18日");
        assertThat(trail.text(MINUTES, "minutes-1-1")).contains("等待审计报告", "约定于2026年4月8日恢复", "第二十七条");
        assertThat(trail.text(RESOLUTION, "resolution-1"))
                .contains("未达到“到会代表不低于", "不能作出决议")
                .doesNotContain("未获通过");
        assertThat(trail.text(RESOLUTION, "resolution-2")).contains("赞成27票", "未达到“赞成票超过", "未获通过");
        assertThat(trail.text(REVIEW_DECISION, "filing-1")).contains("第三条（工资调整）", "应当写明一线职工的增幅", "再次提交职工代表大会审议通过");
    }

    @Test
    void an_agreement_in_force_by_silence_says_so_in_its_publication() throws IOException {
        var round = new XiaoshanRound(context);
        var trail = new PaperTrail(context, round);
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
        round.publish(null);
        assertThatThrownBy(() -> papers.file(round.id, REVIEW_DECISION, "filing-1"))
                .isInstanceOf(RuleBroken.class);
        trail.read(PUBLICATION_NOTICE, "publication-1");
        assertThat(trail.text(PUBLICATION_NOTICE, "publication-1"))
                .contains("公布起止自2026年5月15日起长期公布", "审查期限15日届满", "合同即行生效", "生效日期2026年5月15日", "《浙江省集体合同条例》第三十四条");
    }
}
