package heyi.roll;

import heyi.party.Person.Sex;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How people write the same thing in many ways. */
final class Values {

    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+?\\d{1,2}");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    private static final Pattern BETWEEN_CHARACTERS = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");
    private static final Set<String> YES = Set.of("是", "有", "√", "✓", "✔", "1", "y", "yes", "true", "对");
    private static final Set<String> NO = Set.of("否", "无", "×", "x", "0", "n", "no", "false", "-", "/", "不是");

    private Values() {}

    /** Half-width, without invisible characters and spaces around. */
    static String plain(String text) {
        var normal = Normalizer.normalize(text.replace('\u00A0', ' '), Normalizer.Form.NFKC);
        return INVISIBLE
                .matcher(normal.replace('\n', ' ').replace('\t', ' '))
                .replaceAll("")
                .strip();
    }

    /** 张　三 is 张三; the space of a foreign name stays. */
    static String name(String text) {
        return BETWEEN_CHARACTERS.matcher(plain(text)).replaceAll("");
    }

    static Optional<Sex> sex(String text) {
        return switch (plain(text).toLowerCase(Locale.ROOT)) {
            case "女", "女性", "f", "female", "2" -> Optional.of(Sex.F);
            case "男", "男性", "m", "male", "1" -> Optional.of(Sex.M);
            default -> Optional.empty();
        };
    }

    /** Eleven digits, without country code; null if it is no mobile number of the mainland. */
    static @Nullable String phone(String text) {
        var digits = plain(text).replaceAll("[\\s\\-()]", "").replaceFirst("^(\\+|00)?86(?=1\\d{10}$)", "");
        return PHONE.matcher(digits).matches() ? digits : null;
    }

    /** Whether a spreadsheet turned a long number into 1.38E+10, which lost digits. */
    static boolean isScientific(String text) {
        return SCIENTIFIC.matcher(plain(text)).matches();
    }

    static Optional<Boolean> flag(String text) {
        var plain = plain(text).toLowerCase(Locale.ROOT);
        if (YES.contains(plain)) return Optional.of(true);
        return plain.isEmpty() || NO.contains(plain) ? Optional.of(false) : Optional.empty();
    }
}
