package heyi.bench;

import static heyi.bench.BenchTable.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as an operator starts it: with 512 MB, on the data of the demonstration. */
@Tag("bench")
class StartBenchTest {

    private static final Path JAR = Path.of("target/heyi.jar");
    private static final int STARTS = 5;
    private static final int USERS = 50;
    private static final int PAGES_EACH = 20;
    private static final List<String> ACCOUNTS =
            List.of("district-union", "bureau", "union-60", "union-300", "union-2000", "employer-60", "employer-300");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @TempDir
    Path home;

    @Test
    void a_start_on_existing_data_and_fifty_users_in_half_a_gigabyte() throws Exception {
        BenchTable.state("size of the jar", text("%d MB", Files.size(JAR) >> 20), "stated");
        try (var first = new Server()) {
            first.waitForPage();
        }
        var starts = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            try (var server = new Server()) {
                starts[i] = server.waitForPage();
            }
        }
        BenchTable.state(
                "start to the first page on existing data, database included",
                text("%.1f s", BenchTable.middle(starts)),
                "stated");
        try (var server = new Server()) {
            server.waitForPage();
            var started = System.nanoTime();
            users(server);
            BenchTable.state(
                    USERS + " users at once, -Xmx512m, pages a second",
                    text("%.0f/s", BenchTable.perSecond(USERS * PAGES_EACH, started)),
                    "512 MB suffice");
            BenchTable.state(USERS + " users at once, heap in use after a collection", server.heap(), "512 MB");
        }
    }

    private static void users(Server server) throws Exception {
        var hands = Executors.newFixedThreadPool(USERS);
        try {
            var all = IntStream.range(0, USERS)
                    .mapToObj(i -> hands.submit((Callable<Void>) () -> {
                        var user = new User(server.port, ACCOUNTS.get(i % ACCOUNTS.size()));
                        for (int n = 0; n < PAGES_EACH; n++) {
                            assertThat(user.get(n % 2 == 0 ? "/tasks" : "/cases")
                                            .statusCode())
                                    .isEqualTo(200);
                        }
                        return null;
                    }))
                    .toList();
            for (var each : all) each.get();
        } finally {
            hands.shutdownNow();
        }
    }

    private final class Server implements AutoCloseable {

        private final int port;
        private final Process process;
        private final long started = System.nanoTime();

        Server() throws IOException {
            port = freePort();
            process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx512m",
                            "-jar",
                            JAR.toString(),
                            "--server.port=" + port,
                            "--heyi.data-dir=" + home.resolve("data"))
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("log-" + port).toFile())
                    .start();
        }

        /** Below those that the system gives out, or the embedded database may take it first. */
        private static int freePort() {
            return IntStream.range(18_080, 18_180)
                    .filter(port -> {
                        try (var free = new ServerSocket(port)) {
                            return free.isBound();
                        } catch (IOException taken) {
                            return false;
                        }
                    })
                    .findFirst()
                    .orElseThrow();
        }

        /** @return seconds since the process began */
        double waitForPage() throws Exception {
            var client = HttpClient.newHttpClient();
            var page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                    .build();
            while (System.nanoTime() - started < TimeUnit.MINUTES.toNanos(3)) {
                try {
                    if (client.send(page, BodyHandlers.discarding()).statusCode() == 200) {
                        return (System.nanoTime() - started) / 1e9;
                    }
                } catch (IOException notYet) {
                    process.waitFor(50, TimeUnit.MILLISECONDS);
                }
                assertThat(process.isAlive())
                        .as(Files.readString(home.resolve("log-" + port)))
                        .isTrue();
            }
            throw new AssertionError("no page within three minutes");
        }

        String heap() throws Exception {
            jcmd("GC.run");
            var used = Pattern.compile("used (\\d+)K").matcher(jcmd("GC.heap_info"));
            return used.find() ? text("%d MB", Long.parseLong(used.group(1)) >> 10) : "unknown";
        }

        private String jcmd(String command) throws Exception {
            var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            var asked = new ProcessBuilder(tool, String.valueOf(process.pid()), command)
                    .redirectErrorStream(true)
                    .start();
            var said = new String(asked.getInputStream().readAllBytes());
            asked.waitFor();
            return said;
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
        }
    }

    private static final class User {

        private final int port;
        private final HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();

        User(int port, String account) throws Exception {
            this.port = port;
            var token = TOKEN.matcher(get("/sign-in").body());
            assertThat(token.find()).isTrue();
            var answer = client.send(
                    to("/sign-in")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(
                                    "name=" + account + "&password=heyi-demo-2026&_csrf=" + token.group(1)))
                            .build(),
                    BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(302);
        }

        HttpResponse<String> get(String path) throws Exception {
            return client.send(to(path).build(), BodyHandlers.ofString());
        }

        private HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        }
    }
}
