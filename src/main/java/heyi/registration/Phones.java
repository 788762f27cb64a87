package heyi.registration;

import heyi.rules.RuleBroken;

/** Mobile numbers in their one form. */
final class Phones {

    private Phones() {}

    /**
     * @param refusal the sentence under {@code registration.phone} that says whose number it is
     * @throws RuleBroken {@code registration.phone}
     */
    static String normal(String typed, String refusal) {
        var digits = typed.replaceAll("\\D", "");
        var number = digits.length() == 13 && digits.startsWith("86") ? digits.substring(2) : digits;
        if (number.matches("1\\d{10}")) return number;
        throw new RuleBroken(refusal);
    }
}
