package heyi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private final LegalClock clock = new LegalClock();

    @Test
    void workingDaysNameEveryStretchThatIsSkipped() {
        assertThat(after(10, Unit.WORKING_DAY, "2026-03-02"))
                .isEqualTo("答复协商要约（《试验规定》第一条）：收到协商要约书后10个工作日内。"
                        + "2026年3月2日（周一）收到协商要约书，当日不计，自次日起算10个工作日，"
                        + "跳过3月7日至8日（周末）、3月14日至15日（周末），末日为2026年3月16日（周一）。法条出处：已读全文。");
    }

    @Test
    void holidaysAndMakeUpDaysAreNamed() {
        assertThat(after(10, Unit.WORKING_DAY, "2026-02-09"))
                .contains("跳过2月15日至23日（春节）")
                .contains("2月14日、2月28日为调休上班日，按工作日计")
                .contains("末日为2026年2月28日（周六）");
    }

    @Test
    void holidaysHaveTheirEnglishNames() {
        var due = clock.due(LegalClockTest.aRule(10, Unit.WORKING_DAY, Direction.AFTER), LocalDate.parse("2026-02-09"));
        assertThat(due.whyEnglish())
                .contains("15 February 2026 to 23 February 2026 (Spring Festival)")
                .contains("working day: 14 February 2026, 28 February 2026");
        var rolled = clock.due(LegalClockTest.aRule(10, Unit.DAY, Direction.AFTER), LocalDate.parse("2026-02-09"));
        assertThat(rolled.whyEnglish())
                .contains("19 February 2026 (Thursday), which is a day of rest (Spring Festival)");
    }

    @Test
    void everyHolidayOnRecordHasAnEnglishName() {
        var names = Holidays.shipped().days().values().stream().map(CalendarDay::name);
        assertThat(Stream.concat(names, Holidays.fixed().values().stream()).distinct())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(HolidayName.english(name)).doesNotContain("public holiday"));
        assertThat(HolidayName.english("国庆节、中秋节")).isEqualTo("National Day and Mid-Autumn Festival");
        assertThat(HolidayName.english("胜利日")).isEqualTo("public holiday");
    }

    @Test
    void theMoveOffARestDayIsTold() {
        assertThat(after(10, Unit.DAY, "2026-02-09"))
                .contains("至2026年2月19日（周四）；该日休息（春节），参照《民法典》第二百零三条顺延至2026年2月24日（周二）");
    }

    @Test
    void countingBackMovesEarlierAndSaysWhy() {
        var due = clock.due(LegalClockTest.aRule(7, Unit.DAY, Direction.BEFORE), LocalDate.of(2026, 3, 22));
        assertThat(due.why())
                .contains("召开协商会议前7日")
                .contains("自前一日起倒推7日")
                .contains("至2026年3月15日（周日）；该日休息（周末），倒推的期限不能后移，提前至2026年3月13日（周五）");
    }

    @Test
    void whatWasNotVerifiedSaysSo() {
        var notice = new RuleBook()
                .require(new Place("330109"), AgreementKind.WAGE, Parameter.CONGRESS_NOTICE, LocalDate.of(2026, 3, 2));
        assertThat(clock.due(notice, LocalDate.of(2026, 4, 20)).why()).contains("法条出处：未核实，请以正式文本为准。");
    }

    @Test
    void aPlatformRuleDoesNotPoseAsLaw() {
        var objection = new RuleBook()
                .require(Place.NATION, AgreementKind.WAGE, Parameter.PAPER_OBJECTION_ENTRY, LocalDate.of(2026, 3, 2));
        assertThat(clock.due(objection, LocalDate.of(2026, 3, 2)))
                .returns(LocalDate.of(2026, 3, 5), DueDate::date)
                .extracting(DueDate::why)
                .asString()
                .contains("本期限由平台设定，并非法定。")
                .doesNotContain("出处");
    }

    private String after(int amount, Unit unit, String event) {
        return clock.due(LegalClockTest.aRule(amount, unit, Direction.AFTER), LocalDate.parse(event))
                .why();
    }
}
