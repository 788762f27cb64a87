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
        if (bytes.length == 0) throw new RuleBroken("roll.empty", "没有选择文件，或文件是空的。请选择 XLSX 或 CSV 文件。");
        if (bytes.length > LIMIT) throw new RuleBroken("roll.too-large", "文件超过 20 MB。请删除图片、格式和无关的列，或分单位上传。");
        if (Text.starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) throw old();
        if (Text.starts(bytes, 'P', 'K', 3, 4)) return new XlsxGrid(bytes, sheet);
        return new CsvGrid(Text.of(bytes));
    }

    /** Workbooks of before 2007, and encrypted ones, come in the same wrapping. */
    private RuleBroken old() {
        var stream = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        if (contains(stream)) return new RuleBroken("roll.password", "文件设有打开密码，无法读取。请取消密码后另存，再重新上传。");
        return new RuleBroken("roll.old-xls", "这是旧版 XLS 文件。请用表格软件打开，另存为“XLSX”后重新上传。");
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
