package heyi.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import heyi.LawFile;
import heyi.TestDatabase;
import heyi.casefile.BargainingCase;
import heyi.congress.ConveneCongress;
import heyi.form.Upload;
import heyi.process.Desk;
import heyi.process.Inbox;
import heyi.rules.AgreementKind;
import heyi.rules.Place;
import heyi.rules.RuleBroken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** One round under the law of each place, all begun on Monday, 2 March 2026; every expected day was counted by hand. */
class JurisdictionsTest {

    private static final List<String> PLAYED = List.of(
            "420106 WAGE",
            "420106 COMPREHENSIVE",
            "330302 WAGE",
            "330109 WAGE",
            "330109 COMPREHENSIVE",
            "330203 WAGE",
            "310115 WAGE",
            "310115 COMPREHENSIVE",
            "370102 WAGE",
            "370102 COMPREHENSIVE",
            "120101 WAGE",
            "110105 WAGE",
            "410105 WAGE",
            "500103 WAGE");

    /** Where nobody has read by which majority a congress decides. */
    private static final List<String> STOPPED = List.of("440305 WAGE", "440106 WAGE", "320106 WAGE");

    /** The second one is opened when the law of the place has just changed. */
    private static final List<String> INVENTED = List.of("990101 WAGE", "990102 WAGE");

    private static final String LAW =
            """
            REPLY             | 990000 | WAGE | 2026-01-01 | 2026-03-09 | 6   | WORKING_DAY | 收到要约     | AFTER  | true | | 《云州省集体协商条例》第八条   | READ_IN_FULL |
            REPLY             | 990000 | WAGE | 2026-03-10 |            | 8   | WORKING_DAY | 收到要约     | AFTER  | true | | 《云州省集体协商条例》第八条   | READ_IN_FULL |
            BARGAINING_LIMIT  | 990000 | ANY  | 2026-01-01 |            | 45  | DAY         | 答复要约     | AFTER  | true | | 《云州省集体协商条例》第十一条 | READ_IN_FULL | REPLY_GIVEN
            ADOPTION_MAJORITY | 990000 | ANY  | 2026-01-01 |            | 3/5 | SHARE       |              | NONE   | true | | 《云州省集体协商条例》第十四条 | READ_IN_FULL |
            FILING            | 990000 | ANY  | 2026-01-01 |            | 7   | DAY         | 职代会通过   | AFTER  | true | | 《云州省集体协商条例》第十六条 | READ_IN_FULL | ADOPTED
            """;

    @TempDir
    static Path out;

    private static Backstage stage;
    private static final Map<String, BargainingCase> CASES = new HashMap<>();
    private static final Map<String, CaseRecord> RECORDS = new HashMap<>();

