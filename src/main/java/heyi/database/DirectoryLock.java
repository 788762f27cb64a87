package heyi.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One running instance per directory; the operating system drops the lock when the JVM dies, however it dies. */
record DirectoryLock(FileChannel channel) implements AutoCloseable {

    /** @throws DatabaseUnavailable if another instance, of this JVM or of another, holds the directory */
    static DirectoryLock take(Path directory) throws IOException {
        var channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return new DirectoryLock(channel);
        } catch (OverlappingFileLockException inThisJvm) {
            // The same refusal as below.
        }
        channel.close();
        throw new DatabaseUnavailable(
                "数据库目录 " + directory + " 正被另一个运行中的和议程序使用：请先停止它，或用 heyi.data-dir 指定另一个目录。",
                "The database directory " + directory
                        + " is in use by another running Heyi: stop it, or name another directory with heyi.data-dir.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
