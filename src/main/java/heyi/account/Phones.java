package heyi.account;

import heyi.rules.RuleBroken;

/** Phone numbers as they stand on the rolls: digits only, without the country code. */
final class Phones {

    private Phones() {}

    static String normal(String phone) {
        var digits = phone.replaceAll("\\D", "");
        return digits.length() == 13 && digits.startsWith("86") ? digits.substring(2) : digits;
    }

    /** @throws RuleBroken {@code account.phone} if it is no mobile number of the mainland */
    static String require(String phone) {
        var normal = normal(phone);
        if (!normal.matches("1[3-9]\\d{9}")) {
            throw new RuleBroken("account.phone");
        }
        return normal;
    }
}
