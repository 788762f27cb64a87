package heyi.portal;

import static heyi.portal.Visitor.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import heyi.HeyiTest;
import heyi.calendar.MadeUpYear;
import heyi.casefile.CaseClock;
import heyi.casefile.Deadlines;
import heyi.party.Administrators;
import heyi.process.BargainingCycleProcess;
import heyi.region.Regions;
import heyi.rules.AgreementKind;
import heyi.rules.WorkingCalendar;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Holidays, places and comparisons, as an administrator and a union chair see them. */
@HeyiTest
class AdministrationTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    ApplicationContext context;

    private Company company;
    private Visitor admin;
    private Visitor chair;

    @BeforeEach
    void two_people() {
        company = new Company(context, "区划测试厂", 2);
        context.getBean(Administrators.class).add(company.upperClerk);
        admin = signedIn(company.upperClerk);
        chair = signedIn(company.chair);
    }

    private Visitor signedIn(UUID person) {
        var visitor = new Visitor(web);
        visitor.post("/sign-in", "name", Company.login(person), "password", Company.PASSWORD);
        return visitor;
    }

    @Test
    void to_others_the_administrators_pages_do_not_exist() {
        for (var page :
                new String[] {"/admin/calendar", "/admin/regions", "/admin/regions/330109", "/admin/calendar/2026.csv"
                }) {
            assertThat(chair.get(page)).hasStatus(404);
            assertThat(admin.get(page)).hasStatusOk();
        }
        assertThat(chair.post("/admin/calendar/confirm", "year", "2041", "source", "x", "text", MadeUpYear.csv(2041)))
                .hasStatus(404);
        assertThat(context.getBean(WorkingCalendar.class).knows(2041)).isFalse();
    }

    @Test
    void a_year_is_checked_shown_and_only_then_kept() {
        var gbk = MadeUpYear.csv(2042).getBytes(Charset.forName("GB18030"));
        var preview = upload("2042", "国办发明电〔2041〕7号", gbk);
        assertThat(preview).hasStatusOk().bodyText().contains("尚未载入", "国庆节、中秋节", "该年度尚未载入");
        assertThat(context.getBean(WorkingCalendar.class).knows(2042)).isFalse();
        assertThat(confirm(preview, "2042")).hasStatus3xxRedirection().hasRedirectedUrl("/admin/calendar");
        assertThat(context.getBean(WorkingCalendar.class).nameOf(LocalDate.of(2042, 1, 22)))
                .isEqualTo("春节");
        assertThat(admin.get("/admin/calendar")).bodyText().contains("2042年", "国办发明电〔2041〕7号", "胡国平");
        assertThat(confirm(preview, "2042"))
                .as("once more")
                .hasStatus(422)
                .bodyText()
                .contains("calendar.changed");
    }

    @Test
    void a_correction_shows_what_it_changes() {
        confirm(upload("2043", "通知", utf8(MadeUpYear.csv(2043))), "2043");
        assertThat(upload("2043", "更正", utf8(MadeUpYear.csv(2043) + "2043-10-04,holiday,国庆节\n")))
                .hasStatusOk()
                .bodyText()
                .contains("与现有安排的差异", "10月4日 星期日", "平常日", "国庆节</span>（放假）");
    }

    @Test
    void a_bad_file_is_refused_line_by_line_and_what_was_typed_stays() {
        assertThat(upload("2044", "国办<b>", utf8(MadeUpYear.csv(2044) + "2044-02-30,holiday,春节\n2043-01-01,x,元旦\n")))
                .hasStatus(422)
                .bodyText()
                .contains("第14行“date”", "不是有效的日期", "第15行“kind”", "不在2044年", "国办&lt;b&gt;", "value=\"2044\"");
        assertThat(upload("1999", "通知", utf8("x"))).hasStatus(422).bodyText().contains("calendar.year");
        assertThat(upload("2044", "", utf8("x"))).hasStatus(422).bodyText().contains("calendar.source");
        assertThat(upload("2044", "通知", new byte[0])).hasStatus(422).bodyText().contains("calendar.empty");
    }

    @Test
    void everybody_sees_the_year() {
        assertThat(chair.get("/law/calendar?year=2026"))
                .hasStatusOk()
                .bodyText()
                .contains("2026年放假安排", "2月15日至2月23日", "休 9 天", "调休上班", "随软件提供");
        assertThat(chair.get("/law/calendar?year=abc")).hasStatusOk();
        assertThat(admin.get("/admin/calendar/2026.csv"))
                .bodyText()
                .startsWith("\uFEFFdate,kind,name\n2026-01-01,holiday");
    }

    @Test
    void two_places_are_compared_differences_first() {
        var page = body(chair.get("/law/compare?place=330109&with=330300&kind=WAGE&on=2026-11-23"));
        assertThat(page).contains("如果这份合同在", "温州市", "相同的规定");
        var fold = page.indexOf("<details class=\"fold\"");
        assertThat(page.indexOf(">完成集体协商</h3>")).as("Hangzhou alone").isBetween(1, fold);
        assertThat(page.indexOf(">答复协商要约</h3>")).as("the province's for both").isGreaterThan(fold);
        assertThat(chair.get("/law/compare?place=330109&with=999999"))
                .hasStatus(422)
                .bodyText()
                .contains("law.place");
        assertThat(chair.get("/law/compare?place=330109&with=330113&on=2020-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("law.place-then", "临平区");
        assertThat(chair.get("/law/compare?place=330109&with=330109"))
                .hasStatusOk()
                .bodyText()
                .contains("全部相同");
    }

    /** Hangzhou answers in 10 working days; elsewhere in Zhejiang the law of the province counts. */
    @Test
    void a_case_is_counted_again_under_another_place() {
        var file = context.getBean(BargainingCycleProcess.class)
                .open(company.actor(company.chair), company.employer, AgreementKind.WAGE, 2026);
        context.getBean(Deadlines.class).start(file.caseId(), CaseClock.REPLY, LocalDate.of(2026, 3, 2));
        assertThat(chair.get("/cases/" + file.id())).bodyText().contains("/cases/" + file.id() + "/compare");
        assertThat(chair.get("/cases/" + file.id() + "/compare?with=330300"))
                .hasStatusOk()
                .bodyText()
                .contains("答复要约", "2026年3月16日", "温州市", "仅供比较，不影响本案", ">相同<");
        context.getBean(Deadlines.class).start(file.caseId(), CaseClock.FILING, LocalDate.of(2026, 3, 2));
        assertThat(chair.get("/cases/" + file.id() + "/compare?with=310000"))
                .as("15 days from the same Monday; filing counts from the adoption there")
                .hasStatusOk()
                .bodyText()
                .contains("2026年3月17日", "晚 1 天", "起算事件不同");
        assertThat(signedIn(new Company(context, "别的厂", 2).chair).get("/cases/" + file.id() + "/compare"))
                .hasStatus(404);
    }

    @Test
    void a_place_of_the_past_is_asked_for_on_its_days() {
        assertThat(chair.get("/law?place=330103&on=2021-04-08"))
                .hasStatusOk()
                .bodyText()
                .contains("下城区");
        assertThat(chair.get("/law?place=330103&on=2021-04-09"))
                .hasStatus(422)
                .bodyText()
                .contains("law.place-then");
        assertThat(chair.get("/law?place=330109001&on=2026-11-23")).hasStatusOk();
    }

    @Test
    void places_are_found_added_renamed_and_merged_on_the_page() {
        assertThat(admin.get("/admin/regions?text=临平")).bodyText().contains("临平区", "330113");
        assertThat(admin.get("/admin/regions?text=临平&on=2020-01-01")).bodyText().contains("没有符合的地区");
        assertThat(admin.get("/admin/regions/330110")).bodyText().contains("沿革", "临平区", "拆分", "2021年4月9日");
        assertThat(admin.get("/admin/regions/999998")).hasStatus(404);

        assertThat(admin.post("/admin/regions", "code", "330190", "name", "测<i>", "from", "2026-01-01", "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("region.reason", "测&lt;i&gt;");
        assertThat(admin.post("/admin/regions", "code", "330190", "name", "测试县", "from", "2020-01-01", "reason", "批复"))
                .hasRedirectedUrl("/admin/regions/330190");
        assertThat(admin.post("/admin/regions/330190/rename", "name", "测试区", "from", "x", "reason", "批复"))
                .hasStatus(422)
                .bodyText()
                .contains("region.date", "测试区");
        admin.post("/admin/regions/330190/rename", "name", "测试区", "from", "2021-01-01", "reason", "批复");
        assertThat(context.getBean(Regions.class).nameOf("330190", LocalDate.of(2021, 1, 1)))
                .isEqualTo("测试区");
        assertThat(admin.post(
                        "/admin/regions/330190/end",
                        "kind",
                        "MERGED",
                        "successors",
                        "330999",
                        "on",
                        "2022-01-01",
                        "reason",
                        "批复"))
                .hasStatus(422)
                .bodyText()
                .contains("region.successor-unknown", "330999");
        assertThat(admin.post(
                        "/admin/regions/330190/end",
                        "kind",
                        "MERGED",
                        "successors",
                        "330109",
                        "on",
                        "2022-01-01",
                        "reason",
                        "批复"))
                .hasRedirectedUrl("/admin/regions/330190");
        assertThat(admin.get("/admin/regions/330190")).bodyText().contains("已登记终止", "萧山区", "合并", "胡国平");
        assertThat(admin.get("/admin/regions/assignments")).hasStatusOk();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private MvcTestResult upload(String year, String source, byte[] file) {
        return admin.send(web.post()
                .uri("/admin/calendar")
                .multipart()
                .file(new MockMultipartFile("file", "日历.csv", "text/csv", file))
                .with(csrf())
                .param("year", year)
                .param("source", source));
    }

    private MvcTestResult confirm(MvcTestResult preview, String year) {
        var page = body(preview);
        var seen = hidden(page, "seen");
        return seen == null
                ? admin.post(
                        "/admin/calendar/confirm",
                        "year",
                        year,
                        "source",
                        hidden(page, "source"),
                        "text",
                        hidden(page, "text"))
                : admin.post(
                        "/admin/calendar/confirm",
                        "year",
                        year,
                        "source",
                        hidden(page, "source"),
                        "text",
                        hidden(page, "text"),
                        "seen",
                        seen);
    }

    private static String hidden(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        return found.find() ? found.group(1) : null;
    }
}
