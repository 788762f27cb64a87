package heyi.api;

import static heyi.api.Program.at;
import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.Round;
import heyi.TestClock;
import heyi.Xiaoshan;
import heyi.account.AccessTokens;
import heyi.account.Scope;
import heyi.roll.DelegateRoll;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Rolls, files of rolls and the workers' congress through the API. */
@HeyiTest
class RollApiTest {

    private static final String LINE =
            """
            {"employeeNo":"%s","name":"新来的","sex":"F","phone":"","post":"电工","constituency":"一车间",
             "manager":false,"dispatched":false,"disabled":false}
            """;

    @Autowired
    MockMvcTester web;

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessTokens tokens;

    @Autowired
    DelegateRoll delegates;

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
    void a_line_is_added_corrected_and_left_by_its_keepers() {
        var firm = Xiaoshan.settle(context);
        var workers = "/employers/" + firm.employer + "/workers";
        var clerk = program(firm.clerk);
        refused(program(firm.reviewer).get(workers), 404, "api.not-there");
        var added = clerk.post(workers, LINE.formatted("N1"), "Idempotency-Key", "N1");
        assertThat(added).hasStatus(201);
        var line = workers + "/" + at(added, "$.person");
        assertThat(Program.<String>at(clerk.post(workers, LINE.formatted("N1"), "Idempotency-Key", "N1"), "$.person"))
                .isEqualTo(at(added, "$.person"));
        refused(clerk.post(workers, LINE.formatted("N1")), 422, "roll.number-taken");
        refused(clerk.post(workers, LINE.formatted("")), 422, "api.incomplete");
        refused(clerk.post(workers, "{\"employeeNo\":\"N2\",\"name\":\"乙\",\"sex\":\"F\"}"), 400, "api.bad-value");
        refused(clerk.get(workers + "/" + UUID.randomUUID()), 404, "api.not-there");

        var read = clerk.get(line).getResponse().getHeader("ETag");
        var personnel = program(firm.assistant);
        assertThat(personnel.put(line, LINE.formatted("N1").replace("电工", "焊工"), "If-Match", read))
                .hasStatus(204);
        refused(clerk.put(line, LINE.formatted("N1"), "If-Match", read), 412, "api.changed");
        assertThat(Program.<String>at(clerk.get(line), "$.entry.post")).isEqualTo("焊工");
        assertThat(clerk.post(line + "/departure", "")).hasStatus(204);
        assertThat(Program.<List<String>>at(clerk.get(line + "/history"), "$[*].kind"))
                .containsExactly("LEFT", "CHANGED", "JOINED");
        assertThat(Program.<List<String>>at(clerk.get(workers + "?gone=true"), "$.items[*].employeeNo"))
                .containsExactly("N1");
    }

    @ParameterizedTest
    @CsvSource({"名册.csv", "名册.xlsx"})
    void a_file_is_handed_in_looked_at_and_confirmed(String name) throws IOException {
        var firm = Xiaoshan.settle(context);
        var clerk = program(firm.clerk);
        var rows = List.of("工号,姓名,性别,岗位", "G001,职工1,女,组长", "N1,新来的,男,电工");
        var handedIn = clerk.post(imports(firm), upload(name, name.endsWith("csv") ? csv(rows) : workbook(rows)));
        assertThat(handedIn).hasStatus(201);
        assertThat(Program.<Integer>at(handedIn, "$.added")).isOne();
        assertThat(Program.<Integer>at(handedIn, "$.changed")).isOne();
        assertThat(Program.<Integer>at(handedIn, "$.missing")).isEqualTo(39);
        var file = imports(firm) + "/" + at(handedIn, "$.id");
        var differences = clerk.get(file + "/differences");
        assertThat(Program.<List<String>>at(differences, "$.items[*].kind")).containsExactly("CHANGED", "NEW");
        assertThat(Program.<String>at(differences, "$.items[0].detail")).contains("岗位：缝纫工 → 组长");
        assertThat(Program.<String>at(differences, "$.items[0].detailEn")).contains("Post: 缝纫工 → 组长");
        refused(program(firm.reviewer).get(file), 404, "api.not-there");

        assertThat(clerk.post("/employers/" + firm.employer + "/workers", LINE.formatted("G001x")))
                .hasStatus(201);
        refused(confirm(clerk, file, handedIn, false), 409, "roll.changed");
        var again = clerk.post(file + "/comparison", "");
        assertThat(Program.<Integer>at(again, "$.missing")).isEqualTo(40);
        refused(confirm(clerk, file, again, true), 422, "roll.delegate-in-office");
        var done = confirm(clerk, file, again, false);
        assertThat(Program.<String>at(done, "$.confirmedAt")).isNotBlank();
        assertThat(Program.<String>at(confirm(clerk, file, again, false), "$.confirmedAt"))
                .isEqualTo(at(done, "$.confirmedAt"));
        assertThat(Program.<List<String>>at(
                        clerk.get("/employers/" + firm.employer + "/workers?text=N1"), "$.items[*].name"))
                .containsExactly("新来的");
    }

