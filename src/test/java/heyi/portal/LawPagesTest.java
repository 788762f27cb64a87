package heyi.portal;

import static heyi.portal.Visitor.body;
import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.account.Passwords;
import heyi.party.People;
import heyi.rules.LawGroup;
import heyi.rules.Parameter;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HeyiTest
class LawPagesTest {

    private static final String EVIL = "<script>alert(1)</script>";

    @Autowired
    MockMvcTester web;

    @Autowired
    ApplicationContext context;

    private Company company;
    private Visitor chair;

    @BeforeEach
    void somebodySignedIn() {
        company = new Company(context, "法规测试厂", 2);
        chair = new Visitor(web);
        chair.post("/sign-in", "name", Company.login(company.chair), "password", Company.PASSWORD);
    }

    @Test
    void every_parameter_is_listed_once() {
        assertThat(Stream.of(LawGroup.values()).flatMap(g -> g.parameters().stream()))
                .containsExactlyInAnyOrder(Parameter.values());
        var page = body(chair.get("/law?place=330109&kind=WAGE&on=2026-11-23"));
        for (var parameter : Parameter.values()) assertThat(page).containsOnlyOnce(">" + parameter.label() + "</h3>");
    }

    @Test
    void a_rule_tells_its_value_event_article_level_and_certainty() {
        assertThat(line("330109", Parameter.REPLY))
                .contains("10个工作日", "自“<span lang=\"zh-CN\">收到协商要约书</span>”起算", "《杭州市企业工资集体协商条例》", ">杭州市<", ">已读全文<")
                .contains("/law/dates?place=330109&amp;kind=WAGE&amp;parameter=REPLY");
        assertThat(line("330109", Parameter.REVIEW)).contains(">浙江省<");
        assertThat(line("330109", Parameter.VACANCY_REFILL)).contains(">全国<");
        assertThat(line("330109", Parameter.DELEGATES_MIN)).contains("按职工人数分档").doesNotContain("计算日期");
    }

    @Test
    void no_rule_no_limit_and_not_read_are_three_answers() {
        assertThat(line("330300", Parameter.BARGAINING_LIMIT))
                .contains("没有规定", "已收录的法规没有涉及此项")
                .doesNotContain("tag");
        assertThat(line("330109", Parameter.REPRESENTATIVE_LIST_PUBLICATION))
                .contains("不设具体限度", "没有规定具体数值", "第十八条")
                .doesNotContain("计算日期");
        assertThat(line("320000", Parameter.REPLY))
                .contains("尚未查明", "本平台不作推定", ">未核实<")
                .doesNotContain("计算日期");
    }

    @Test
    void nothing_unverified_looks_certain_and_nothing_of_ours_looks_like_law() {
        assertThat(line("330109", Parameter.CONGRESS_NOTICE))
                .contains("7日", "（待核对）", "tag danger\">未核实<")
                .doesNotContain("tag ok");
        assertThat(line("330109", Parameter.REMINDER_LEAD))
                .contains("平台设定，并非法定")
                .doesNotContain("tag ok", ">全国<");
        assertThat(chair.get("/law/dates?place=330109&kind=WAGE&parameter=CONGRESS_NOTICE&from=2026-03-20"))
                .hasStatusOk()
                .bodyText()
                .contains("2026年3月13日 星期五", "仅供参考", ">未核实<")
                .doesNotContain("tag ok");
    }

    /** By hand, from Monday 2 March 2026: 3-6 March = 4, 9-13 = 9, Monday 16 = 10; no holiday between. */
    @Test
    void the_last_day_for_a_reply_in_hangzhou_is_reckoned_and_explained() {
        assertThat(chair.get("/law/dates?place=330109&kind=WAGE&parameter=REPLY&from=2026-03-02"))
                .hasStatusOk()
                .bodyText()
                .contains("2026年3月16日 星期一", "跳过3月7日至8日（周末）", "《杭州市企业工资集体协商条例》", "value=\"2026-03-02\"")
                .doesNotContain("暂定");
    }

