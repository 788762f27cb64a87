package heyi.database;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * One moment of the whole database, and the files beside it, in one ZIP. People go on working meanwhile: a read-only
 * snapshot waits for nobody and nobody waits for it.
 */
record Backup(Connection connection, Path dataDir, Clock clock) {

    /** In the order in which their rows lie, these would tell which ballot was whose while a vote lasts. */
    private static final Set<String> SECRET = Set.of("ballot", "voter_roll");

    /**
     * @param file must not exist; readable by its owner alone, since it holds personal data and the secret key
     * @throws DatabaseUnavailable if it cannot be written; nothing is left behind
     */
    BackupManifest write(Path file) throws SQLException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS))
            throw new DatabaseUnavailable(
                    "备份文件 " + file + " 已存在：请换一个文件名。", "The file " + file + " exists: choose another name.");
        var partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.deleteIfExists(partial);
                Files.createFile(partial, PostgresCluster.ownerOnly("rw-------"));
                var manifest = snapshot(partial);
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
                return manifest;
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException full) {
            throw new DatabaseUnavailable(
                    "无法写入备份文件 " + file + "（" + full.getMessage() + "）：请检查磁盘空间和权限。",
                    "The backup " + file + " cannot be written (" + full.getMessage()
                            + "): check disk space and permissions.",
                    full);
        }
    }

    private BackupManifest snapshot(Path file) throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            var catalog = new Catalog(connection);
            var tables = new ArrayList<BackupManifest.Table>();
            for (var name : catalog.tables()) tables.add(table(catalog, name, zip));
            // Numbers drawn meanwhile are no part of the snapshot: read last they are never too small.
            var sequences = new ArrayList<BackupManifest.Sequence>();
            for (var name : catalog.sequences()) sequences.add(sequence(name));
            var manifest = new BackupManifest(
                    BackupManifest.FORMAT,
                    HeyiVersion.ours(),
                    catalog.schema(),
                    catalog.first("select value_ from act_ge_property where name_ = 'schema.version'"),
                    catalog.first("show server_version"),
                    clock.instant(),
                    tables,
                    sequences,
                    files(zip));
            put(zip, BackupManifest.SUM, sum(manifest.json()).getBytes(StandardCharsets.US_ASCII));
            put(zip, BackupManifest.ENTRY, manifest.json());
            return manifest;
        } finally {
            connection.rollback();
            connection.setReadOnly(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
        }
    }

    private BackupManifest.Table table(Catalog catalog, String name, ZipOutputStream zip)
            throws IOException, SQLException {
        var columns = catalog.columns(name);
        zip.putNextEntry(new ZipEntry("tables/" + name));
        var summed = new DigestOutputStream(new Open(zip), sha256());
        var rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select %s from public.%s%s) to stdout (format binary)"
                                .formatted(
                                        Catalog.quoted(columns),
                                        Catalog.quoted(name),
                                        SECRET.contains(name) ? " order by gen_random_uuid()" : ""),
                        summed);
        zip.closeEntry();
        return new BackupManifest.Table(name, columns, rows, hex(summed.getMessageDigest()));
    }

    private BackupManifest.Sequence sequence(String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select last_value, is_called from public." + Catalog.quoted(name))) {
            row.next();
            return new BackupManifest.Sequence(name, row.getLong(1), row.getBoolean(2));
        }
    }

    private List<BackupManifest.Content> files(ZipOutputStream zip) throws IOException {
        var contents = new ArrayList<BackupManifest.Content>();
        for (var file : DataFiles.in(dataDir)) {
            var path = dataDir.relativize(file).toString().replace('\\', '/');
            zip.putNextEntry(new ZipEntry("files/" + path));
            var summed = new DigestOutputStream(new Open(zip), sha256());
            Files.copy(file, summed);
            zip.closeEntry();
            contents.add(new BackupManifest.Content(path, hex(summed.getMessageDigest())));
        }
        return contents;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static String sum(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** An entry ends, the ZIP goes on. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream zip) {
            super(zip);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
