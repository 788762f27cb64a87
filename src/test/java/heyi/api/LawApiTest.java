package heyi.api;

import static heyi.api.Program.at;
import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.account.AccessTokens;
import heyi.account.Scope;
import heyi.party.People;
import heyi.party.Person;
import heyi.rules.AgreementKind;
import heyi.rules.LegalClock;
import heyi.rules.Parameter;
import heyi.rules.Place;
import heyi.rules.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The law, the calendar and the places, for programs. */
@HeyiTest
class LawApiTest {

    private static final String HANGZHOU = "place=330109&kind=WAGE&on=2026-03-02";

    @Autowired
    MockMvcTester web;

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessTokens tokens;

    @Autowired
    RuleBook book;

    @Autowired
    LegalClock clock;

    private Program program;
    private UUID person;

    @BeforeEach
    void somebodyWithoutAnyOffice() {
        var somebody = new Person(UUID.randomUUID(), "路人", Person.Sex.F, null);
        context.getBean(People.class).add(somebody);
        person = somebody.id();
        program = new Program(web, tokens.issue(person, "law", Set.of(Scope.LAW_READ), 30));
    }

    @AfterEach
    void theClockRuns() {
        TestClock.letGo();
    }

    @Test
    void every_matter_is_told_once_with_article_and_certainty_as_the_book_has_it() {
        var answer = program.get("/law/rules?" + HANGZHOU);
        assertThat(answer).hasStatusOk();
        assertThat(Program.<String>at(answer, "$.place.name")).isEqualTo("萧山区");
        assertThat(Program.<List<String>>at(answer, "$.rules[*].parameter"))
                .hasSize(Parameter.values().length)
                .doesNotHaveDuplicates();
        var rule = book.require(new Place("330109"), AgreementKind.WAGE, Parameter.REPLY, LocalDate.of(2026, 3, 2));
        var told = "$.rules[?(@.parameter=='REPLY')]";
        assertThat(Program.<List<String>>at(answer, told + ".article")).containsExactly(rule.article());
        assertThat(Program.<List<String>>at(answer, told + ".text")).containsExactly(rule.text());
        assertThat(Program.<List<String>>at(answer, told + ".certainty"))
                .containsExactly(rule.certainty().name());
        assertThat(Program.<List<String>>at(answer, told + ".placeName")).containsExactly("杭州市");
        assertThat(Program.<List<String>>at(answer, told + ".labelEn"))
                .allMatch(label -> label.matches("[\\x20-\\x7e’]+"));
    }

    @Test
    void no_rule_no_limit_and_not_read_are_three_answers_and_none_has_a_value() {
        assertThat(answerTo("330300", Parameter.BARGAINING_LIMIT)).isEqualTo("NO_RULE");
        assertThat(answerTo("330109", Parameter.REPRESENTATIVE_LIST_PUBLICATION))
                .isEqualTo("NONE");
        assertThat(answerTo("320000", Parameter.REPLY)).isEqualTo("UNKNOWN");
        var unread = program.get("/law/rules?place=320000");
        assertThat(Program.<List<Object>>at(unread, "$.rules[?(@.answer!='STATED')].value"))
                .isEmpty();
        assertThat(Program.<List<Boolean>>at(unread, "$.rules[?(@.answer!='STATED')].reckonable"))
                .containsOnly(false);
    }

    private String answerTo(String place, Parameter parameter) {
        List<String> found =
                at(program.get("/law/rules?place=" + place), "$.rules[?(@.parameter=='" + parameter + "')].answer");
        return found.get(0);
    }

