package heyi.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heyi.rules.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    /** The example of GB 32100-2015. */
    private static final String EXAMPLE = "91350100M000100Y43";

    @Test
    void check_digits_are_those_of_the_standard() {
        assertThat(CreditCode.of("91", "350100", "M000100Y")).hasToString(EXAMPLE);
        assertThat(new CreditCode(EXAMPLE).organisationCodeHolds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"91350100m000100y43", "９１３５０１００Ｍ０００１００Ｙ４３", " 9135 0100 M000 100Y 43 ", "91350100-M000100Y-43"})
    void how_it_was_typed_does_not_matter(String typed) {
        assertThat(new CreditCode(typed).value()).isEqualTo(EXAMPLE);
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y4, credit-code.length",
        "91350100M000100Y433, credit-code.length",
        "91350100M000I00Y43, credit-code.character",
        "91350100M000100Y44, credit-code.checksum",
        "19350100M000100Y43, credit-code.checksum",
        "99350100M000100Y43, credit-code.class",
        "B1350100M000100Y43, credit-code.class"
    })
    void a_wrong_code_says_what_is_wrong_with_it(String typed, String code) {
        assertThatThrownBy(() -> new CreditCode(typed))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /** Its weights are distinct and prime to 31, so one wrong character always shows. */
    @Test
    void no_single_slip_goes_unnoticed() {
        var alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (int i = 2; i < EXAMPLE.length(); i++) {
            for (var other : alphabet.toCharArray()) {
                if (other == EXAMPLE.charAt(i)) continue;
                var slip = EXAMPLE.substring(0, i) + other + EXAMPLE.substring(i + 1);
                assertThatThrownBy(() -> new CreditCode(slip)).as(slip).isInstanceOf(RuleBroken.class);
            }
        }
    }

    @Test
    void unions_and_enterprises_have_codes_of_their_own() {
        var union = CreditCode.of("81", "330109", "MC000001");
        union.requireFits(OrganisationKind.UNION);
        assertThatThrownBy(() -> union.requireFits(OrganisationKind.EMPLOYER)).hasMessageContaining("工会");
        assertThatThrownBy(() -> new CreditCode(EXAMPLE).requireFits(OrganisationKind.UNION))
                .hasMessageContaining("81");
    }

    @Test
    void an_odd_organisation_code_is_no_reason_to_refuse() {
        var body = "91350100M000100Y5";
        var odd = "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(c -> body + (char) c)
                .filter(CreditCodeTest::isCode)
                .findFirst()
                .orElseThrow();
        assertThat(new CreditCode(odd).organisationCodeHolds()).isFalse();
    }

    private static boolean isCode(String typed) {
        try {
            return new CreditCode(typed).value().equals(typed);
        } catch (RuleBroken refusal) {
            return false;
        }
    }
}
