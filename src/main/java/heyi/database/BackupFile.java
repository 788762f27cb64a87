package heyi.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.zip.ZipFile;

/** A backup whose every byte was checked. */
record BackupFile(ZipFile zip, BackupManifest manifest) implements AutoCloseable {

    /** @throws DatabaseUnavailable if it is no backup, cut off or altered */
    static BackupFile open(Path file) {
        try {
            var zip = new ZipFile(file.toFile());
            try {
                return new BackupFile(zip, check(zip, file));
            } catch (IOException | RuntimeException wrong) {
                zip.close();
                throw wrong;
            }
        } catch (IOException broken) {
            throw damaged(file, broken);
        }
    }

    private static BackupManifest check(ZipFile zip, Path file) throws IOException {
        var json = bytes(zip, BackupManifest.ENTRY);
        var sum = new String(bytes(zip, BackupManifest.SUM), StandardCharsets.US_ASCII);
        if (!sum.equals(Backup.sum(json))) throw damaged(file, new IOException(BackupManifest.ENTRY));
        var manifest = BackupManifest.read(json);
        if (manifest.format() != BackupManifest.FORMAT)
            throw new DatabaseUnavailable(
                    "备份文件 " + file + " 由更新版本的和议（" + manifest.heyi() + "）写成：请用该版本恢复。",
                    "The backup " + file + " was written by a newer Heyi (" + manifest.heyi()
                            + "): restore it with that.");
        for (var table : manifest.tables()) check(zip, table.entry(), table.sha256());
        for (var content : manifest.files()) check(zip, content.entry(), content.sha256());
        return manifest;
    }

    private static void check(ZipFile zip, String entry, String sha256) throws IOException {
        try (var summed = new DigestInputStream(stream(zip, entry), Backup.sha256())) {
            summed.transferTo(OutputStream.nullOutputStream());
            if (!Backup.hex(summed.getMessageDigest()).equals(sha256)) throw new IOException(entry);
        }
    }

    InputStream stream(String entry) throws IOException {
        return stream(zip, entry);
    }

    private static InputStream stream(ZipFile zip, String entry) throws IOException {
        var found = zip.getEntry(entry);
        if (found == null) throw new IOException(entry);
        return zip.getInputStream(found);
    }

    private static byte[] bytes(ZipFile zip, String entry) throws IOException {
        try (var stream = stream(zip, entry)) {
            return stream.readAllBytes();
        }
    }

    private static DatabaseUnavailable damaged(Path file, IOException cause) {
        return new DatabaseUnavailable(
                "文件 " + file + " 不是完整的和议备份（" + cause.getMessage() + "）：请换一份备份，数据库未作任何改动。",
                "The file " + file + " is no whole backup of Heyi (" + cause.getMessage()
                        + "): take another one; the database was not touched.",
                cause);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