    @Test
    void a_date_is_reckoned_by_the_engine_of_the_cases_and_says_why() {
        var answer = program.get("/law/dates?place=330109&parameter=REPLY&from=2026-02-10");
        assertThat(answer).hasStatusOk();
        var event = LocalDate.of(2026, 2, 10);
        var due = clock.due(book.require(new Place("330109"), AgreementKind.WAGE, Parameter.REPLY, event), event);
        assertThat(Program.<String>at(answer, "$.date")).isEqualTo(due.date().toString());
        assertThat(Program.<String>at(answer, "$.why")).isEqualTo(due.why()).contains("春节", "《杭州市企业工资集体协商条例》");
        assertThat(Program.<Boolean>at(answer, "$.opens")).isFalse();
        assertThat(Program.<String>at(answer, "$.rule.certainty")).isNotBlank();
        var window = program.get("/law/dates?place=330109&parameter=RENEWAL_WINDOW&from=2026-12-31");
        assertThat(Program.<Boolean>at(window, "$.opens")).isTrue();
        assertThat(Program.<String>at(window, "$.date")).isLessThan("2026-12-31");
        var later = program.get("/law/dates?place=330109&parameter=REPLY&from=2061-01-20");
        assertThat(Program.<Boolean>at(later, "$.provisional")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/law/rules,400,api.bad-value",
        "/law/rules?place=330109&on=soon,400,api.bad-value",
        "/law/rules?place=330109&kind=NOTHING,400,api.bad-value",
        "/law/rules?place=330109&kind=ANY,422,law.kind",
        "/law/rules?place=999999,422,law.place",
        "/law/rules?place=%00,422,law.place",
        "/law/rules?place=330109&on=1900-01-01,422,law.date",
        "/law/dates?place=330109&parameter=REPLY,400,api.bad-value",
        "/law/dates?place=330109&parameter=TERM_MIN&from=2026-03-02,422,law.no-period",
        "/law/dates?place=320000&parameter=REPLY&from=2026-03-02,422,rule.unknown",
        "/law/dates?place=330300&parameter=BARGAINING_LIMIT&from=2026-03-02,422,rule.missing",
        "/law/dates?place=330109&parameter=REPLY&from=2150-03-02,422,law.date",
        "/law/comparison?place=330109&with=1,422,law.place",
        "/law/minimum-wages?place=110000,422,wage.minimum-unknown",
        "/law/calendars/1990,404,api.not-there",
        "/regions/abc,404,api.not-there",
        "/regions?on=1066-10-14,422,law.date",
        "/regions?after=x,400,api.bad-cursor",
        "/regions?size=201,400,api.bad-value"
    })
    void what_cannot_be_answered_is_refused_with_its_code(String path, int status, String code) {
        var answer = program.get(path);
        assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
        assertThat(Program.<String>at(answer, "$.code")).isEqualTo(code);
        assertThat(Program.<String>at(answer, "$.detailEn")).isNotBlank();
    }

    @Test
    void two_places_are_compared_matter_by_matter() {
        var answer = program.get("/law/comparison?with=310000&" + HANGZHOU);
        assertThat(Program.<String>at(answer, "$.there.name")).isEqualTo("上海市");
        List<String> different = at(answer, "$.rules[?(@.same==false)].here.parameter");
        List<String> same = at(answer, "$.rules[?(@.same==true)].here.parameter");
        assertThat(different).isNotEmpty().doesNotContain(Parameter.REMINDER_LEAD.name());
        assertThat(same).isNotEmpty();
        var itself = program.get("/law/comparison?with=330109&" + HANGZHOU);
        assertThat(Program.<List<Boolean>>at(itself, "$.rules[*].same")).containsOnly(true);
    }

    @Test
    void a_minimum_wage_names_its_document_and_a_missing_choice() {
        var own = program.get("/law/minimum-wages?place=330109&on=2026-03-02");
        assertThat(own).hasStatusOk();
        assertThat(Program.<Number>at(own, "$.monthly").doubleValue()).isGreaterThan(1000);
        assertThat(Program.<String>at(own, "$.document")).isNotBlank();
        assertThat(Program.<String>at(own, "$.why")).contains("最低工资");
    }

    @Test
    void answers_may_be_kept_and_are_asked_for_by_their_version() {
        for (var path : List.of("/law/rules?" + HANGZHOU, "/law/calendars/2026", "/regions/330109")) {
            var first = program.get(path);
            assertThat(first).headers().hasValue("Cache-Control", "max-age=300, private");
            var version = first.getResponse().getHeader("ETag");
            assertThat(program.get(path, "If-None-Match", version)).hasStatus(304);
        }
        assertThat(program.get("/law/rules?place=310000").getResponse().getHeader("ETag"))
                .isNotEqualTo(
                        program.get("/law/rules?place=330109").getResponse().getHeader("ETag"));
    }

