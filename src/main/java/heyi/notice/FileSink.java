package heyi.notice;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import heyi.rules.LegalClock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;

/**
 * Where no other carrier is set up: a file for each day, a line for each message, in {@code outbox} of the data directory. The
 * file is the message itself and readable by its owner only.
 */
class FileSink implements Carrier {

    private final Path directory;
    private final Clock clock;

    FileSink(OutboxSettings settings, Clock clock) {
        this.directory = settings.dataDir().resolve("outbox");
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.FILE;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(10);
    }

    @Override
    public boolean reaches(Receiver to) {
        return true;
    }

    @Override
    public synchronized void deliver(Message message) throws IOException {
        var now = LocalDateTime.ofInstant(clock.instant(), LegalClock.ZONE).truncatedTo(ChronoUnit.SECONDS);
        var to = message.to();
        var line = String.join(
                "\t",
                now.toString(),
                message.id().toString(),
                Objects.requireNonNullElse(to.phone(), "-"),
                oneLine(to.name()),
                oneLine(message.text()) + "\n");
        Files.createDirectories(directory, only(directory, "rwx------"));
        var file = directory.resolve(now.toLocalDate() + ".txt");
        try (var channel = Files.newByteChannel(file, Set.of(CREATE, WRITE, APPEND), only(file, "rw-------"))) {
            var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
        }
    }

    /** A text with line breaks must not look like two messages. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
    }

    private static FileAttribute<?>[] only(Path path, String mode) {
        var posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (!posix) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))};
    }
}
