package heyi.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.html2pdf.HtmlConverter;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks at the printed lines, not at our own rules. */
class LineBreaksTest {
    private static final String CLOSING = "，。；：、！？）》」』】％℃”’…";
    private static final String OPENING = "（《「『【￥“‘";
    private static final List<String> WHOLE = List.of(
            "10个工作日",
            "2,660元",
            "6.5％",
            "3年",
            "2,690.00元",
            "91330109MA2H00000X",
            "15日",
            "300％",
            "21.75天",
            "第二十四条",
            "4月22日",
            "9:30",
            "25℃",
            "100元",
            "5个百分点",
            "0571-82000000",
            "54人",
            "1/3");
    private static final String HARD =
            "甲方（企业）：杭州湘湖精工机械有限公司；统一社会信用代码：91330109MA2H00000X；最低工资标准按￥2,690.00元/月执行，增长幅度为6.5％，（含津贴、补贴），"
                    + "“岗位工资”不低于《工资指导线》的规定。企业应当自收到要约书之日起10个工作日内答复，逾期3年内不得参评；高温25℃以上发放津贴！当地标准2,660元，"
                    + "法定休假日按300％支付，日工资按21.75天折算，依照《条例》第二十四条于4月22日9:30表决，每月15日前支付；奖励100元至1,500元，提高5个百分点，"
                    + "电话0571-82000000，应到54人，外聘不超过1/3……『附则』【备注】「说明」同意吗？同意。";

    @ParameterizedTest
    @ValueSource(ints = {60, 83, 110, 137, 166, 201, 255, 318, 401})
    void printed_lines_begin_and_end_lawfully(int width) throws Exception {
        assertLawful(print(paragraphs(HARD), width));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 83, 110, 137, 166, 201, 255, 318, 401})
    void the_rules_look_across_bold_words(int width) throws Exception {
        var bold = HARD.replace("（企业）", "<b>（企业）</b>")
                .replace("2,690.00", "<b>2,690.00</b>")
                .replace("6.5％，", "<b>6.5</b>％，")
                .replace("《条例》", "《<b>条例</b>》")
                .replace("10个", "<b>10</b>个")
                .replace("“岗位工资”", "“<b>岗位工资</b>”")
                .replace("54人", "<b>54</b>人")
                .replace("答复，", "<b>答复</b>，")
                .replace("2,660元", "2,<i>660</i>元");
        assertLawful(print(paragraphs(bold), width));
    }

    @ParameterizedTest
    @CsvSource({"10个工作日内,10个工作日", "增长6.5％。,6.5％。", "￥2660元的,￥2660元", "共3年余,3年"})
    void number_and_unit_are_one(String text, String whole) {
        var breaks = new LineBreaks(text);
        var from = text.indexOf(whole);
        for (int i = from; i < from + whole.length() - 1; i++) {
            assertThat(breaks.allowedAfter(i)).as("after %s", text.charAt(i)).isFalse();
        }
    }

    @Test
    void plain_chinese_parts_anywhere_and_check_sums_too() {
        assertThat(new LineBreaks("集体协商").allowedAfter(1)).isTrue();
        assertThat(new LineBreaks("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b").allowedAfter(20))
                .isTrue();
        assertThat(new LineBreaks("91330109MA2H00000X").allowedAfter(8)).isFalse();
    }

    @Test
    void rare_characters_beyond_the_basic_plane_do_not_shift_the_rules() {
        var breaks = new LineBreaks("𠀀𠀁，3年");
        assertThat(breaks.allowedAfter(0)).isTrue();
        assertThat(breaks.allowedAfter(1)).isFalse();
        assertThat(breaks.allowedAfter(2)).isTrue();
        assertThat(breaks.allowedAfter(3)).isFalse();
    }

    /** Every phase of the text meets the margin once. */
    private static String paragraphs(String text) {
        var html = new StringBuilder();
        for (int i = 0; i < 12; i++)
            html.append("<p>").append("协".repeat(i)).append(text).append("</p>");
        return html.toString();
    }

    private static List<String> print(String body, int width) throws Exception {
        var html = "<html><head><style>@page{size:" + (width + 40) + "pt 800pt;margin:20pt}body{font-family:HeyiSerif;"
                + "font-size:12pt;text-align:justify}p{margin:0}</style></head><body>" + body + "</body></html>";
        var out = new ByteArrayOutputStream();
        HtmlConverter.convertToPdf(html, new PdfDocument(new PdfWriter(out)), PdfRenderer.settings(Fonts.provider()));
        var lines = new ArrayList<String>();
        for (var page : PdfText.pages(out.toByteArray()))
            page.lines().map(String::strip).forEach(lines::add);
        return lines;
    }

    private static void assertLawful(List<String> lines) {
        assertThat(lines).hasSizeGreaterThan(30);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            assertThat(CLOSING).as("line %d starts: %s", i, line).doesNotContain(line.substring(0, 1));
            assertThat(OPENING).as("line %d ends: %s", i, line).doesNotContain(line.substring(line.length() - 1));
            if (i + 1 < lines.size()) assertNothingCut(line, lines.get(i + 1));
        }
    }

    private static void assertNothingCut(String line, String next) {
        for (var whole : WHOLE) {
            for (int cut = 1; cut < whole.length(); cut++) {
                var torn = line.endsWith(whole.substring(0, cut)) && next.startsWith(whole.substring(cut));
                assertThat(torn).as("%s torn: %s | %s", whole, line, next).isFalse();
            }
        }
        var digits = Pattern.compile("[0-9]$").matcher(line).find();
        assertThat(digits && next.matches("^[0-9,.％%].*"))
                .as("number torn: %s | %s", line, next)
                .isFalse();
    }
}