    @Test
    void the_calendar_of_a_year_names_its_notice_and_every_special_day_but_not_who_loaded_it() {
        var answer = program.get("/law/calendars/2026");
        assertThat(Program.<Boolean>at(answer, "$.announced")).isTrue();
        assertThat(Program.<String>at(answer, "$.notice.source")).isNotBlank();
        assertThat(Program.<List<String>>at(answer, "$.stretches[?(@.name=='春节')].from"))
                .hasSize(1);
        assertThat(Program.<List<String>>at(answer, "$.stretches[?(@.name=='春节')].nameEn"))
                .containsExactly("Spring Festival");
        assertThat(Program.<List<String>>at(answer, "$.stretches[?(@.worked==true)].nameEn"))
                .isNotEmpty()
                .containsOnly("make-up working day");
        List<String> makeUp = at(answer, "$.days[?(@.worked==true)].date");
        assertThat(makeUp).isNotEmpty().isSorted();
        assertThat(Program.json(answer).jsonString()).doesNotContain("importedBy");
        List<Integer> years = at(program.get("/law/calendars"), "$.years[*].year");
        assertThat(years).contains(2026).isSorted();
        var open = program.get("/law/calendars/" + years.get(years.size() - 1));
        assertThat(open).hasStatusOk();
    }

    @Test
    void places_are_read_part_by_part_and_level_by_level() {
        assertThat(Program.<List<String>>at(program.get("/regions?under=330000&size=200"), "$.items[*].name"))
                .contains("杭州市", "宁波市", "丽水市")
                .hasSizeGreaterThanOrEqualTo(11);
        var found = new ArrayList<String>();
        var path = "/regions?under=330100&size=5";
        var answer = program.get(path);
        while (true) {
            found.addAll(at(answer, "$.items[*].code"));
            List<String> next = at(answer, "$[?(@.next)].next");
            if (next.isEmpty()) break;
            answer = program.get(path + "&after=" + next.get(0));
        }
        assertThat(found)
                .hasSizeGreaterThan(10)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("330109");
        assertThat(Program.<List<String>>at(program.get("/regions?text=萧山区"), "$.items[*].code"))
                .containsExactly("330109");
        assertThat(Program.<List<String>>at(program.get("/regions?text=%"), "$.items[*].code"))
                .isEmpty();
    }

    @Test
    void a_place_tells_what_became_of_it_and_nobody_who_changed_it() {
        var answer = program.get("/regions/330103");
        assertThat(answer).hasStatusOk();
        assertThat(Program.<List<String>>at(answer, "$.successions[*].kind")).isNotEmpty();
        assertThat(Program.<String>at(answer, "$.region.validTo")).isNotBlank();
        assertThat(Program.json(answer).jsonString()).doesNotContain("person", "reason");
        assertThat(Program.<String>at(program.get("/law/rules?place=330103&on=2026-03-02"), "$.code"))
                .isEqualTo("law.place-then");
        assertThat(program.get("/law/rules?place=330103&on=2020-03-02")).hasStatusOk();
    }

    @Test
    void the_dates_of_a_case_are_compared_for_those_who_see_it() {
        var round = Round.at(context, "ReplyToOffer");
        var clerk = new Program(web, tokens.issue(round.parties.clerk, "x", Set.of(Scope.CASES_READ), 30));
        var answer = clerk.get("/cases/" + round.id + "/comparison?with=310000");
        assertThat(answer).hasStatusOk();
        assertThat(Program.<List<String>>at(answer, "$.dates[*].here.clock")).contains("REPLY");
        assertThat(Program.<String>at(answer, "$.there.name")).isEqualTo("上海市");
        assertThat(clerk.get("/cases/" + round.id + "/comparison?with=1")).hasStatus(422);
        assertThat(program.get("/cases/" + round.id + "/comparison?with=310000"))
                .as("another scope")
                .hasStatus(403);
        var stranger = new Program(web, tokens.issue(person, "x", Set.of(Scope.CASES_READ), 30));
        assertThat(stranger.get("/cases/" + round.id + "/comparison?with=310000"))
                .hasStatus(404);
    }

    @Test
    void without_the_scope_nothing_of_it_is_told() {
        var other = new Program(web, tokens.issue(person, "x", Set.of(Scope.CASES_READ), 30));
        for (var path : List.of("/law/rules?place=330109", "/law/calendars", "/regions", "/regions/330109")) {
            assertThat(other.get(path)).as(path).hasStatus(403);
            assertThat(new Program(web, "").get(path)).as(path).hasStatus(401);
        }
    }
}
