package heyi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.casefile.Cases;
import heyi.casefile.Deadlines;
import heyi.rules.AgreementKind;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A refusal leads back to what it was about, says its code only to who asks, and speaks the reader's language. */
@HeyiTest
class WayOnTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester web;

    Company company;
    String roll;

    @BeforeEach
    void settle() {
        company = new Company(context, "去处" + UUID.randomUUID().toString().substring(0, 8), 12);
        roll = "/rolls/" + company.employer;
    }

    @Test
    void the_code_of_a_refusal_is_folded_away() {
        var page = Visitor.body(as(company.clerk).post(roll + "/workers/" + company.delegates.get(0) + "/leave"));
        assertThat(page).containsPattern("<details class=\"tech\"><summary>技术信息</summary><small[^>]*>代码：roll");
    }

    @Test
    void an_act_that_came_too_early_leads_on_to_its_case() {
        var boss = as(company.boss);
        var year = context.getBean(Deadlines.class).today().getYear();
        boss.post("/cases/new", "employer", company.employer.toString(), "kind", "WAGE", "year", String.valueOf(year));
        var file = context.getBean(Cases.class)
                .running(company.employer, AgreementKind.WAGE)
                .orElseThrow();
        assertThat(boss.get("/cases/" + file.id() + "/acts/cancel-meeting"))
                .hasStatus(409)
                .bodyText()
                .containsPattern("href=\"/cases/" + file.id() + "\"[^>]*>查看案件<");
    }

    @Test
    void a_refusal_on_a_roll_leads_back_to_the_roll() {
        assertThat(as(company.clerk).post(roll + "/workers/" + company.delegates.get(0) + "/leave"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"" + roll + "\"");
    }

    @Test
    void the_english_roll_says_nothing_in_chinese_but_names() {
        var page = Visitor.body(as(company.clerk).get(roll + "?lang=en"));
        assertThat(page).contains("<html lang=\"en\">", "Staff roll", "Add a worker");
        var own = page.replaceAll("(?s)<(\\w+)[^>]*lang=\"zh-CN\"[^>]*>.*?</\\1>", "")
                .replaceAll("<[^>]*>", "")
                .replaceAll("职工\\d+|和议", "");
        assertThat(own).doesNotContainPattern("\\p{IsHan}");
    }

    private Visitor as(UUID person) {
        var visitor = new Visitor(web);
        visitor.post("/sign-in", "name", Company.login(person), "password", Company.PASSWORD);
        return visitor;
    }
}
