package heyi.database;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A short-lived child process. */
record Command(List<String> words) {

    static Command of(String... words) {
        return new Command(List.of(words));
    }

    /** What it prints; empty if the program is missing or fails. */
    Optional<String> output() {
        try {
            var process = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var text = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
            return waitFor(process) == 0 ? Optional.of(text.trim()) : Optional.empty();
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    boolean succeeds() {
        return output().isPresent();
    }

    /** Appends what it prints to the log file. */
    boolean succeeds(Path log) throws IOException {
        return waitFor(new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start())
                == 0;
    }

    private static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
