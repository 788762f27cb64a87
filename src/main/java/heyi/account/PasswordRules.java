package heyi.account;

import heyi.rules.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a password must be, and the ones that everybody tries first. */
final class PasswordRules {

    private static final int SHORTEST = 10;

    /** bcrypt reads no further, so a longer password would promise what it does not keep. */
    private static final int LONGEST_IN_BYTES = 72;

    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "12345678910",
            "123456789a",
            "123456789q",
            "1234567891",
            "0123456789",
            "0987654321",
            "9876543210",
            "1234512345",
            "123123123123",
            "1122334455",
            "5201314520",
            "1314520520",
            "147258369a",
            "a123456789",
            "aa123456789",
            "a1234567890",
            "abc1234567",
            "abcd123456",
            "abcd1234567",
            "qq123456789",
            "q123456789",
            "z123456789",
            "w123456789",
            "qwer123456",
            "asdf123456",
            "zxcv123456",
            "zxcvbnm123",
            "qwertyuiop",
            "qwerty1234",
            "qwerty12345",
            "qwerty123456",
            "asdfghjkl1",
            "asdfghjkl;",
            "1q2w3e4r5t",
            "q1w2e3r4t5",
            "1qaz2wsx3edc",
            "qazwsxedcrfv",
            "1qazxsw23edc",
            "woaini1314",
            "woaini5201314",
            "iloveyou123",
            "password12",
            "password123",
            "password1234",
            "password12345",
            "passw0rd123",
            "p@ssw0rd123",
            "p@ssword123",
            "admin12345",
            "admin123456",
            "admin@123456",
            "administrator",
            "root123456",
            "test123456",
            "welcome123",
            "letmein1234",
            "changeme123",
            "heyi123456",
            "heyi-demo-2026",
            "gonghui123",
            "gonghui123456");

    private PasswordRules() {}

    /**
     * @throws RuleBroken {@code account.password} if it is shorter than 10 characters, longer than 72 bytes, or one of
     *     the first that a stranger would try
     */
    static void require(String password, String login, @Nullable String phone) {
        requireLength(password);
        var plain = password.toLowerCase(Locale.ROOT);
        var ofThePerson = contains(plain, login) || (phone != null && contains(plain, phone));
        if (ofThePerson) throw new RuleBroken("account.password/own");
        if (COMMON.contains(plain) || plain.chars().distinct().count() < 4) {
            throw new RuleBroken("account.password/common");
        }
    }

    static void requireLength(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST
                || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES) {
            throw new RuleBroken("account.password");
        }
    }

    private static boolean contains(String password, String word) {
        return word.length() >= 4 && password.contains(word.toLowerCase(Locale.ROOT));
    }
}
