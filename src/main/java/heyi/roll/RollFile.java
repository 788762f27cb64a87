package heyi.roll;

import heyi.rules.RuleBroken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file as it was handed in, judged by its bytes and not by its name. */
public record RollFile(String name, byte[] bytes) {

    /** In bytes. */
    public static final long LIMIT = 20L << 20;

    /** @throws RuleBroken {@code roll.*} if it is no table that may be read */
    Grid grid(String sheet) {
        if (bytes.length == 0) throw new RuleBroken("roll.empty");
        if (bytes.length > LIMIT) throw new RuleBroken("roll.too-large");
        if (Text.starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) throw old();
        if (Text.starts(bytes, 'P', 'K', 3, 4)) return new XlsxGrid(bytes, sheet);
        return new CsvGrid(Text.of(bytes));
    }

    /** Workbooks of before 2007, and encrypted ones, come in the same wrapping. */
    private RuleBroken old() {
        var stream = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        if (contains(stream)) return new RuleBroken("roll.password");
        return new RuleBroken("roll.old-xls");
    }

    private boolean contains(byte[] wanted) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(new String(wanted, StandardCharsets.ISO_8859_1));
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RollFile f && f.name.equals(name) && java.util.Arrays.equals(f.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "RollFile[" + bytes.length + " bytes]";
    }
}
