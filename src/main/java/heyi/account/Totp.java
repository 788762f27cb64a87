package heyi.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords (RFC 6238): six digits, 30 seconds, SHA-1 as all authenticators know it. */
final class Totp {

    private static final Duration STEP = Duration.ofSeconds(30);

    /** A phone's clock may be half a minute off, and typing takes time. */
    private static final int TOLERANCE = 1;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP, 6);

    /**
     * The step that a code belongs to.
     *
     * @param after last step used: codes up to it are refused
     */
    Optional<Long> step(byte[] secret, String code, Instant now, long after) {
        var typed = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        var current = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(current - TOLERANCE, current + TOLERANCE)
                .filter(s -> s > after)
                .filter(s -> MessageDigest.isEqual(code(secret, s).getBytes(StandardCharsets.UTF_8), typed))
                .boxed()
                .findFirst();
    }

    String code(byte[] secret, long step) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(secret, generator.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP.toSeconds()),
                    Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
