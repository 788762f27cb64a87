package heyi.account;

import heyi.rules.RuleBroken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Seals what must be read again and marks what must only be recognised, with a key that the database does not hold. The
 * key is asked for at the first use: a rehearsal needs none.
 */
@Component
class Seal {

    private static final int SHORTEST_KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final AccountSettings settings;
    private final SecureRandom random = new SecureRandom();
    private byte @Nullable [] master;

    Seal(AccountSettings settings) {
        this.settings = settings;
    }

    /** @param owner whose secret it is: it opens for nobody else */
    byte[] seal(byte[] plain, UUID owner) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(plain);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws RuleBroken {@code account.secret-key} if it was sealed with another key */
    byte[] open(byte[] sealed, UUID owner) {
        try {
            var nonce = Arrays.copyOf(sealed, NONCE);
            return cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new RuleBroken("account.secret-key");
        }
    }

    /** The same text gives the same mark, and nobody without the key can try texts. */
    String mark(String about, String text) {
        return HexFormat.of().formatHex(hmac(key("mark"), about + "\n" + text));
    }

    private Cipher cipher(int mode, byte[] nonce, UUID owner) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key("seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private byte[] key(String use) {
        return hmac(master(), use);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized byte[] master() {
        if (master == null) master = readMaster();
        return master;
    }

    private byte[] readMaster() {
        var given = settings.secretKey();
        try {
            if (given == null || given.isBlank()) return KeyFile.readOrCreate(settings.dataDir());
            if (given.length() < SHORTEST_KEY)
                throw new IllegalStateException("heyi.secret-key needs at least " + SHORTEST_KEY + " characters");
            return MessageDigest.getInstance("SHA-256").digest(given.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the key file secret.key cannot be read or made in heyi.data-dir", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
