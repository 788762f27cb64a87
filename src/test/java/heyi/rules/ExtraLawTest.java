package heyi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.LawFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Tables that an operator adds: they go before ours, and a slip in them is told before anybody relies on it. */
class ExtraLawTest {

    private static final String RIGHT =
            "REPLY | 330100 | WAGE | 2026-06-01 | | 15 | WORKING_DAY | 收到协商要约书 | AFTER | true | | 《某条例》第九条 | READ_IN_FULL | ";

    private static final LocalDate BEFORE = LocalDate.of(2026, 5, 31);
    private static final LocalDate AFTER = LocalDate.of(2026, 6, 1);

    @TempDir
    Path folder;

    @Test
    void a_row_goes_before_ours_from_the_day_on_which_it_is_in_force() throws IOException {
        LawFile.law(folder.resolve("hangzhou.dmn"), RIGHT);
        var book = new RuleBook(new ExtraLaw(folder));
        var xiaoshan = new Place("330109");
        assertThat(book.require(xiaoshan, AgreementKind.WAGE, Parameter.REPLY, BEFORE))
                .returns("10个工作日", Rule::text);
        assertThat(book.require(xiaoshan, AgreementKind.WAGE, Parameter.REPLY, AFTER))
                .returns("15个工作日", Rule::text)
                .returns("《某条例》第九条", Rule::article);
        assertThat(book.require(xiaoshan, AgreementKind.COMPREHENSIVE, Parameter.REPLY, AFTER))
                .returns("10个工作日", Rule::text);
    }

    @Test
    void a_place_that_nobody_knew_gets_its_name_its_law_and_its_minimum_wage() throws IOException {
        Files.writeString(folder.resolve("places.csv"), "code,name\n980000,虚构省\n980101,虚构县\n");
        LawFile.law(folder.resolve("law.dmn"), RIGHT.replace("330100", "980000"));
        LawFile.wages(folder.resolve("wage.dmn"), "980000|2026-01-01||1900|18.5|1|1900|true|虚政发〔2025〕1号||READ_IN_FULL");
        var extra = new ExtraLaw(folder);
        var county = new Place("980101");
        assertThat(county.fullName()).isEqualTo("虚构省980100虚构县");
        assertThat(new RuleBook(extra).require(county, AgreementKind.WAGE, Parameter.REPLY, AFTER))
                .returns("15个工作日", Rule::text);
        assertThat(new RuleBook(extra).places()).contains(new Place("980000"), Place.NATION);
        assertThat(new MinimumWages(extra).find(county, AFTER).monthly()).isEqualTo(new BigDecimal("1900"));
    }

