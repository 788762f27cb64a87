package heyi.portal;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** The app on an officer's phone: knows the key that the set-up page shows. */
record Authenticator(String key) {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    String at(Instant moment) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(bytes(), "HmacSHA1"), moment, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes() {
        var plain = key.replace(" ", "");
        var bytes = new byte[plain.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            var letter = LETTERS.indexOf(plain.charAt(bit / 5));
            if ((letter >> (4 - bit % 5) & 1) == 1) bytes[bit / 8] |= (byte) (1 << (7 - bit % 8));
        }
        return bytes;
    }
}
