package heyi.roll;

import static heyi.roll.RollFiles.HEADINGS;
import static heyi.roll.RollFiles.csv;
import static heyi.roll.RollFiles.headed;
import static heyi.roll.RollFiles.row;
import static heyi.roll.RollFiles.sheet;
import static heyi.roll.RollFiles.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import heyi.rules.Phrase;
import heyi.rules.RuleBroken;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from a file, and what is refused before anything is read. */
class RollReaderTest {

    private static final Charset GB_18030 = Charset.forName("GB18030");
    private static final String ONE = "0001,张三,女,13800000001,挡车工,否,是,,一车间\n";

    private final List<RollRow> rows = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final RollReader reader = new RollReader(rows::add, findings::add);
    private List<String> notes = List.of();

    @Test
    void columns_may_stand_in_any_order_under_their_usual_names_below_a_title() {
        read(csv(
                StandardCharsets.UTF_8,
                "湘湖针织职工花名册\n\n联系电话,性 别,职工姓名（必填）,员工编号,劳务派遣,籍贯\n+86 138-0000-0001,男,张　三,A1,是,萧山\n"));
        assertThat(rows).singleElement().satisfies(r -> {
            assertThat(r.employeeNo()).isEqualTo("A1");
            assertThat(r.name()).isEqualTo("张三");
            assertThat(r.sex()).isEqualTo("M");
            assertThat(r.phone()).isEqualTo("13800000001");
            assertThat(r.dispatched()).isTrue();
            assertThat(r.manager()).as("a column that is absent says nothing").isNull();
            assertThat(r.line()).isEqualTo(4);
        });
        assertThat(reader.notes()).anyMatch(n -> n.toString().contains("籍贯"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE with mark", "UTF-8 with mark", "GB18030 marked as UTF-8"})
    void every_usual_encoding_is_found_from_the_bytes(String encoding) {
        var text = HEADINGS + ONE.replace("张三", "张㛃𠮷");
        var file =
                switch (encoding) {
                    case "UTF-16LE with mark" -> join(new int[] {0xFF, 0xFE}, text.getBytes(StandardCharsets.UTF_16LE));
                    case "UTF-8 with mark" -> join(new int[] {0xEF, 0xBB, 0xBF}, text.getBytes(StandardCharsets.UTF_8));
                    case "GB18030 marked as UTF-8" -> join(new int[] {0xEF, 0xBB, 0xBF}, text.getBytes(GB_18030));
                    default -> text.getBytes(Charset.forName(encoding));
                };
        read(new RollFile("名册.csv", file));
        assertThat(rows).singleElement().extracting(RollRow::name).isEqualTo("张㛃𠮷");
        assertThat(notes.stream().anyMatch(n -> n.contains("标明是 UTF-8"))).isEqualTo(encoding.contains("marked"));
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        var broken = (HEADINGS + ONE).getBytes(StandardCharsets.UTF_8);
        broken[5] = (byte) 0xFF;
        refused("roll.encoding", new RollFile("a.csv", broken));
        refused("roll.encoding", new RollFile("a.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0}));
    }

    @Test
    void every_bad_cell_is_named_with_line_column_and_reason() {
        read(csv(
                "0001,,女",
                "0002,李四,阴,12345",
                "0003,王五,男,1.38E+10",
                "0004,赵六,男,,工,也许",
                ",,,,,",
                "\"00\n05\",钱七,男",
                "x,孙八,中"));
        assertThat(findings)
                .filteredOn(Finding::error)
                .extracting(f -> f.line() + f.column())
                .containsExactly("2姓名", "3性别", "3手机号", "4手机号", "5是否管理人员", "9性别");
        assertThat(findings)
                .filteredOn(Finding::error)
                .extracting(Finding::reason)
                .anyMatch(r -> r.contains("科学计数法"));
        assertThat(rows).hasSize(6);
    }

    @Test
    void numbers_in_cells_keep_every_digit_that_is_stored() {
        read(sheet(s -> {
            row(s, 1, "", "张三", "女");
            s.value(1, 0, 12);
            s.style(1, 0).format("0000").set();
            s.value(1, 3, 13_800_138_000L);
            row(s, 2, "", "李四", "男");
            s.value(2, 0, 1.38e10);
        }));
        assertThat(rows).extracting(RollRow::employeeNo).containsExactly("0012", "13800000000");
        assertThat(rows.get(0).phone()).isEqualTo("13800138000");
        assertThat(findings).filteredOn(f -> f.reason().contains("开头的 0")).hasSize(1);
        assertThat(findings).noneMatch(Finding::error);
    }

    @Test
    void a_formula_is_refused_and_its_cell_named() {
        var file = sheet(s -> {
            row(s, 1, "0001", "张三", "女");
            s.formula(1, 4, "CONCATENATE(\"挡车\",\"工\")");
        });
        assertThat(refused("roll.formula", file)).hasMessageContaining("E2");
    }

    @Test
    void a_hidden_sheet_with_data_is_refused_and_an_empty_one_is_not() {
        refused("roll.hidden-sheet", workbook(w -> {
            row(headed(w, "名册"), 1, "0001", "张三", "女");
            headed(w, "旧名册").setVisibilityState(VisibilityState.VERY_HIDDEN);
        }));
        read(workbook(w -> {
            row(headed(w, "名册"), 1, "0001", "张三", "女");
            w.newWorksheet("空").setVisibilityState(VisibilityState.HIDDEN);
        }));
        assertThat(rows).hasSize(1);
    }

    @Test
    void of_several_sheets_the_person_says_which() {
        var file = workbook(w -> {
            row(headed(w, "一车间"), 1, "0001", "张三", "女");
            row(headed(w, "二车间"), 1, "0002", "李四", "男");
        });
        assertThat(refused("roll.which-sheet", file)).hasMessageContaining("一车间”“二车间");
        reader.read(file.grid(" 二车间 "));
        assertThat(rows).singleElement().extracting(RollRow::name).isEqualTo("李四");
    }

    @Test
    void a_zip_bomb_is_stopped_while_unpacking() {
        var roll = sheet(s -> row(s, 1, "0001", "张三", "女"));
        refused(
                "roll.zip-bomb",
                RollFiles.changed(roll, (n, zip) -> RollFiles.zeros(zip, "xl/media/a.png", 64 << 20), p -> p));
        refused(
                "roll.zip-bomb",
                RollFiles.changed(
                        roll,
                        (n, zip) -> {
                            for (int i = 0; i <= Container.MOST_PARTS; i++) RollFiles.zeros(zip, "xl/media/" + i, 1);
                        },
                        p -> p));
    }

    @Test
    void what_is_no_plain_workbook_is_refused_with_what_to_do() {
        var roll = sheet(s -> row(s, 1, "0001", "张三", "女"));
        refused(
                "roll.macros",
                RollFiles.changed(roll, (n, zip) -> RollFiles.zeros(zip, "xl/vbaProject.bin", 1), p -> p));
        refused(
                "roll.broken-file",
                RollFiles.changed(
                        roll,
                        (n, zip) -> {},
                        p -> p.replace("<worksheet", "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet")));
        refused("roll.broken-file", new RollFile("a.xlsx", Arrays.copyOf(roll.bytes(), roll.bytes().length / 2)));
        refused("roll.broken-file", RollFiles.changed(roll, (n, zip) -> {}, p -> p.replace("</sheetData>", "<row")));
        var ole = new int[] {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
        refused("roll.old-xls", new RollFile("a.xls", join(ole, new byte[512])));
        refused(
                "roll.password",
                new RollFile("a.xlsx", join(ole, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE))));
        refused("roll.too-large", new RollFile("a.csv", new byte[(int) RollFile.LIMIT + 1]));
        refused("roll.empty", new RollFile("a.csv", new byte[0]));
        refused("roll.empty", csv(StandardCharsets.UTF_8, HEADINGS));
        refused("roll.columns-missing", csv(StandardCharsets.UTF_8, "工号,姓名\n1,张三\n"));
        refused("roll.columns-twice", csv(StandardCharsets.UTF_8, "工号,姓名,性别,性别\n1,张三,男,男\n"));
    }

    @Test
    void one_row_more_than_a_hundred_thousand_is_refused() {
        var most = IntStream.rangeClosed(1, RollReader.MOST_ROWS)
                .mapToObj(i -> i + ",张三,女\n")
                .collect(Collectors.joining());
        read(csv(StandardCharsets.UTF_8, HEADINGS + most));
        assertThat(rows).hasSize(RollReader.MOST_ROWS);
        rows.clear();
        refused("roll.too-many-rows", csv(StandardCharsets.UTF_8, HEADINGS + most + "100001,李四,男\n"));
    }

    @ParameterizedTest
    @EnumSource(RollColumn.class)
    void a_template_in_either_language_is_read_again(RollColumn column) {
        assertThat(RollColumn.of(column.word().toString())).contains(column);
        assertThat(RollColumn.of(column.word().in(Locale.ENGLISH))).contains(column);
    }

    @Test
    void what_is_found_is_told_in_both_languages() {
        read(csv(StandardCharsets.UTF_8, "工号,姓名,性别,籍贯\n0001,张三,maybe\n"));
        assertThat(findings).singleElement().satisfies(f -> {
            assertThat(f.reason()).isEqualTo("性别“maybe”无法识别，请填“男”或“女”。");
            assertThat(f.words().in(Locale.ENGLISH))
                    .isEqualTo("The sex “maybe” is not understood. Please write male or female.");
            assertThat(f.heading().in(Locale.ENGLISH)).isEqualTo("Sex");
        });
        assertThat(reader.notes()).hasSize(2).allSatisfy(note -> assertThat(
                        StoredPhrase.read(StoredPhrase.write(note)).in(Locale.ENGLISH))
                .as("as it was")
                .isEqualTo(note.in(Locale.ENGLISH)));
        assertThat(new Finding(1, "工号", true, "旧版本写下的一句话。").reason()).isEqualTo("旧版本写下的一句话。");
    }

    private void read(RollFile file) {
        var grid = file.grid("");
        reader.read(grid);
        notes = grid.notes().stream().map(Phrase::toString).toList();
    }

    private static RuleBroken refused(String code, RollFile file) {
        var thrown = catchThrowableOfType(RuleBroken.class, () -> new RollReader(r -> {}, f -> {}).read(file.grid("")));
        assertThat(thrown).as(code).isNotNull();
        assertThat(thrown.code()).isEqualTo(code);
        assertThat(thrown).hasMessageMatching("(?s).*\\p{IsHan}.*");
        return thrown;
    }

    private static byte[] join(int[] head, byte[] tail) {
        var all = new byte[head.length + tail.length];
        for (int i = 0; i < head.length; i++) all[i] = (byte) head[i];
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }
}
