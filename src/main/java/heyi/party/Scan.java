package heyi.party;

import heyi.rules.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/**
 * A scanned paper, judged by its first bytes and never by its name.
 *
 * @param filename as it was called; for people only
 */
public record Scan(String filename, byte[] bytes) {

    private static final int LIMIT = 20 << 20;

    private static final Map<String, byte[]> STARTS = Map.of(
            "application/pdf", "%PDF-".getBytes(StandardCharsets.ISO_8859_1),
            "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
            "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

    /** @throws RuleBroken {@code credential.missing}, {@code credential.too-large}, {@code credential.file-type} */
    public Scan {
        if (bytes.length == 0) throw new RuleBroken("credential.missing");
        if (bytes.length > LIMIT) throw new RuleBroken("credential.too-large");
        if (typeOf(bytes).isEmpty()) {
            throw new RuleBroken("credential.file-type");
        }
    }

    public String mediaType() {
        return typeOf(bytes);
    }

    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String typeOf(byte[] file) {
        return STARTS.entrySet().stream()
                .filter(e -> file.length > e.getValue().length
                        && Arrays.equals(file, 0, e.getValue().length, e.getValue(), 0, e.getValue().length))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scan s && s.filename.equals(filename) && Arrays.equals(s.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Scan[" + bytes.length + " bytes]";
    }
}
