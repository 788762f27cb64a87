package heyi.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.itextpdf.styledxmlparser.jsoup.Jsoup;
import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.account.Passwords;
import heyi.casefile.BargainingCase;
import heyi.casefile.Deadlines;
import heyi.offer.Offers;
import heyi.offer.PrepareOffer;
import heyi.offer.Subject;
import heyi.party.Administrators;
import heyi.process.BargainingCycleProcess;
import heyi.process.Inbox;
import heyi.rules.AgreementKind;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Somebody who reads no Chinese finds the way: what is left in Chinese is law or record, and is marked as such. */
@HeyiTest
class EnglishPagesTest {

    private static final Pattern CHINESE = Pattern.compile("[^\\p{IsHan}]{0,20}\\p{IsHan}+");

    /** Names within an English sentence stay as they are. */
    private static final Pattern NAMES = Pattern.compile(
            "英语测试厂(工会委员会)?|职工(?=\\d)|杭州湘湖针织有限公司(工会委员会)?|萧山区(总工会|人力资源和社会保障局)|来建华|王志强|(\\p{IsHan}{2}市|萧山区)(?=$)");

    @Autowired
    MockMvcTester web;

    @Autowired
    ApplicationContext context;

    private Company company;
    private BargainingCase file;
    private Map<String, UUID> readers;

    @BeforeEach
    void a_company_with_a_case() {
        company = new Company(context, "英语测试厂", 16);
        context.getBean(Administrators.class).add(company.upperClerk);
        file = context.getBean(BargainingCycleProcess.class)
                .open(company.actor(company.chair), company.employer, AgreementKind.WAGE, 2026);
        readers = Map.of(
                "chair", company.chair,
                "boss", company.boss,
                "reviewer", company.reviewer,
                "administrator", company.upperClerk);
    }

    @AfterEach
    void let_the_clock_go() {
        TestClock.letGo();
    }

