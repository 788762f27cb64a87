package heyi.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.account.AccessTokens;
import heyi.account.Scope;
import heyi.offer.Offers;
import heyi.offer.Subject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What no careful program sends is refused in the same words as everything else. */
@HeyiTest
class HostileTest {

    private static final String NOWHERE = "00000000-0000-4000-8000-000000000000";

    @Autowired
    MockMvcTester web;

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessTokens tokens;

    @Autowired
    ObjectMapper json;

    @Autowired
    Offers offers;

    @AfterEach
    void theClockRuns() {
        TestClock.letGo();
    }

    private Program program(UUID person) {
        return new Program(web, tokens.issue(person, "test", Scope.personal(), 30));
    }

    private static void refused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
        assertThat(Program.<String>at(answer, "$.code")).isEqualTo(code);
    }

    @Test
    void an_employer_that_does_not_exist_is_not_found() {
        var clerk = program(Round.open(context).parties.clerk);
        var employer = "/employers/" + NOWHERE;
        refused(clerk.get(employer + "/workers"), 404, "api.not-there");
        refused(clerk.get(employer + "/delegates"), 404, "api.not-there");
        refused(clerk.get(employer + "/roll-imports/" + NOWHERE), 404, "api.not-there");
        refused(
                clerk.post("/cases", "{\"employerId\":\"" + NOWHERE + "\",\"kind\":\"WAGE\",\"year\":2026}"),
                404,
                "api.not-there");
    }

    @Test
    void the_methods_of_an_address_are_told() {
        var clerk = program(Round.open(context).parties.clerk);
        var asked = web.perform(web.options().uri("/api/v1/cases").header("Authorization", "Bearer " + clerk.token()));
        assertThat(asked).hasStatusOk();
        assertThat(asked.getResponse().getHeader("Allow")).contains("GET").contains("POST");
        var other = clerk.put("/cases", "{}");
        refused(other, 405, "api.method");
        assertThat(other.getResponse().getHeader("Allow")).contains("GET").contains("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data;boundary=x", "text/plain", "nonsense"})
    void another_kind_of_body_is_refused(String kind) {
        var clerk = program(Round.open(context).parties.clerk);
        var answer = web.perform(web.post()
                .uri("/api/v1/cases")
                .header("Authorization", "Bearer " + clerk.token())
                .header("Content-Type", kind)
                .content("{}"));
        refused(answer, 415, "api.media-type");
    }

    @Test
    void whoever_will_not_read_the_answer_changes_nothing() {
        var round = Round.at(context, "PrepareOffer");
        var task = "/tasks/" + round.item("PrepareOffer").taskId() + "/acts/prepare-offer";
        var offer =
                """
                {"subjects":["AVERAGE_PAY"],"content":"平均工资提高6%。","firstMeeting":"2026-03-16T09:00:00+08:00",
                 "place":"三楼会议室","papersWanted":""}
                """;
        var clerk = program(round.parties.clerk);
        refused(clerk.post(task, offer, "Accept", "text/html"), 406, "api.media-type");
        refused(clerk.post(task, offer, "Accept", "nonsense"), 406, "api.media-type");
        assertThat(round.isOpen("PrepareOffer")).isTrue();
        assertThat(clerk.post(task, offer, "Accept", "text/html, */*;q=0.1")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1//me", "/api/v1/cases;a=b", "/api/v1/cases/%00", "/api/v1/cases/a%2Fb"})
    void an_address_that_is_refused_before_anything_is_asked_is_told_as_a_problem(String address) {
        var answer = web.perform(web.get().uri(URI.create(address)));
        refused(answer, 400, "api.bad-address");
    }

    @Test
    void an_address_written_in_another_way_is_answered_alike() {
        var encoded = web.perform(web.get().uri(URI.create("/api/%76%31/me")));
        refused(encoded, 401, "api.token-missing");
    }

    @Test
    void a_day_that_is_none_is_refused() {
        var round = Round.at(context, "DepositWithUpperUnion");
        var item = round.item("DepositWithUpperUnion");
        var task = "/tasks/" + item.taskId() + "/acts/deposit-with-upper-union";
        var holder = program(round.holder(item).person());
        for (var day : new String[] {
            "\"-999999999-01-01\"",
            "\"+10000-01-01\"",
            "\"2026-02-30\"",
            "\"2026-03-02T00:00:00Z\"",
            "[2026,3,2]",
            "1",
            "\"\""
        }) {
            refused(holder.post(task, "{\"depositedOn\":" + day + ",\"note\":\"\"}"), 400, "api.bad-value");
        }
        assertThat(round.isOpen("DepositWithUpperUnion")).isTrue();
        refused(holder.get("/cases?from=2026-02-30"), 400, "api.bad-value");
        var last = web.get()
                .uri(URI.create("/api/v1/cases?to=%2B999999999-12-31"))
                .header("Authorization", "Bearer " + holder.token());
        assertThat(web.perform(last)).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "CallMeeting, call-meeting, startsAt, meeting.too-far",
        "ConveneCongress, convene-congress, opensAt, ballot.no-time",
        "NominateRepresentatives, nominate-representatives, voteOpens, ballot.no-time",
        "DepositWithUpperUnion, deposit-with-upper-union, depositedOn, notice.deposited-on",
        "PublishAgreement, publish-agreement, postedFrom, notice.posted-dates"
    })
    void what_lies_a_thousand_years_back_was_mistyped(String step, String act, String field, String code) {
        var round = Round.at(context, step);
        var item = round.item(step);
        var holder = round.holder(item);
        ObjectNode form = json.valueToTree(round.form(item, holder));
        form.put(field, form.get(field).asText().replaceFirst("^2", "1"));
        refused(program(holder.person()).post("/tasks/" + item.taskId() + "/acts/" + act, form.toString()), 422, code);
        assertThat(round.isOpen(step)).isTrue();
    }

    @Test
    void half_a_character_is_refused_and_a_whole_one_is_kept() {
        var parties = Round.open(context).parties;
        var clerk = program(parties.clerk);
        var workers = "/employers/" + parties.employer + "/workers";
        var line =
                "{\"employeeNo\":\"%s\",\"name\":\"%s\",\"sex\":\"F\",\"manager\":false,\"dispatched\":false,\"disabled\":false}";
        refused(clerk.post(workers, line.formatted("H1", "\\ud800李")), 400, "api.unstorable");
        refused(clerk.post(workers, line.formatted("H1", "李\\udc00")), 400, "api.unstorable");
        assertThat(clerk.post(workers, line.formatted("H1", "\\ud840\\udc0b李"))).hasStatus(201);
        assertThat(Program.<String>at(clerk.get(workers + "?text=H1"), "$.items[0].name"))
                .isEqualTo("𠀋李");
    }

    @Test
    void a_subject_named_twice_is_one() {
        var round = Round.at(context, "PrepareOffer");
        var item = round.item("PrepareOffer");
        var holder = round.holder(item);
        ObjectNode form = json.valueToTree(round.form(item, holder));
        form.withArray("subjects").add("AVERAGE_PAY").add("AVERAGE_PAY");
        var task = "/tasks/" + item.taskId() + "/acts/prepare-offer";
        assertThat(program(holder.person()).post(task, form.toString())).hasStatusOk();
        assertThat(offers.offer(round.id).orElseThrow().subjectList()).containsExactly(Subject.AVERAGE_PAY);
    }

    @Test
    void a_place_in_a_list_that_was_made_up_or_cut_off_is_not_taken_for_its_end() {
        var clerk = program(Round.open(context).parties.clerk);
        String next = Program.at(clerk.get("/regions?size=1"), "$.next");
        assertThat(clerk.get("/regions?size=1&after=" + next)).hasStatusOk();
        refused(clerk.get("/regions?after=" + next.substring(0, next.length() - 2)), 400, "api.bad-cursor");
        refused(clerk.get("/regions?after=garbage"), 400, "api.bad-cursor");
        var made = Base64.getUrlEncoder().encodeToString("330109".getBytes(StandardCharsets.UTF_8));
        refused(clerk.get("/regions?after=" + made), 400, "api.bad-cursor");
    }
}
