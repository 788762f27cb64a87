package heyi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MajorityTest {

    @ParameterizedTest(name = "{1} {0} of {2} is {3}: {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1/2 | true  |  90 | 45 | half of 90 exactly
            1/2 | false |  90 | 46 | one more than half
            1/2 | true  |  91 | 46 | 45.5 is not a person
            1/2 | false |  91 | 46 | the same for an odd total
            2/3 | true  |  90 | 60 | exactly two thirds
            2/3 | true  |  91 | 61 | 60.67 rounded up
            2/3 | false |  90 | 61 | more than two thirds
            1/3 | true  |  10 |  4 | 3.33 rounded up
            1/2 | false |   1 |  1 | a single voter
            1/2 | true  |   1 |  1 | a single voter
            9/10| true  | 101 | 91 | 90.9 rounded up
            """)
    void theSmallestCountThatMeetsIt(String share, boolean inclusive, long total, long needed, String reasoning) {
        var majority = new Majority(Share.parse(share), inclusive);
        assertThat(majority.needed(total)).isEqualTo(needed);
        assertThat(majority.metBy(needed, total)).isTrue();
        assertThat(majority.metBy(needed - 1, total)).isFalse();
    }

    @Test
    void aTieCarriesNationallyAndFailsInZhejiang() {
        assertThat(new Majority(new Share(1, 2), true).metBy(50, 100)).isTrue();
        assertThat(new Majority(new Share(1, 2), false).metBy(50, 100)).isFalse();
    }

    @Test
    void theArithmeticCanBeRead() {
        assertThat(new Majority(new Share(1, 2), false).why(45, 91)).isEqualTo("全体91名，须超过1/2即至少46名，实有45名，未达到。");
        assertThat(new Majority(new Share(2, 3), true).why(61, 91)).isEqualTo("全体91名，须不低于2/3即至少61名，实有61名，已达到。");
    }

    @Test
    void aCapMayBeReachedButNotPassed() {
        var third = new Share(1, 3);
        assertThat(third.exceededBy(3, 9)).isFalse();
        assertThat(third.exceededBy(4, 9)).isTrue();
        assertThat(third.exceededBy(3, 8)).isTrue();
        assertThat(Share.parse("0/1").exceededBy(1, 9)).isTrue();
        assertThat(Share.parse("0/1").exceededBy(0, 9)).isFalse();
    }

    @Test
    void nonsenseIsNoShare() {
        assertThatIllegalArgumentException().isThrownBy(() -> Share.parse("3/2"));
        assertThatIllegalArgumentException().isThrownBy(() -> Share.parse("1/0"));
        assertThatIllegalArgumentException().isThrownBy(() -> Share.parse("half"));
    }
}
