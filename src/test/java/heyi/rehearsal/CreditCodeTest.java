package heyi.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CreditCodeTest {

    /** 91350100M000100Y43 is the example of GB 32100-2015. */
    @Test
    void check_digits_are_those_of_the_standard() {
        assertThat(CreditCode.of("91", "350100", "M000100Y")).isEqualTo("91350100M000100Y43");
    }
}
