package heyi.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.rules.RuleBroken;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndustryTest {

    @Test
    void there_are_twenty_sections_and_every_division_from_01_to_97() {
        assertThat(Industry.sections())
                .extracting(Industry::code)
                .hasSize(20)
                .startsWith("A")
                .endsWith("T");
        assertThat(Industry.divisions())
                .extracting(Industry::code)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 97).mapToObj("%02d"::formatted).toList());
    }

    @Test
    void an_industry_is_found_by_code_and_by_name() {
        assertThat(Industry.of("34").name()).isEqualTo("通用设备制造业");
        assertThat(Industry.of("纺织业")).isEqualTo(new Industry("17", "纺织业", "C"));
        assertThat(Industry.of("c").isSection()).isTrue();
        assertThat(Industry.of("教育").code()).isEqualTo("83");
        assertThatThrownBy(() -> Industry.of("卖菜")).isInstanceOf(RuleBroken.class);
    }
}
