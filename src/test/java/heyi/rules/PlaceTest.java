package heyi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void theDigitsTellWhatContainsIt() {
        assertThat(new Place("330109").chain())
                .extracting(Place::code)
                .containsExactly("330109", "330100", "330000", "000000");
        assertThat(new Place("330109001").chain())
                .extracting(Place::code)
                .containsExactly("330109001", "330109", "330100", "330000", "000000");
        assertThat(new Place("330000").chain()).extracting(Place::code).containsExactly("330000", "000000");
        assertThat(Place.NATION.chain()).containsExactly(Place.NATION);
    }

    @Test
    void theListKnowsItsName() {
        assertThat(new Place("330109").name()).isEqualTo("萧山区");
        assertThat(new Place("330100").name()).isEqualTo("杭州市");
        assertThat(Place.NATION.name()).isEqualTo("全国");
        assertThat(new Place("999999").name()).isEqualTo("999999");
    }

    @Test
    void aProvinceContainsItsDistricts() {
        assertThat(new Place("330000").contains(new Place("330109"))).isTrue();
        assertThat(new Place("330109").contains(new Place("330000"))).isFalse();
    }

    @Test
    void onlyDigitsOfTheRightLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("3301"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("萧山区"));
    }
}
