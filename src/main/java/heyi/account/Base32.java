package heyi.account;

import java.util.Locale;

/** RFC 4648 base 32 without padding: what people can read off a page and type. */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    /** @param bytes a multiple of five */
    static String of(byte[] bytes) {
        var text = new StringBuilder();
        for (int bit = 0; bit < bytes.length * 8; bit += 5) {
            int value = 0;
            for (int i = bit; i < bit + 5; i++) value = value << 1 | (bytes[i / 8] >> (7 - i % 8) & 1);
            text.append(LETTERS.charAt(value));
        }
        return text.toString();
    }

    /** As typed, without what people put between. */
    static String normal(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