    @BeforeAll
    static void play() throws IOException {
        var law = Files.createDirectory(out.resolve("law"));
        Files.writeString(law.resolve("places.csv"), "code,name\n990000,云州省\n990100,市辖区\n990101,山海县\n990102,临川县\n");
        LawFile.law(law.resolve("yunzhou.dmn"), LAW);
        LawFile.wages(
                law.resolve("yunzhou-wage.dmn"), "990000|2026-01-01||1900|18|1|1900|true|云政发〔2025〕9号||READ_IN_FULL");
        var source = (HikariDataSource) TestDatabase.create();
        stage = Backstage.open(
                Programme.START,
                Map.of(
                        "spring.datasource.url", source.getJdbcUrl(),
                        "spring.datasource.username", source.getUsername(),
                        "spring.datasource.password", source.getPassword(),
                        "heyi.data-dir", out.resolve("data"),
                        "heyi.law.extra", law));
        var rounds = Stream.of(PLAYED, STOPPED, INVENTED)
                .flatMap(List::stream)
                .map(JurisdictionsTest::round)
                .toList();
        var player = new Player(stage, rounds, Audience.NONE);
        player.play(Programme.END);
        for (var file : player.files()) {
            var key = file.place() + " " + file.kind();
            CASES.put(key, file);
            RECORDS.put(key, CaseRecord.of(source, file.id()));
        }
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    private static Round round(String key) {
        var place = new Place(key.split(" ")[0]);
        var kind = AgreementKind.valueOf(key.split(" ")[1]);
        // the numbers tell the firms of all places apart, as their telephones need
        int no = 1 + 2 * places().indexOf(place.code());
        var companies = stage.get(Settlement.class)
                .found(
                        place,
                        List.of(firm(no, place), firm(no + 1, place)),
                        Scene.local(Programme.START).toLocalDate());
        var company = companies.get(kind == AgreementKind.WAGE ? 0 : 1);
        var smooth = Script.smooth();
        var script = smooth.with(
                        "RecordMinutes",
                        smooth.part("RecordMinutes").saying((s, p) -> TalksParts.agreedAtOnce(ElectionParts.known(p))))
                .with(
                        "WriteDraft",
                        smooth.part("WriteDraft").saying((s, p) -> DraftLines.writeAtOnce(s, ElectionParts.known(p))));
        if (STOPPED.contains(key))
            script = script.with(
                    "ConveneCongress", smooth.part("ConveneCongress").at(Part.never()));
        var opens = key.startsWith("990102") ? Programme.START.plus(Duration.ofDays(8)) : Programme.START;
        return new Round(company.employer(), company.union(), kind, Programme.YEAR, script, opens);
    }

    private static List<String> places() {
        return Stream.of(PLAYED, STOPPED, INVENTED)
                .flatMap(List::stream)
                .map(key -> key.split(" ")[0])
                .distinct()
                .toList();
    }

    private static Firm firm(int no, Place place) {
        return new Firm(
                no,
                place.name() + "试制厂" + no,
                "工业路" + no + "号",
                "MAHY%04d".formatted(no),
                "制造业",
                40,
                false,
                50,
                List.of("一车间"),
                List.of("操作工"));
    }

    @ParameterizedTest
    @FieldSource("PLAYED")
    void a_round_that_the_law_lets_through_ends_in_force_with_its_papers(String key) {
        assertThat(of(key).stage()).isEqualTo("IN_FORCE");
        assertThat(of(key).documents()).anyMatch(d -> d.startsWith("PUBLICATION_NOTICE"));
    }

    /**
     * Served on Wednesday 4 March, or in Zhejiang, where the congress elects first, on Thursday 5 March; the meeting twenty
     * working days later, on 1 and 2 April.
     */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            # case                , reply due  , papers due , talks to end
            420106 WAGE           , 2026-03-24 , 2026-03-27 , -
            420106 COMPREHENSIVE  , 2026-03-24 , -          , -
            330302 WAGE           , 2026-03-19 , 2026-03-26 , -
            330109 WAGE           , 2026-03-19 , 2026-03-24 , 2026-05-06
            330109 COMPREHENSIVE  , 2026-03-19 , 2026-03-26 , -
            330203 WAGE           , 2026-03-19 , 2026-03-26 , 2026-05-19
            310115 WAGE           , 2026-03-19 , -          , -
            310115 COMPREHENSIVE  , 2026-03-19 , -          , -
            370102 WAGE           , 2026-03-16 , 2026-03-20 , 2026-05-11
            370102 COMPREHENSIVE  , 2026-03-24 , -          , -
            120101 WAGE           , 2026-03-11 , 2026-03-25 , -
            110105 WAGE           , 2026-03-24 , 2026-03-27 , -
            410105 WAGE           , 2026-03-24 , 2026-03-27 , -
            500103 WAGE           , 2026-03-24 , 2026-03-20 , -
            440305 WAGE           , 2026-03-16 , -          , -
            440106 WAGE           , 2026-04-03 , -          , -
            320106 WAGE           , -          , -          , -
            """)
    void the_dates_before_the_vote_are_those_of_the_place(
            String key, @Nullable LocalDate reply, @Nullable LocalDate papers, @Nullable LocalDate limit) {
        assertThat(of(key).due("REPLY")).isEqualTo(listed(reply));
        assertThat(of(key).due("DISCLOSURE")).isEqualTo(listed(papers));
        assertThat(of(key).due("BARGAINING_LIMIT")).isEqualTo(listed(limit));
    }

    /**
     * Adopted on Tuesday 14 April and signed on the 15th, a day later in Zhejiang; filed on Monday the 20th or Tuesday the
     * 21st: the fifteen days of review end in the holiday of 1 to 5 May, so on Wednesday 6 May.
     */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            # case                , filing due , in force   , publication due
            420106 WAGE           , 2026-04-27 , 2026-04-28 , 2026-05-06
            420106 COMPREHENSIVE  , 2026-04-27 , 2026-05-07 , -
            330109 WAGE           , 2026-04-27 , 2026-04-29 , 2026-05-09
            330109 COMPREHENSIVE  , 2026-04-27 , 2026-05-07 , 2026-05-13
            310115 WAGE           , 2026-04-24 , 2026-04-28 , 2026-05-06
            310115 COMPREHENSIVE  , 2026-04-24 , 2026-05-07 , -
            370102 WAGE           , 2026-04-27 , 2026-04-28 , 2026-05-06
            120101 WAGE           , 2026-04-27 , 2026-04-28 , -
            410105 WAGE           , 2026-04-22 , 2026-04-28 , 2026-05-06
            """)
    void the_dates_after_the_vote_are_those_of_the_place(
            String key, LocalDate filing, LocalDate effective, @Nullable LocalDate publication) {
        assertThat(of(key).due("FILING")).containsExactly(filing);
        assertThat(of(key).due("REVIEW")).last().isEqualTo(LocalDate.of(2026, 5, 6));
        assertThat(of(key).date("select effective_on from filing where case_id = ?"))
                .isEqualTo(effective);
        assertThat(of(key).due("PUBLICATION")).isEqualTo(listed(publication));
        assertThat(of(key).days("PublishAgreement").get(0)).isAfterOrEqualTo(effective);
    }