    @Test
    void no_page_shows_chinese_outside_what_is_marked_as_chinese() {
        var found = new LinkedHashSet<String>();
        readers.forEach((name, person) -> {
            var visitor = signedIn(person);
            for (var page : pages(person)) {
                var answer = english(visitor, page);
                if (!String.valueOf(answer.getResponse().getContentType()).startsWith("text/html")) continue;
                chineseIn(answer).forEach(text -> found.add(page + ": " + text));
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void a_case_with_a_history_is_told_in_english_around_its_record() {
        var round = Round.at(context, "ReviewFiling");
        var found = new LinkedHashSet<String>();
        for (var person : List.of(round.parties.chair, round.parties.manager, round.parties.reviewer)) {
            context.getBean(Passwords.class).set(person, Company.login(person), Company.PASSWORD, false);
            var visitor = signedIn(person);
            for (var page : List.of(
                    "/cases/" + round.id,
                    "/cases/" + round.id + "/draft",
                    "/cases/" + round.id + "/compare?with=310000",
                    "/tasks",
                    "/tasks/" + round.item("ReviewFiling").taskId())) {
                chineseIn(english(visitor, page)).forEach(text -> found.add(page + ": " + text));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void the_doors_and_the_failures_are_in_english_too() {
        for (var page : List.of("/sign-in", "/sign-in/worker", "/sign-in/forgotten", "/register/employer")) {
            assertThat(chineseIn(english(new Visitor(web), page))).as(page).isEmpty();
        }
        var chair = signedIn(company.chair);
        assertThat(english(chair, "/cases/" + UUID.randomUUID())).hasStatus(404);
        assertThat(chineseIn(english(chair, "/cases/" + UUID.randomUUID()))).isEmpty();
    }

    @Test
    void what_is_wrong_in_a_file_is_told_in_english() {
        var file = "工号,姓名,性别\n=\"7\",An Li,maybe\nG8,,female\nG8,Bo Wu,male\n";
        var roll = "/rolls/" + company.employer;
        var chair = signedIn(company.chair);
        var taken = chair.send(web.post()
                .uri(roll + "/import")
                .multipart()
                .file(new MockMultipartFile("file", "roll.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                .with(csrf()));
        var preview = String.valueOf(taken.getResponse().getRedirectedUrl());
        assertThat(english(chair, preview)).bodyText().contains("The sex “maybe” is not understood", "Employee no");
        assertThat(chineseIn(english(chair, preview))).isEmpty();
        assertThat(english(chair, preview + "/problems.csv").getResponse().getHeader("Content-Disposition"))
                .contains("roll-problems.csv");

        var days = "date,kind,name\n2047-02-30,holiday,New Year\n2046-01-01,work,\n";
        var calendar = signedIn(company.upperClerk)
                .send(web.post()
                        .uri("/admin/calendar")
                        .multipart()
                        .file(new MockMultipartFile(
                                "file", "days.csv", "text/csv", days.getBytes(StandardCharsets.UTF_8)))
                        .with(csrf())
                        .param("year", "2047")
                        .param("source", "notice")
                        .cookie(new Cookie("lang", "en")));
        assertThat(calendar).hasStatus(422).bodyText().contains("“2047-02-30” is not a date");
        assertThat(chineseIn(calendar)).isEmpty();
    }

    @Test
    void the_congress_and_the_arithmetic_of_a_date_are_told_in_english() {
        var chair = signedIn(company.chair);
        var congress = english(chair, "/rolls/" + company.employer + "/delegates");
        assertThat(congress).bodyText().contains("Middle and senior managers");
        assertThat(chineseIn(congress)).isEmpty();
        var date = english(chair, "/law/dates?place=330109&kind=WAGE&parameter=REPLY&from=2026-02-10");
        assertThat(date).bodyText().contains("that day does not count", "15 February 2026");
        assertThat(chineseIn(date)).isEmpty();
    }

    @Test
    void the_switch_keeps_the_page_and_its_query_and_lasts_a_year() {
        var chair = signedIn(company.chair);
        assertThat(chair.get("/cases?text=a&stage="))
                .bodyText()
                .contains("<html lang=\"zh-CN\"", "href=\"/cases?text=a&amp;stage=&amp;lang=en\"", ">English<");
        var switched = chair.get("/cases?text=a&lang=en");
        assertThat(switched).bodyText().contains("<html lang=\"en\"", "href=\"/cases?text=a&amp;lang=zh-CN\"", "中文");
        assertThat(switched.getResponse().getHeaders("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("lang=en;")
                .contains("Max-Age=31536000", "HttpOnly", "SameSite=Lax"));
    }

    @Test
    void nobody_is_switched_by_a_browser_or_by_a_hostile_value() {
        var chair = signedIn(company.chair);
        assertThat(chair.get("/cases", "Accept-Language", "en")).bodyText().contains("<html lang=\"zh-CN\"");
        for (var hostile : List.of("fr", "EN", "en_US", "../x", "%zz")) {
            var page = chair.send(web.get().uri(java.net.URI.create("/cases")).queryParam("lang", hostile));
            assertThat(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("<html lang=\"zh-CN\"")
                    .doesNotContain("<script>\"");
            assertThat(page.getResponse().getHeaders("Set-Cookie")).noneMatch(c -> c.startsWith("lang="));
            var sent = web.get().uri("/cases").cookie(new Cookie("lang", hostile.replace("%", "")));
            assertThat(chair.send(sent)).hasStatusOk().bodyText().contains("<html lang=\"zh-CN\"");
        }
    }

    /** Every page without a variable in its address, and the ones about this case. */
    private List<String> pages(UUID person) {
        var meeting = context.getBean(Deadlines.class).today().plusWeeks(2).atTime(9, 0);
        context.getBean(Offers.class)
                .prepare(file.caseId(), new PrepareOffer(List.of(Subject.OTHER), "Wages", meeting, "Hall", null, ""));
        var pages = new ArrayList<String>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                            && method.getBeanType().getName().startsWith("heyi.portal"))
                        mapping.getPatternValues().stream()
                                .filter(p -> !p.contains("{") && !p.equals("/error"))
                                .forEach(pages::add);
                });
        assertThat(pages).hasSizeGreaterThan(20);
        pages.addAll(List.of(
                "/cases/" + file.id(),
                "/cases/" + file.id() + "/compare",
                "/cases/" + file.id() + "/acts/drop-case",
                "/organisations/" + company.employer,
                "/organisations/" + company.union,
                "/rolls/" + company.employer,
                "/admin/regions/330109",
                "/admin/accounts/" + company.chair));
        context.getBean(Inbox.class).of(file.caseId()).forEach(item -> pages.add("/tasks/" + item.taskId()));
        return pages;
    }

    private static List<String> chineseIn(MvcTestResult page) {
        var body = Jsoup.parse(Visitor.body(page)).body();
        body.select("[lang=zh-CN]").remove();
        return CHINESE.matcher(NAMES.matcher(body.text()).replaceAll("…"))
                .results()
                .map(m -> m.group())
                .toList();
    }

    private MvcTestResult english(Visitor visitor, String page) {
        return visitor.send(web.get().uri(page).cookie(new Cookie("lang", "en")));
    }

    private Visitor signedIn(UUID person) {
        var visitor = new Visitor(web);
        visitor.post("/sign-in", "name", Company.login(person), "password", Company.PASSWORD);
        return visitor;
    }
}
