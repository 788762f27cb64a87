package heyi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** The stored cluster: {@code pgdata} and the file with its password, readable by its owner alone. */
record PostgresCluster(Path home, PostgresTools tools) {

    Path data() {
        return home.resolve("pgdata");
    }

    private Path passwordFile() {
        return home.resolve("password");
    }

    /** Makes the cluster at the first start; later ends what an earlier life left behind. */
    void prepare(boolean durable) throws IOException {
        if (!Files.exists(data())) {
            create(durable);
            return;
        }
        requireSameMajor();
        tools.user().own(data());
        endOrphan();
    }

    /** Made beside and renamed, so that an interrupted first start leaves nothing half done. */
    private void create(boolean durable) throws IOException {
        var partial = home.resolve("pgdata.new");
        Trees.delete(partial);
        Files.createDirectory(partial, ownerOnly("rwx------"));
        tools.user().own(partial);
        writePassword(passwordFile());
        // The server's user may not read our password file, so it gets a copy for a moment.
        var copy = home.resolve("password.new");
        Files.deleteIfExists(copy);
        Files.createFile(copy, ownerOnly("rw-------"));
        Files.writeString(copy, password());
        tools.user().own(copy);
        try {
            var created = tools.run(
                    "initdb",
                    "--pgdata=" + partial,
                    "--username=" + EmbeddedPostgres.USER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + copy,
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--lc-ctype=" + characterClasses(),
                    durable ? "--sync-method=fsync" : "--no-sync");
            if (!created) throw tools.failure("数据库初始化失败", "The database could not be created");
        } finally {
            Files.delete(copy);
        }
        Files.move(partial, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** pg_trgm finds Chinese words only if the system's locale counts their characters as letters. */
    private static String characterClasses() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return os.contains("linux") ? "C.UTF-8" : os.contains("mac") ? "en_US.UTF-8" : "C";
    }

    private static void writePassword(Path file) throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly("rw-------"));
        Files.writeString(file, HexFormat.of().formatHex(random));
    }

    static FileAttribute<?>[] ownerOnly(String permissions) {
        if (!PostgresBinaries.POSIX) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    String password() throws IOException {
        if (Files.exists(passwordFile()))
            return Files.readString(passwordFile()).trim();
        throw new DatabaseUnavailable(
                "缺少数据库密码文件 " + passwordFile() + "：请从备份中恢复该文件。",
                "The password file " + passwordFile() + " is missing: restore it from the backup.");
    }

    private void requireSameMajor() throws IOException {
        var stored = Files.readString(data().resolve("PG_VERSION")).trim();
        var ours = tools.version().replaceFirst("\\..*", "");
        if (stored.equals(ours)) return;
        throw new DatabaseUnavailable(
                "目录 " + data() + " 中的数据属于 PostgreSQL " + stored + "，本程序自带的是 PostgreSQL " + ours
                        + "：请用原版本程序导出数据后再升级，切勿删除该目录。",
                "The data in " + data() + " belong to PostgreSQL " + stored + ", this program carries PostgreSQL "
                        + ours
                        + ": dump them with the program that wrote them before upgrading; do not delete the directory.");
    }

    /** We hold the lock, so a living postmaster has lost its JVM, and a living stranger merely inherited its number. */
    private void endOrphan() throws IOException {
        var file = data().resolve("postmaster.pid");
        if (!Files.exists(file)) return;
        var number = Files.readString(file).lines().findFirst().orElse("").trim();
        if (!number.matches("\\d{1,9}")) return;
        var process = ProcessHandle.of(Long.parseLong(number)).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) return;
        var orphan = process.get().info().command().orElse("").contains("postgres");
        if (!orphan) Files.deleteIfExists(file);
        else if (!tools.stop(data()) && Files.exists(file))
            throw tools.failure("遗留的数据库进程 " + number + " 无法停止", "The orphaned server " + number + " does not stop");
    }
}
