package heyi.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL that the build put on the classpath, unpacked once per content. */
final class PostgresBinaries {
    static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PostgresBinaries() {}

    /**
     * Other JVMs that unpack into the same parent wait; what a killed one left half done is thrown away.
     *
     * @return the directory that holds bin, lib and share
     */
    static synchronized Path unpack(Path parent) throws IOException {
        var archive = read("/postgres-" + platform() + ".txz");
        var target = parent.resolve("postgres-" + fingerprint(archive));
        if (Files.exists(target)) return target;
        try (var lock = FileChannel.open(parent.resolve("unpack.lock"), CREATE, WRITE)) {
            lock.lock();
            if (!Files.exists(target)) unpack(archive, parent.resolve("unpacking"), target);
        }
        return target;
    }

    private static void unpack(byte[] archive, Path partial, Path target) throws IOException {
        Trees.delete(partial);
        Files.createDirectory(partial);
        open(partial, true);
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) write(entry, tar, partial);
        }
        // The new name must not reach the disk before the files do.
        Command.of("sync").succeeds();
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] read(String resource) throws IOException {
        try (InputStream in = PostgresBinaries.class.getResourceAsStream(resource)) {
            if (in != null) return in.readAllBytes();
        }
        throw new DatabaseUnavailable(
                "本程序包不含适用于此平台的 PostgreSQL（" + resource + "）：请在本平台上重新构建，或配置 spring.datasource.url。",
                "This build carries no PostgreSQL for this platform (" + resource
                        + "): build it on this platform, or configure spring.datasource.url.");
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        var path = root.resolve(entry.getName()).normalize();
        if (!path.startsWith(root)) throw new IOException("entry leaves the archive: " + entry.getName());
        if (entry.isDirectory()) {
            directories(path);
            return;
        }
        directories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        open(path, (entry.getMode() & 0100) != 0);
    }

    private static void directories(@Nullable Path directory) throws IOException {
        if (directory == null || Files.exists(directory)) return;
        directories(directory.getParent());
        Files.createDirectory(directory);
        open(directory, true);
    }

    /** Readable by all whatever the umask says: the server may run as another user. */
    private static void open(Path path, boolean executable) throws IOException {
        if (POSIX)
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String platform() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arm = System.getProperty("os.arch").matches("aarch64|arm64");
        return (os.contains("mac") ? "darwin-" : os.contains("win") ? "windows-" : "linux-")
                + (arm ? "arm_64" : "x86_64");
    }

    private static String fingerprint(byte[] archive) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