    /** R22 art. 47: only order 9 art. 22 lets an opinion end the fifteen days. */
    @Test
    void a_favourable_opinion_puts_a_wage_agreement_in_force_at_once_and_another_one_not() {
        assertThat(of("330109 WAGE").days("EnterIntoForce")).isEmpty();
        var comprehensive = of("330109 COMPREHENSIVE");
        assertThat(comprehensive.days("ReviewFiling")).containsExactly(LocalDate.of(2026, 4, 29));
        assertThat(comprehensive.days("EnterIntoForce")).containsExactly(LocalDate.of(2026, 5, 7));
        assertThat(comprehensive.days("PublishAgreement")).containsExactly(LocalDate.of(2026, 5, 8));
    }

    /** Of thirty delegates, fifteen are "半数以上" and sixteen "过半数". */
    @ParameterizedTest(name = "{0}: {1} by {2}")
    @CsvSource(
            textBlock =
                    """
            420106 WAGE          , 至少15票 , 第22号）第三十六条
            330302 WAGE          , 至少16票 , 《浙江省集体合同条例》第二十四条
            330109 WAGE          , 至少16票 , 《杭州市企业工资集体协商条例》第二十八条
            330109 COMPREHENSIVE , 至少16票 , 《浙江省集体合同条例》第二十四条
            310115 WAGE          , 至少15票 , 《上海市集体合同条例》第二十二条
            370102 WAGE          , 至少16票 , 《山东省企业工资集体协商条例》第二十七条
            370102 COMPREHENSIVE , 至少15票 , 第22号）第三十六条
            120101 WAGE          , 至少15票 , 第22号）第三十六条
            990101 WAGE          , 至少18票 , 《云州省集体协商条例》第十四条
            """)
    void the_majority_is_that_of_the_place(String key, String votes, String article) {
        assertThat(of(key).texts("select rule_text from sitting where case_id = ?"))
                .singleElement()
                .asString()
                .contains(votes, article);
    }

    @ParameterizedTest
    @FieldSource("STOPPED")
    void where_nobody_has_read_the_majority_no_congress_is_called(String key) {
        var file = CASES.get(key);
        var item = stage.get(Inbox.class).of(file.caseId()).stream()
                .filter(i -> i.step().equals("ConveneCongress"))
                .findFirst()
                .orElseThrow();
        var chair = stage.get(Casting.class).of(item, file, false);
        var tomorrow = stage.get(Props.class).deadlines().today().plusDays(1);
        var form = new ConveneCongress("第三届第二次职工代表大会", "食堂", tomorrow.atTime(9, 0), tomorrow.atTime(17, 0));
        assertThatThrownBy(() -> stage.get(Desk.class).complete(item.taskId(), chair, form, Upload.NONE))
                .isInstanceOfSatisfying(
                        RuleBroken.class, r -> assertThat(r.code()).isEqualTo("rule.unknown"))
                .hasMessageContaining("尚未查明，系统不作推定");
    }

    /**
     * 云州省, invented, whose rows came with {@code heyi.law.extra}. Served on 4 March: six working days end on the 12th;
     * forty-five days from the reply on the 11th end on Saturday 25 April, so on Monday; seven days from the vote on 14 April.
     */
    @Test
    void an_invented_province_is_played_by_its_own_rows() {
        var first = of("990101 WAGE");
        assertThat(first.stage()).isEqualTo("IN_FORCE");
        assertThat(first.due("REPLY")).containsExactly(LocalDate.of(2026, 3, 12));
        assertThat(first.due("BARGAINING_LIMIT")).containsExactly(LocalDate.of(2026, 4, 27));
        assertThat(first.due("FILING")).containsExactly(LocalDate.of(2026, 4, 21));
        assertThat(first.texts("select count(*)::text from wage_row where case_id = ?"))
                .as("its minimum wage is loaded, so the wage table is there")
                .containsExactly("12");
        assertThat(new Place("990101").fullName()).isEqualTo("云州省山海县");
    }

    /** Its reply period changed from six to eight working days on 10 March: served on the 12th, it ends on the 24th. */
    @Test
    void a_change_of_law_moves_no_date_that_runs_and_holds_for_what_begins_later() {
        var before = of("990101 WAGE");
        assertThat(before.days("ReplyToOffer")).containsExactly(LocalDate.of(2026, 3, 11));
        assertThat(before.due("REPLY")).containsExactly(LocalDate.of(2026, 3, 12));
        var after = of("990102 WAGE");
        assertThat(after.days("ServeOffer")).containsExactly(LocalDate.of(2026, 3, 12));
        assertThat(after.due("REPLY")).containsExactly(LocalDate.of(2026, 3, 24));
    }

    private static CaseRecord of(String key) {
        return Objects.requireNonNull(RECORDS.get(key), key);
    }

    private static List<LocalDate> listed(@Nullable LocalDate day) {
        return day == null ? List.of() : List.of(day);
    }
}