    @ParameterizedTest(name = "{0}: {1} for {2}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
            parameter     ; REPLY          ; REPLYY        ; 没有这个参数
            jurisdiction  ; 330100         ; 970000        ; places.csv
            jurisdiction  ; 330100         ; 杭州市         ; 没有代码为“杭州市”的地区
            agreementKind ; WAGE           ; WAGES         ; WAGE, COMPREHENSIVE, ANY
            unit          ; WORKING_DAY    ; WORKDAY       ; 应为[DAY, WORKING_DAY
            unit          ; WORKING_DAY    ; SHARE         ; “答复协商要约”的单位应为
            value         ; '| 15 |'       ; '| 十五 |'     ; 与单位 WORKING_DAY 不符
            value         ; '| 15 |'       ; '| 0 |'       ; 与单位 WORKING_DAY 不符
            trigger       ; 收到协商要约书  ; ''            ; 须写明从什么事起算
            direction     ; AFTER          ; LATER         ; AFTER, BEFORE, NONE
            inclusive     ; true           ; 是             ; true 或 false
            article       ; 《某条例》第九条 ; ''            ; 法规名称和条文
            certainty     ; READ_IN_FULL   ; SURE          ; READ_IN_FULL, EXCERPT
            event         ; 'READ_IN_FULL | ' ; 'READ_IN_FULL | SIGNED' ; 此项只能从[]起算
            event         ; 'READ_IN_FULL | ' ; 'READ_IN_FULL | SENT'   ; OFFER_SENT
            """)
    void a_slip_is_refused_at_start_with_its_row_and_column(String column, String right, String wrong, String told)
            throws IOException {
        var file = LawFile.law(
                folder.resolve("mine.dmn"),
                RIGHT + "\n"
                        + RIGHT.replace("330100", "330200").replace(right.equals("330100") ? "330200" : right, wrong));
        assertThatThrownBy(() -> new ExtraLaw(file))
                .isInstanceOf(LawFault.class)
                .hasMessageContaining("文件“mine.dmn”第2行（Row_2）的“" + column + "”一栏写的是")
                .hasMessageContaining(told)
                .hasMessageEndingWith("请改正后再启动。");
    }

    @Test
    void a_period_whose_start_differs_from_place_to_place_names_its_start() throws IOException {
        var limit =
                "BARGAINING_LIMIT | 330300 | ANY | 2026-01-01 | | 45 | DAY | 首次协商会议 | AFTER | true | | 《某条例》第三条 | %s | %s";
        var silent = LawFile.law(folder.resolve("silent.dmn"), limit.formatted("READ_IN_FULL", ""));
        assertThatThrownBy(() -> new ExtraLaw(silent))
                .hasMessageContaining("“event”一栏")
                .hasMessageContaining("FIRST_MEETING");
        var unsure = LawFile.law(folder.resolve("unsure.dmn"), limit.formatted("EXCERPT", ""));
        assertThatCode(() -> new ExtraLaw(unsure)).doesNotThrowAnyException();
    }

    @Test
    void two_rows_for_one_question_are_refused_even_in_two_files() throws IOException {
        LawFile.law(folder.resolve("a.dmn"), RIGHT);
        LawFile.law(folder.resolve("b.dmn"), RIGHT.replace("15 |", "12 |"));
        assertThatThrownBy(() -> new ExtraLaw(folder))
                .hasMessageContaining("文件“a.dmn”第1行")
                .hasMessageContaining("文件“b.dmn”第1行")
                .hasMessageContaining("同时有效");
    }

    @Test
    void what_is_no_table_of_the_law_is_refused() throws IOException {
        assertThatThrownBy(() -> new ExtraLaw(folder.resolve("nowhere"))).hasMessageContaining("不存在");
        assertThatThrownBy(() -> new ExtraLaw(folder)).hasMessageContaining("没有 .dmn 文件");
        var broken = Files.writeString(folder.resolve("broken.dmn"), "<definitions>");
        assertThatThrownBy(() -> new ExtraLaw(broken)).hasMessageContaining("文件“broken.dmn”不是有效的 DMN 文件");
        var lacking = LawFile.law(folder.resolve("lacking.dmn"), RIGHT);
        Files.writeString(lacking, Files.readString(lacking).replace("name=\"certainty\"", "name=\"sureness\""));
        assertThatThrownBy(() -> new ExtraLaw(lacking)).hasMessageContaining("缺少列：certainty");
        Files.writeString(folder.resolve("places.csv"), "code,name\n98,虚构省\n");
        assertThatThrownBy(() -> new ExtraLaw(folder))
                .hasMessageContaining("places.csv")
                .hasMessageContaining("98,虚构省");
    }

    @Test
    void the_application_does_not_start_with_a_slip() throws IOException {
        var file = LawFile.law(folder.resolve("mine.dmn"), RIGHT.replace("REPLY", "REPLYY"));
        new ApplicationContextRunner()
                .withBean(LawSettings.class, () -> new LawSettings(file))
                .withBean(ExtraLaw.class)
                .withBean(RuleBook.class)
                .run(context -> {
                    assertThat(context).hasFailed();
                    var analysis = new LawFaultAnalyzer().analyze(context.getStartupFailure());
                    assertThat(analysis).isNotNull();
                    assertThat(analysis.getDescription()).contains("第1行", "“parameter”一栏写的是“REPLYY”");
                });
    }

    @Test
    void our_own_tables_pass_the_same_check() {
        LawCheck.law(List.of(LawTable.of(ExtraLaw.LAW).sheet()));
        LawCheck.wages(List.of(LawTable.of(ExtraLaw.WAGES).sheet()));
    }
}
