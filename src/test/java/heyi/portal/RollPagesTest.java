package heyi.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import heyi.HeyiTest;
import heyi.party.Rolls;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The roll on pages: both its keepers, the three steps of an import, the congress of the union alone. */
@HeyiTest
class RollPagesTest {

    private static final int WORKERS = 12;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester web;

    @Autowired
    Rolls rolls;

    Company company;
    String home;

    @BeforeEach
    void settle() {
        company = new Company(context, "名册" + UUID.randomUUID().toString().substring(0, 8), WORKERS);
        home = "/rolls/" + company.employer;
    }

    @Test
    void employer_and_union_see_the_roll_and_nobody_else_does() {
        assertThat(as(company.clerk).get(home)).hasStatusOk().bodyText().contains("职工12", "职工代表");
        assertThat(as(company.personnel).get(home)).hasStatusOk().bodyText().doesNotContain(home + "/delegates");
        assertThat(as(company.personnel).get(home + "/delegates")).hasStatus(404);
        assertThat(as(company.clerk).get(home + "/delegates")).hasStatusOk();
        for (var stranger : new UUID[] {company.upperClerk, company.reviewer}) {
            assertThat(as(stranger).get(home)).hasStatus(404);
            assertThat(as(stranger).get(home + "/import")).hasStatus(404);
            assertThat(as(stranger).post(home + "/delegates/save")).hasStatus(404);
        }
    }

    @Test
    void a_file_is_previewed_then_confirmed() {
        var visitor = as(company.personnel);
        var preview = upload(visitor, file("工号,姓名,性别,岗位\nN1,新来的,男,电工\n"));
        assertThat(preview).hasStatus3xxRedirection();
        var page = preview.getResponse().getRedirectedUrl();
        var body = Visitor.body(visitor.get(page));
        assertThat(body).contains("新来的", "名册中有、文件中没有的", "现在还没有导入任何内容");
        assertThat(rolls.headcount(company.employer)).isEqualTo(WORKERS);
        var seen = hidden(body, "seen");
        assertThat(visitor.post(page + "/confirm", "seen", seen, "leave", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("roll.delegate-in-office");
        assertThat(visitor.post(page + "/confirm", "seen", "another"))
                .hasStatus(409)
                .bodyText()
                .contains("roll.changed");
        assertThat(visitor.post(page + "/confirm", "seen", seen)).hasStatus3xxRedirection();
        assertThat(rolls.headcount(company.employer)).isEqualTo(WORKERS + 1);
        assertThat(visitor.post(page + "/confirm", "seen", seen)).hasStatus3xxRedirection();
        assertThat(Visitor.body(visitor.get(page))).contains("导入结果").doesNotContain("确认导入</button>");
    }

    @Test
    void a_bad_file_is_answered_with_lines_and_reasons_to_download() {
        var visitor = as(company.clerk);
        var bad = "工号,姓名,性别\n"
                + IntStream.range(0, 60).mapToObj(i -> "B" + i + ",甲,?\n").reduce("", String::concat);
        var page = upload(visitor, file(bad)).getResponse().getRedirectedUrl();
        assertThat(Visitor.body(visitor.get(page))).contains("第 2 行", "下一页").doesNotContain("第 60 行");
        assertThat(Visitor.body(visitor.get(page + "?problems=1"))).contains("第 60 行", "上一页");
        assertThat(Visitor.body(visitor.get(page + "/problems.csv"))).contains("61,性别,错误");
        assertThat(upload(visitor, file("没有表头\n"))).hasStatus(422).bodyText().contains("roll.columns-missing");
        assertThat(upload(visitor, new MockMultipartFile("file", new byte[0])))
                .hasStatus(422)
                .bodyText()
                .contains("roll.empty");
        assertThat(visitor.get(home + "/import/template.xlsx")).hasStatusOk();
    }

    @Test
    void one_line_is_typed_corrected_and_left() {
        var visitor = as(company.clerk);
        assertThat(visitor.post(home + "/new", "employeeNo", "N9", "name", ""))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"N9\"");
        assertThat(visitor.post(home + "/new", "employeeNo", "N9", "name", "新来的", "sex", "F", "phone", "123"))
                .hasStatus(422)
                .bodyText()
                .contains("roll.phone");
        assertThat(visitor.post(home + "/new", "employeeNo", "N9", "name", "新来的", "sex", "F"))
                .hasStatus3xxRedirection();
        var person = rolls.byEmployeeNo(company.employer, "N9").orElseThrow().personId();
        var line = home + "/workers/" + person;
        assertThat(visitor.post(line, "employeeNo", "N9", "name", "新来的", "sex", "F", "post", "电工"))
                .hasStatus3xxRedirection();
        assertThat(Visitor.body(visitor.get(line))).contains("变更记录", "电工");
        assertThat(visitor.post(line + "/leave")).hasStatus3xxRedirection();
        assertThat(rolls.byEmployeeNo(company.employer, "N9")).isEmpty();
        var delegate = home + "/workers/" + company.delegates.get(0);
        assertThat(visitor.post(delegate + "/leave")).hasStatus(422).bodyText().contains("roll.delegate-in-office");
    }

    @Test
    void the_union_composes_its_congress_step_by_step() {
        var visitor = as(company.clerk);
        var page = home + "/delegates";
        visitor.post(page + "/draft");
        assertThat(visitor.post(page + "/add", "numbers", "0001 9999", "constituency", "一车间"))
                .hasStatus(422)
                .bodyText()
                .contains("9999", "delegates.unknown-employee", "一车间");
        assertThat(visitor.post(page + "/add", "numbers", "0001 0003", "constituency", "一车间"))
                .hasStatus3xxRedirection();
        assertThat(Visitor.body(visitor.get(page))).contains("第十一条", "草稿", "现 8 名");
        assertThat(visitor.post(page + "/save")).hasStatus(422).bodyText().contains("delegates.term");
        assertThat(visitor.post(page + "/save", "termFrom", "2026-01-01", "termTo", "2028-12-31"))
                .hasStatus3xxRedirection();
        assertThat(rolls.delegates(company.employer)).hasSize(WORKERS / 2 + 2);
    }

    private MvcTestResult upload(Visitor visitor, MockMultipartFile file) {
        return visitor.send(
                web.post().uri(home + "/import").with(csrf()).multipart().file(file));
    }

    private static MockMultipartFile file(String text) {
        return new MockMultipartFile("file", "名册.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hidden(String body, String name) {
        var input = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(body);
        assertThat(input.find()).isTrue();
        return input.group(1);
    }

    private Visitor as(UUID person) {
        var visitor = new Visitor(web);
        visitor.post("/sign-in", "name", Company.login(person), "password", Company.PASSWORD);
        return visitor;
    }
}