    @Test
    void a_date_in_a_year_without_calendar_is_provisional() {
        assertThat(chair.get("/law/dates?place=330109&kind=WAGE&parameter=REPLY&from=2026-12-25"))
                .hasStatusOk()
                .bodyText()
                .contains("2027年1月11日 星期一", "暂定：该年度放假安排尚未公布");
    }

    /** 90 days back from Thursday 31 December 2026 is 2 October, a holiday: a window opens all the same. */
    @Test
    void a_window_opens_on_its_day() {
        assertThat(chair.get("/law/dates?place=330109&kind=WAGE&parameter=RENEWAL_WINDOW&from=2026-12-31"))
                .bodyText()
                .contains("最早可办理日", "2026年10月2日 星期五");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /law?on=2026-02-30                                               | law.date         | 不是有效的日期
            /law?on=                                                         | law.date         | 不是有效的日期
            /law?on=2100-01-01                                               | law.date         | 超出范围
            /law?place=999999                                                | law.place        | 没有找到地区“999999”
            /law?kind=ANY                                                    | law.kind         | 没有“ANY”这一合同种类
            /law/dates?place=x                                               | law.place        | 没有找到地区“x”
            /law/dates?parameter=REPLY&from=2026-3-2                         | law.date         | 不是有效的日期
            /law/dates?parameter=NONSENSE&from=2026-03-02                    | law.parameter    | 没有“NONSENSE”这一事项
            /law/dates?from=2026-03-02                                       | law.parameter    | 请从列表中选择
            /law/dates?parameter=QUORUM&from=2026-03-02                      | law.no-period    | 不是可以推算到某一天的期限
            /law/dates?parameter=TERM_MAX&from=2026-03-02                    | law.no-period    | 不是可以推算到某一天的期限
            /law/dates?place=330300&parameter=BARGAINING_LIMIT&from=2026-03-02 | rule.missing   | 没有规定
            /law/dates?place=320000&parameter=REPLY&from=2026-03-02          | rule.unknown     | 尚未查明
            /law/dates?parameter=REPRESENTATIVE_LIST_PUBLICATION&from=2026-03-02 | rule.none    | 未设具体限度
            """)
    void what_cannot_be_answered_is_told_in_a_sentence(String address, String code, String sentence) {
        assertThat(chair.get(address)).hasStatus(422).bodyText().contains("代码：" + code, sentence, "<form");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/law?place={evil}",
                "/law?kind={evil}",
                "/law?on={evil}",
                "/law/dates?parameter={evil}&from=2026-03-02",
                "/law/dates?parameter=REPLY&from={evil}"
            })
    void what_was_typed_stays_and_appears_literally(String address) {
        var answer = chair.send(web.get().uri(address, EVIL));
        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void the_calculator_opens_empty() {
        assertThat(chair.get("/law/dates"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"REPLY\"")
                .doesNotContain("value=\"QUORUM\"", "value=\"TERM_MAX\"", "为什么是这一天");
    }

    @Test
    void whoever_is_signed_in_may_look_it_up_and_nobody_else() {
        var worker = new Visitor(web);
        assertThat(worker.get("/law")).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in");
        assertThat(worker.get("/law/dates")).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in");
        signInByCode(worker, company.worker);
        assertThat(worker.get("/me")).bodyText().contains("href=\"/law\"", "法律参数和期限计算");
        assertThat(worker.get("/law")).hasStatusOk().bodyText().contains("value=\"330109\" selected");
        assertThat(worker.get("/law/dates")).hasStatusOk();
    }

    /** The item of the list that speaks of the parameter. */
    private String line(String place, Parameter parameter) {
        var page = body(chair.get("/law?place=" + place + "&kind=WAGE&on=2026-11-23"));
        var start = page.indexOf(">" + parameter.label() + "</h3>");
        return page.substring(start, page.indexOf("</li>", start));
    }

    private void signInByCode(Visitor visitor, UUID worker) {
        var phone = context.getBean(People.class).get(worker).phone();
        context.getBean(Passwords.class).set(worker, Company.login(worker), Company.PASSWORD, true);
        var sent = visitor.post("/sign-in/worker", "phone", phone);
        visitor.post("/sign-in/worker/code", "code", (String)
                sent.getMvcResult().getFlashMap().get("shownCode"));
    }
}
