package heyi.party;

import heyi.rules.RuleBroken;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * A unified social credit code (GB 32100-2015): registering department, class of body, GB/T 2260 county, organisation
 * code with its own check digit (GB 11714), check character.
 *
 * @param value eighteen characters, upper case
 */
public record CreditCode(String value) {

    /** Without I, O, S, V and Z, which look like digits or each other. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** Which classes of body each registering department enters. */
    private static final Map<Character, String> CLASSES = Map.ofEntries(
            Map.entry('1', "1239"),
            Map.entry('2', "19"),
            Map.entry('3', "123459"),
            Map.entry('4', "19"),
            Map.entry('5', "1239"),
            Map.entry('6', "129"),
            Map.entry('7', "129"),
            Map.entry('8', "19"),
            Map.entry('9', "123"),
            Map.entry('A', "19"),
            Map.entry('N', "1239"),
            Map.entry('Y', "1"));

    /**
     * Reads what somebody typed: lower case, full-width characters and gaps do no harm.
     *
     * @throws RuleBroken {@code credit-code.length}, {@code credit-code.character}, {@code credit-code.class} or
     *     {@code credit-code.checksum}, each with what exactly is wrong
     */
    public CreditCode {
        value = Normalizer.normalize(value, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Zs}\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT);
        if (value.length() != LENGTH) {
            throw new RuleBroken("credit-code.length", value.length());
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(value.charAt(i)) < 0) {
                throw new RuleBroken("credit-code.character", i + 1, value.charAt(i));
            }
        }
        if (CLASSES.getOrDefault(value.charAt(0), "").indexOf(value.charAt(1)) < 0) {
            throw new RuleBroken("credit-code.class", value.substring(0, 2));
        }
        if (value.charAt(LENGTH - 1) != check(value.substring(0, LENGTH - 1))) {
            throw new RuleBroken("credit-code.checksum");
        }
    }

    /**
     * Completes a code with both of its check digits.
     *
     * @param type registering department and class, e.g. 91 enterprise, 81 basic union
     * @param region GB/T 2260 county
     * @param organisation eight characters, without their check digit
     */
    public static CreditCode of(String type, String region, String organisation) {
        var body = type + region + organisation + organisationCheck(organisation);
        return new CreditCode(body + check(body));
    }

    /** Whether the ninth digit of the organisation code holds. Old codes exist where it does not: reason to look, no more. */
    public boolean organisationCodeHolds() {
        var organisation = value.substring(8, 16);
        return value.charAt(16) == organisationCheck(organisation);
    }

    /** Entered by the union federation: 81 a basic union, 89 any other union body. */
    public boolean isOfUnion() {
        return value.charAt(0) == '8';
    }

    /** @throws RuleBroken {@code credit-code.kind} if a union has the code of an enterprise or the reverse */
    void requireFits(OrganisationKind kind) {
        if (kind == OrganisationKind.UNION && !isOfUnion()) {
            throw new RuleBroken("credit-code.kind");
        }
        if (kind == OrganisationKind.EMPLOYER && isOfUnion()) {
            throw new RuleBroken("credit-code.kind/union");
        }
    }

    private static char check(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += ALPHABET.indexOf(body.charAt(i)) * WEIGHTS[i];
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    private static char organisationCheck(String organisation) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(organisation.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    @Override
    public String toString() {
        return value;
    }
}
