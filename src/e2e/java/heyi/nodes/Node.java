package heyi.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One Heyi as a process of its own, with a data directory of its own. */
final class Node {

    private static final HttpClient WEB =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    final int port;
    private final Path home;
    private final List<String> settings;
    private volatile @Nullable Process process;

    Node(int port, Path home, List<String> settings) {
        this.port = port;
        this.home = home;
        this.settings = settings;
    }

    void start() {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-Xmx600m",
                "-Duser.timezone=UTC"));
        command.addAll(program());
        command.addAll(settings);
        command.add("--server.port=" + port);
        command.add("--heyi.data-dir=" + home.resolve("data-" + port));
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("node-" + port + ".log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar if one is named, else the classes of this build. */
    private static List<String> program() {
        var jar = System.getProperty("heyi.jar", "");
        if (!jar.isBlank()) return List.of("-jar", Path.of(jar).toAbsolutePath().toString());
        var separator = System.getProperty("path.separator");
        var classes = Arrays.stream(System.getProperty("java.class.path").split(separator))
                .filter(e -> !e.isBlank())
                .collect(Collectors.joining(separator));
        return List.of("-cp", classes, "heyi.HeyiApplication");
    }

    boolean isReady() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return WEB.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** As a power cut would: kill -9. */
    void kill() {
        var running = process;
        if (running == null) return;
        running.destroyForcibly();
        running.onExit().join();
    }
}
