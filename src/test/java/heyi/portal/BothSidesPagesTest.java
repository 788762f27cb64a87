package heyi.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import heyi.HeyiTest;
import heyi.casefile.BargainingCase;
import heyi.casefile.Cases;
import heyi.casefile.Stage;
import heyi.party.Side;
import heyi.rules.AgreementKind;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pages of an employer that starts, of a side that comes second, of taking back and of renewing from paper. */
@HeyiTest
class BothSidesPagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester web;

    @Autowired
    Cases cases;

    Company company;

    @BeforeEach
    void settle() {
        company = new Company(context, "杭州闻堰印染有限公司" + UUID.randomUUID(), 60);
    }

    @Test
    void an_employer_opens_a_case_and_the_union_is_led_into_it() {
        var boss = signedIn(company.boss);
        assertThat(boss.get("/cases/new")).hasStatusOk().bodyText().contains("任何一方都可以发起协商");
        assertThat(open(boss)).hasStatus3xxRedirection();
        var file = running();
        assertThat(file.initiator()).isEqualTo(Side.EMPLOYER);
        assertThat(boss.get("/cases/" + file.id()))
                .bodyText()
                .contains("发起方", "撤销本案", "指派")
                .doesNotContain("撤回要约");

        var chair = signedIn(company.chair);
        assertThat(open(chair))
                .hasStatus(422)
                .bodyText()
                .contains("case.open-already", "两项要约并为一案", "/cases/" + file.id());
        assertThat(chair.get("/cases/" + file.id())).hasStatusOk().bodyText().doesNotContain("撤销本案", "撤回要约");
    }

    @Test
    void a_case_opened_by_mistake_is_dropped_on_a_page_that_says_what_follows() {
        var boss = signedIn(company.boss);
        open(boss);
        var page = "/cases/" + running().id() + "/acts/drop-case";
        var id = running().caseId();
        assertThat(boss.get(page)).hasStatusOk().bodyText().contains("撤销后本案终结且不能恢复", "不免除该义务");
        assertThat(boss.post(page, "reason", "", "understood", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("撤销理由");
        assertThat(boss.post(page, "reason", "<b>等审计结果</b>", "understood", "true"))
                .hasRedirectedUrl("/cases/" + id);
        assertThat(cases.get(id).stage()).isEqualTo(Stage.DROPPED);
        assertThat(boss.get("/cases/" + id)).bodyText().contains("案件已撤销", "&lt;b&gt;等审计结果");
        assertThat(open(signedIn(company.chair))).hasStatus3xxRedirection();
        assertThat(running().initiator()).isEqualTo(Side.WORKERS);
    }

    @Test
    void a_paper_agreement_is_entered_and_shown_as_what_is_renewed() {
        var chair = signedIn(company.chair);
        assertThat(chair.get("/cases/new/paper")).hasStatusOk().bodyText().contains("原合同扫描件");
        assertThat(paper(chair, null)).hasStatus(422).bodyText().contains("原合同扫描件", "2025年工资专项集体合同");
        assertThat(cases.running(company.employer, AgreementKind.WAGE)).isEmpty();
        assertThat(paper(chair, new MockMultipartFile("scan", "a.pdf", "application/pdf", "%PDF-1.7 x".getBytes())))
                .hasStatus3xxRedirection();
        assertThat(chair.get("/cases/" + running().id())).bodyText().contains("纸质，扫描件见文件", "5,800.00 元/月", "4.5");
    }

    @Test
    void there_is_no_renewal_of_what_is_not_in_force() {
        var chair = signedIn(company.chair);
        open(chair);
        assertThat(chair.get("/cases/" + running().id() + "/renewal")).hasStatus(404);
        assertThat(chair.get("/cases/" + running().id())).bodyText().doesNotContain("以本合同为基础续订");
    }

    private MvcTestResult paper(Visitor visitor, MockMultipartFile scan) {
        var request = web.post().uri("/cases/new/paper").with(csrf()).multipart();
        if (scan != null) request.file(scan);
        request.param("employer", company.employer.toString())
                .param("kind", "WAGE")
                .param("year", year());
        request.param("number", "2025年工资专项集体合同").param("startsOn", "2025-01-01").param("endsOn", "2025-12-31");
        request.param("averageWage", "5800").param("adjustment", "4.5").param("pasted", "第一条 支付\n每月十五日。");
        return visitor.send(request);
    }

    private MvcTestResult open(Visitor visitor) {
        return visitor.post("/cases/new", "employer", company.employer.toString(), "kind", "WAGE", "year", year());
    }

    private String year() {
        return String.valueOf(
                context.getBean(heyi.casefile.Deadlines.class).today().getYear());
    }

    private BargainingCase running() {
        return cases.running(company.employer, AgreementKind.WAGE).orElseThrow();
    }

    private Visitor signedIn(UUID person) {
        var visitor = new Visitor(web);
        assertThat(visitor.post("/sign-in", "name", Company.login(person), "password", Company.PASSWORD))
                .hasStatus3xxRedirection();
        return visitor;
    }
}
