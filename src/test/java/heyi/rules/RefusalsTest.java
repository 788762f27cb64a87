package heyi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+\\.[a-z-]+(?:/[a-z-]+)?)\"");
    private static final Pattern THROWN =
            Pattern.compile("new (?:RuleBroken|Conflict|NotYours|AlreadyDecided|NotAccepted)\\(\\s*\"([^\"]*)\"");
    private static final Pattern CONFLICT = Pattern.compile("new (?:Conflict|AlreadyDecided)\\(\\s*\"([^\"]*)\"");
    private static final Pattern FORBIDDEN = Pattern.compile("new NotYours\\(\\s*\"([^\"]*)\"");
    private static final Pattern RULE = Pattern.compile("new RuleBroken\\(\\s*\"([^\"]*)\"");
    private static final Pattern OF_API = Pattern.compile("new ApiError\\((\\d+, \"[a-z.-]+)\"");
    private static final Pattern VARIANT = Pattern.compile("\"([a-z-]+\\.[a-z-]+/[a-z-]+)\"");

    private final Map<String, String> chinese = Bundles.read("refusals");

    private final Map<String, String> english = Bundles.read("refusals_en");

    RefusalsTest() throws IOException {}

    @Test
    void whatever_is_refused_has_a_sentence() throws IOException {
        assertThat(chinese.keySet()).containsAll(inSources(THROWN)).containsAll(inSources(VARIANT));
    }

    @Test
    void no_sentence_is_left_that_nobody_says() throws IOException {
        assertThat(inSources(LITERAL)).containsAll(chinese.keySet());
    }

    @Test
    void both_languages_refuse_the_same_with_the_same_values() {
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        assertThat(Bundles.values(english)).isEqualTo(Bundles.values(chinese));
    }

    @Test
    void a_chinese_sentence_is_whole_and_says_what_to_do() {
        assertThat(chinese).allSatisfy((key, text) -> assertThat(text)
                .as(key)
                .matches(".*(。|\\{\\d})")
                .containsPattern("[，。；：].+[。}]$")
                .doesNotContain("'"));
    }

    @Test
    void an_english_sentence_is_whole_and_english() {
        assertThat(english).allSatisfy((key, text) -> assertThat(text)
                .as(key)
                .matches(".*(\\.|\\{\\d})")
                .containsPattern("[,.;:].+[.}]$")
                .doesNotContainPattern(Bundles.HAN)
                .doesNotContain("'"));
    }

    @Test
    void a_refusal_is_told_in_the_language_of_its_reader() {
        var refusal = new RuleBroken("offer.delivery-date/corrected", LocalDate.of(2026, 11, 2), null);
        assertThat(refusal.code()).isEqualTo("offer.delivery-date");
        assertThat(refusal).hasMessage("签收日期应在寄出日（2026年11月2日）至之间，请按回执填写。");
        assertThat(refusal.in(Locale.UK)).contains("the day of posting (2 November 2026)");
        assertThat(refusal.in(Locale.GERMANY)).isEqualTo(refusal.getMessage());
    }

    @Test
    void values_are_worded_without_regard_to_the_machine() {
        var night = OffsetDateTime.parse("2026-11-01T23:30:00Z");
        var values = new Object[] {new Period(10, Unit.WORKING_DAY, Direction.AFTER), 12345, List.of(Unit.DAY, "a")};
        assertThat(new RuleBroken("meeting.suspension-too-long", values))
                .hasMessage("中止协商的时间累计不得超过10个工作日，加上本次将达12345天，请提前恢复日期。依据：日、a。");
        assertThat(new RuleBroken("meeting.suspension-too-long", values).in(Locale.ENGLISH))
                .contains("10 working days", "12345 days", "day, a");
        assertThat(new RuleBroken("law.date", night)).hasMessageContaining("2026年11月2日");
        assertThat(new RuleBroken("law.date", new BigDecimal("1E+4"))).hasMessageContaining("“10000”");
    }

    @Test
    void the_reference_tells_with_which_status_a_code_comes() throws IOException {
        for (var code : inSources(CONFLICT))
            assertThat(ErrorReference.status(Refusal.codeOf(code))).as(code).isEqualTo(409);
        for (var code : inSources(FORBIDDEN))
            assertThat(ErrorReference.status(Refusal.codeOf(code))).as(code).isEqualTo(403);
        for (var code : inSources(RULE))
            assertThat(ErrorReference.status(Refusal.codeOf(code))).as(code).isEqualTo(422);
        for (var each : inSources(OF_API)) {
            var parts = each.split(", \"");
            assertThat(ErrorReference.status(parts[1])).as(each).hasToString(parts[0]);
        }
        assertThat(ErrorReference.byArea().get("offer"))
                .filteredOn(e -> e.code().equals("offer.delivery-date"))
                .singleElement()
                .satisfies(e -> assertThat(e.sentences()).hasSize(2));
    }

    private static TreeSet<String> inSources(Pattern pattern) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map(m -> m.group(1))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