    @Test
    void what_is_wrong_in_a_file_is_told_cell_by_cell_and_nothing_is_imported() {
        var firm = Xiaoshan.settle(context);
        var clerk = program(firm.clerk);
        var rows = new ArrayList<>(List.of("工号,姓名,性别"));
        IntStream.range(0, 60).forEach(i -> rows.add("B" + i + ",甲,?"));
        var handedIn = clerk.post(imports(firm), upload("名册.csv", csv(rows)));
        var file = imports(firm) + "/" + at(handedIn, "$.id");
        var lines = new ArrayList<Integer>();
        var next = "";
        do {
            var part = clerk.get(file + "/findings" + next);
            assertThat(Program.<List<String>>at(part, "$.items[?(@.error)].column"))
                    .containsOnly("性别");
            lines.addAll(at(part, "$.items[?(@.error)].line"));
            Map<String, Object> whole = at(part, "$");
            next = whole.containsKey("next") ? "?after=" + whole.get("next") : "";
        } while (!next.isEmpty());
        assertThat(lines)
                .containsExactlyElementsOf(IntStream.rangeClosed(2, 61).boxed().toList());
        refused(confirm(clerk, file, handedIn, false), 422, "roll.bad-rows");
        assertThat(clerk.delete(file)).hasStatus(204);
        refused(clerk.get(file), 404, "api.not-there");
    }

    @ParameterizedTest
    @CsvSource({
        "'', roll.empty",
        "没有表头, roll.columns-missing",
        "'工号,姓名,性别,姓名\nN1,甲,男,乙', roll.columns-twice",
        "'工号,姓名,性别\nN1,\"甲,男', roll.broken-file",
        "PK\u0003\u0004 no workbook, roll.broken-file"
    })
    void a_file_that_is_no_roll_is_refused(String content, String code) {
        var firm = Xiaoshan.settle(context);
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        refused(program(firm.clerk).post(imports(firm), upload("名册", bytes)), 422, code);
    }

    @Test
    void whoever_an_open_vote_counts_on_stays_on_the_roll() {
        var round = Round.at(context, "CloseElection");
        var workers = "/employers/" + round.parties.employer + "/workers/";
        refused(
                program(round.parties.clerk).post(workers + round.parties.delegates.get(0) + "/departure", ""),
                422,
                "roll.delegate-in-office");
    }

    @Test
    void the_union_sets_its_congress_as_far_as_the_law_allows() {
        var firm = Xiaoshan.settle(context);
        var congress = "/employers/" + firm.employer + "/delegates";
        var clerk = program(firm.clerk);
        refused(program(firm.manager).get(congress), 404, "api.not-there");
        var first = clerk.get(congress + "?size=20");
        assertThat(Program.<List<?>>at(first, "$.items")).hasSize(20);
        String next = at(first, "$.next");
        assertThat(Program.<List<?>>at(clerk.get(congress + "?size=20&after=" + next), "$.items"))
                .hasSize(10);
        var version = clerk.get(congress + "/composition").getResponse().getHeader("ETag");

        var tooMany = congress(30, 38);
        var checked = clerk.post(congress + "/check", tooMany);
        assertThat(Program.<List<String>>at(checked, "$.demands[?(@.hard == true && @.met == false)].title"))
                .containsExactly("中层以上管理人员");
        refused(clerk.put(congress, tooMany), 422, "delegates.composition");
        assertThat(Program.<Integer>at(clerk.get(congress + "/composition"), "$.delegates"))
                .isEqualTo(30);
        var set = clerk.put(congress, congress(30, 37), "If-Match", version);
        assertThat(Program.<Integer>at(set, "$.delegates")).isEqualTo(37);
        refused(clerk.put(congress, congress(30, 30), "If-Match", version), 412, "api.changed");
        assertThat(clerk.put(congress, congress(30, 30))).hasStatusOk();
        refused(clerk.put(congress, congress(30, 41)), 422, "delegates.unknown-employee");

        delegates.draft(firm.actor(firm.chair), firm.employer);
        refused(clerk.put(congress, congress(30, 30)), 422, "delegates.draft-open");
    }

    /** G001 up to a worker, M031 up to a manager. */
    private static String congress(int workers, int managers) {
        var seats = IntStream.rangeClosed(1, managers)
                .mapToObj(i -> (i <= workers ? "G%03d" : "M%03d").formatted(i))
                .map(no -> "{\"employeeNo\":\"" + no + "\",\"constituency\":\"一车间\"}")
                .collect(Collectors.joining(","));
        return "{\"termFrom\":\"2026-01-01\",\"termTo\":\"2028-12-31\",\"delegates\":[" + seats + "]}";
    }

    private static String imports(Xiaoshan firm) {
        return "/employers/" + firm.employer + "/roll-imports";
    }

    private static MvcTestResult confirm(Program program, String file, MvcTestResult seen, boolean leave) {
        return program.post(
                file + "/confirmation", "{\"plan\":\"" + at(seen, "$.plan") + "\",\"leave\":" + leave + "}");
    }

    private static String upload(String name, byte[] content) {
        var encoded = Base64.getEncoder().encodeToString(content);
        return "{\"fileName\":\"" + name + "\",\"content\":\"" + encoded + "\"}";
    }

    private static byte[] csv(List<String> rows) {
        return (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(List<String> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("名册");
            for (int row = 0; row < rows.size(); row++) {
                var cells = rows.get(row).split(",");
                for (int column = 0; column < cells.length; column++) sheet.value(row, column, cells[column]);
            }
        }
        return out.toByteArray();
    }
}
