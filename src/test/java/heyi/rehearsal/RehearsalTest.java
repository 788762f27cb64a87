package heyi.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import heyi.TestDatabase;
import heyi.document.DocumentKind;
import heyi.process.EngineTime;
import heyi.rules.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both rounds are played once; the dates are worked out by hand from the statutes. */
class RehearsalTest {

    @TempDir
    static Path out;

    static HikariDataSource source;
    static String printed;
    static int files;

    @BeforeAll
    static void play() {
        source = (HikariDataSource) TestDatabase.create();
        var text = new ByteArrayOutputStream();
        var settings = Map.<String, Object>of(
                "spring.datasource.url", source.getJdbcUrl(),
                "spring.datasource.username", source.getUsername(),
                "spring.datasource.password", source.getPassword(),
                "heyi.data-dir", out.resolve("data"));
        try (var stage = Backstage.open(Programme.START, settings)) {
            files = Rehearsal.perform(
                    stage, new Place("330109"), out, new PrintStream(text, true, StandardCharsets.UTF_8));
        }
        printed = text.toString(StandardCharsets.UTF_8);
    }

    private static CaseRecord full() {
        return CaseRecord.all(source).get(0);
    }

    private static CaseRecord brief() {
        return CaseRecord.all(source).get(1);
    }

    @Test
    void both_agreements_are_in_force_and_nothing_is_left_open() {
        assertThat(full().stage()).isEqualTo("IN_FORCE");
        assertThat(brief().stage()).isEqualTo("IN_FORCE");
        assertThat(full().sql
                        .sql("select count(*) from inbox_item")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(full().sql
                        .sql("select count(*) from act_ru_execution")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(full().sql
                        .sql("select count(*) from case_clock where stopped_at is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_full_round_takes_every_turn() {
        assertThat(full().steps()).isEqualTo(Course.FULL);
        assertThat(full().texts("select outcome from sitting where case_id = ? order by no"))
                .containsExactly("REJECTED", "ADOPTED");
        assertThat(full().texts("select decision from filing where case_id = ? order by no"))
                .containsExactly("OBJECTION", "NO_OBJECTION");
        assertThat(full().texts("select clause_no::text from filing_objection where case_id = ?"))
                .containsExactly("8");
        assertThat(full().votes()).isEqualTo(Course.FULL_VOTES);
    }

    @Test
    void the_brief_round_is_settled_by_silence() {
        assertThat(brief().steps()).isEqualTo(Course.BRIEF);
        assertThat(brief().texts("select mode from offer_service where case_id = ?"))
                .containsExactly("POST");
        assertThat(brief().texts("select late || ' ' || from_paper from offer_reply where case_id = ?"))
                .containsExactly("true true");
        assertThat(brief().texts("select decision from filing where case_id = ?"))
                .containsExactly("DEEMED");
        assertThat(brief().votes()).isEqualTo(Course.BRIEF_VOTES);
    }

    /** HZ art. 24: 10 working days from 5 March 2026 (Thursday); weekends 7-8 and 14-15 March are skipped. */
    @Test
    void the_reply_is_due_ten_working_days_after_receipt() {
        assertThat(full().days("ServeOffer")).containsExactly(LocalDate.of(2026, 3, 5));
        assertThat(full().due("REPLY")).containsExactly(LocalDate.of(2026, 3, 19));
    }

    /** HZ art. 29: 60 days from 5 March end on 4 May, a holiday to 5 May: 6 May. */
    @Test
    void the_talks_end_sixty_days_after_the_offer_or_after_the_holiday() {
        assertThat(full().due("BARGAINING_LIMIT")).containsExactly(LocalDate.of(2026, 5, 6));
    }

    /** HZ art. 25: 7 working days back from the meeting on 2 April: 1 April, 31, 30, 27, 26, 25, 24 March. */
    @Test
    void papers_are_due_seven_working_days_before_the_meeting() {
        assertThat(full().due("MEETING").get(0)).isEqualTo(LocalDate.of(2026, 4, 2));
        assertThat(full().due("DISCLOSURE")).containsExactly(LocalDate.of(2026, 3, 24));
    }

    /** HZ art. 28: 5 working days from 8 May; Saturday 9 May is a make-up day and counts: 9, 11, 12, 13, 14 May. */
    @Test
    void the_second_vote_is_due_five_working_days_after_the_new_accord() {
        assertThat(full().due("REVOTE")).containsExactly(LocalDate.of(2026, 5, 14));
    }

    /** ZJ art. 34: 10 days from 14 May end on Sunday 24 May: Monday. */
    @Test
    void filing_is_due_ten_days_after_the_last_signature() {
        assertThat(full().days("SignAgreement").get(1)).isEqualTo(LocalDate.of(2026, 5, 14));
        assertThat(full().due("FILING").get(0)).isEqualTo(LocalDate.of(2026, 5, 25));
    }

    /** HZ art. 24: received Friday 26 June, 10 working days to Friday 10 July; silence is escalated from the 11th. */
    @Test
    void silence_is_escalated_the_day_after_the_last_day() {
        assertThat(brief().due("REPLY")).containsExactly(LocalDate.of(2026, 7, 10));
        assertThat(brief().days("EscalateSilence")).containsExactly(LocalDate.of(2026, 7, 11));
        assertThat(brief().days("ReplyToOffer")).containsExactly(LocalDate.of(2026, 7, 15));
    }

    /** ZJ art. 34: received when filed, 20 August; 15 days end on Friday 4 September; in force from the 5th. */
    @Test
    void an_unopposed_filing_is_in_force_from_the_day_after_the_last_day() {
        assertThat(brief().due("REVIEW")).last().isEqualTo(LocalDate.of(2026, 9, 4));
        assertThat(brief().date("select effective_on from filing where case_id = ?"))
                .isEqualTo(LocalDate.of(2026, 9, 5));
    }

    @Test
    void every_kind_of_document_lies_in_the_directory_once() throws IOException {
        var kinds =
                full().documents().stream().map(d -> d.split(" ")[0]).distinct().toList();
        var wanted = Arrays.stream(DocumentKind.values())
                // nobody hands anything in, and nobody makes a mistake
                .filter(k -> k != DocumentKind.EVIDENCE && k != DocumentKind.CORRECTION)
                .map(Enum::name)
                .toList();
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(wanted);
        try (var tree = Files.walk(out)) {
            var pdfs = tree.filter(f -> f.toString().endsWith(".pdf")).toList();
            assertThat(pdfs)
                    .hasSize(files)
                    .hasSize(full().documents().size() + brief().documents().size());
            assertThat(pdfs).allSatisfy(f -> assertThat(f).binaryContent().startsWith("%PDF-".getBytes()));
        }
    }

    @Test
    void the_table_tells_who_did_what_and_what_is_due_next() {
        assertThat(printed)
                .contains("330109-2026-000001  杭州青岚精密五金有限公司")
                .contains("职工代表37人")
                .contains("2026-03-19 答复要约")
                .contains("本案办结：已生效");
        assertThat(List.of(printed.split("\n")))
                .allSatisfy(l -> assertThat(Table.width(l)).isLessThanOrEqualTo(180));
    }

    @Test
    void the_engine_has_its_own_time_back() {
        assertThat(EngineTime.class).isNotNull();
        assertThat(ClockUtil.getCurrentTime()).isCloseTo(new java.util.Date(), 60_000);
    }
}
