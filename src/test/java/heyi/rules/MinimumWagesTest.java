package heyi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MinimumWagesTest {

    private final MinimumWages wages = new MinimumWages();

    @Test
    void aCountyThatChoseItsTierIsTakenAtItsWord() {
        assertThat(wages.find(new Place("330402"), LocalDate.of(2026, 1, 1)))
                .returns(new BigDecimal("2430"), MinimumWage::monthly)
                .returns(new BigDecimal("23"), MinimumWage::hourly)
                .returns(2, MinimumWage::tier)
                .returns(true, MinimumWage::localChoice)
                .returns(LocalDate.of(2026, 2, 9), MinimumWage::publishedOn);
    }

    @Test
    void withoutTheCitysChoiceTheLowestTierIsTheOnlySafeFloorAndSaysSo() {
        var xiaoshan = wages.find(new Place("330109"), LocalDate.of(2026, 3, 2));
        assertThat(xiaoshan)
                .returns(new BigDecimal("2180"), MinimumWage::monthly)
                .returns(false, MinimumWage::localChoice)
                .returns(Certainty.EXCERPT, MinimumWage::certainty);
        assertThat(xiaoshan.why()).contains("尚未载入萧山区选定的档次（全省各档为2660、2430、2180元）", "唯一稳妥的下限");
        assertThat(xiaoshan.whyEnglish())
                .contains("the minimum wage is 2180 yuan a month", "from 1 January 2026", "2660, 2430, 2180 yuan")
                .contains("Source: excerpt only; the official text prevails.");
    }

    @Test
    void theYearDecides() {
        assertThat(wages.find(new Place("330109"), LocalDate.of(2025, 12, 31)))
                .returns(new BigDecimal("2490"), MinimumWage::monthly)
                .returns(Certainty.UNVERIFIED, MinimumWage::certainty);
        assertThat(wages.find(new Place("330102"), LocalDate.of(2024, 1, 1)))
                .returns(Certainty.EXCERPT, MinimumWage::certainty);
        assertThat(wages.find(new Place("330102"), LocalDate.of(2023, 12, 31)))
                .returns(new BigDecimal("1840"), MinimumWage::monthly);
        assertThat(wages.find(new Place("331121"), LocalDate.of(2018, 1, 1)).hourly())
                .isEqualByComparingTo("13.6");
    }

    @Test
    void zhoushanChoseLaterThanTheProvince() {
        assertThat(wages.find(new Place("330902"), LocalDate.of(2021, 9, 14)).localChoice())
                .isFalse();
        assertThat(wages.find(new Place("330902"), LocalDate.of(2021, 9, 15)).monthly())
                .isEqualByComparingTo("2070");
    }

    @Test
    void aPlaceWithoutFiguresRefuses() {
        assertThatThrownBy(() -> wages.find(new Place("420100"), LocalDate.of(2026, 3, 2)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("最低工资标准尚未载入");
    }
}
