package heyi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.rules.Holidays;
import heyi.rules.RuleBroken;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

    /** 2031, made up; its Spring Festival is on 23 January. */
    static final String YEAR_2031 =
            """
            date,kind,name
            2031-01-01,holiday,元旦
            2031-01-18,workday,春节
            2031-01-22,holiday,春节
            2031-01-23,holiday,春节
            2031-01-24,holiday,春节
            2031-01-25,holiday,春节
            2031-04-05,holiday,清明
            2031-05-01,holiday,劳动节
            2031-05-02,holiday,劳动节
            2031-06-24,holiday,端午
            2031-10-01,holiday,国庆节、中秋节
            2031-10-02,holiday,国庆节
            2031-10-03,holiday,国庆节
            """;

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024, 2025, 2026})
    void every_year_that_travels_along_is_in_order(int year) {
        var shipped = Holidays.shipped().in(year);
        var file = CalendarFile.read(CalendarFile.write(shipped), year);
        assertThat(file.findings()).isEmpty();
        assertThat(file.days()).isEqualTo(shipped);
    }

    @Test
    void a_file_as_a_spreadsheet_saves_it_in_china_is_read() {
        var saved = YEAR_2031
                .replace("date,kind,name", "日期,类别,名称")
                .replace("-", "/")
                .replace("/0", "/")
                .replace("holiday", "放假")
                .replace("workday", "上班")
                .replace("\n", "\r\n");
        for (var bytes : new byte[][] {
            saved.getBytes(Charset.forName("GB18030")),
            saved.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + saved).getBytes(StandardCharsets.UTF_8)
        }) {
            var file = CalendarFile.read(CalendarText.decode(bytes), 2031);
            assertThat(file.findings()).isEmpty();
            assertThat(file.days())
                    .hasSize(13)
                    .anyMatch(d -> d.worked() && d.date().equals(LocalDate.of(2031, 1, 18)));
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2031-02-29,holiday,春节   | 第15行“date” | 不是有效的日期
            31/2/1,holiday,春节       | 第15行“date” | 不是有效的日期
            2030-12-31,holiday,元旦   | 第15行“date” | 不在2031年
            2031-10-01,holiday,国庆节 | 第15行“date” | 与第12行重复
            2031-10-08,workday,国庆节 | 第15行“date” | 不是周末
            2031-10-11,work,国庆节    | 第15行“kind” | 应为 holiday
            2031-10-11,workday,       | 第15行“name” | 请填写节日名称
            2031-10-11                | 第15行“kind” | 应为 holiday
            """)
    void a_bad_line_is_named_with_its_column_and_reason(String line, String where, String reason) {
        var findings = CalendarFile.read(YEAR_2031 + line + "\n", 2031).findings();
        assertThat(findings)
                .anySatisfy(f ->
                        assertThat(f.where() + f.reason()).startsWith(where).contains(reason))
                .allSatisfy(f -> assertThat(
                                f.words().in(Locale.ENGLISH).replace("春节", "").replace("国庆节", ""))
                        .doesNotContain("calendar-finding")
                        .doesNotContainPattern("\\p{IsHan}"));
    }

    @Test
    void a_blank_line_counts_as_a_line() {
        assertThat(CalendarFile.read(YEAR_2031 + "\n\nx,holiday,y\n", 2031).findings())
                .extracting(Finding::line)
                .containsExactly(17);
    }

    @Test
    void a_holiday_of_the_law_is_never_missing_nor_worked() {
        assertThat(CalendarFile.read(YEAR_2031.replace("2031-05-02,holiday,劳动节\n", ""), 2031)
                        .findings())
                .singleElement()
                .extracting(Finding::reason)
                .isEqualTo("缺少法定节日：2031-05-02（劳动节）。");
        assertThat(CalendarFile.read(YEAR_2031.replace("2031-01-25,holiday,春节\n", ""), 2031)
                        .findings())
                .singleElement()
                .extracting(Finding::reason)
                .isEqualTo("法定节日“春节”至少放假4天，文件中只有3天。");
        assertThat(CalendarFile.read(YEAR_2031.replace("2031-10-01,holiday", "2031-10-01,workday"), 2031)
                        .findings())
                .singleElement()
                .extracting(Finding::reason)
                .asString()
                .contains("不能安排上班");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n\n", "a,b\n1,2\n", "date,kind,name\n\"2031-01-01,holiday,x\n", "date,date,kind,name\n"})
    void what_is_no_calendar_is_told(String text) {
        assertThat(CalendarFile.read(text, 2031).findings()).isNotEmpty();
    }

    @Test
    void a_file_that_is_no_text_is_refused() {
        assertThatThrownBy(() -> CalendarText.decode(new byte[0])).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> CalendarText.decode(new byte[70_000])).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> CalendarText.decode(new byte[] {(byte) 0xFF, (byte) 0xFF, 0, 1}))
                .isInstanceOfSatisfying(
                        RuleBroken.class, r -> assertThat(r.code()).isEqualTo("calendar.encoding"));
    }
}
