package heyi.account;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The installation's own key, made once, readable by nobody else. */
final class KeyFile {

    private static final String NAME = "secret.key";
    private static final int BYTES = 32;

    private KeyFile() {}

    static byte[] readOrCreate(Path directory) throws IOException {
        var file = directory.resolve(NAME);
        if (Files.notExists(file)) create(directory, file);
        return Base64.getDecoder().decode(Files.readString(file).strip());
    }

    /** Written aside and linked, so that nobody reads half a key and of two starters one wins. */
    private static void create(Path directory, Path file) throws IOException {
        Files.createDirectories(directory);
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        var aside = Files.createTempFile(directory, "secret", ".tmp", ownerOnly(directory));
        try {
            Files.writeString(aside, Base64.getEncoder().encodeToString(key));
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException anotherWon) {
            // its key is as good
        } finally {
            Files.delete(aside);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path directory) throws IOException {
        var posix = Files.getFileStore(directory).supportsFileAttributeView("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
