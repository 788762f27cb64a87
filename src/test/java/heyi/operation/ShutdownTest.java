package heyi.operation;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import heyi.HeyiApplication;
import heyi.TestDatabase;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A real process that is told to stop: it answers what it was asked, waits for nobody for ever, and says what it logs in JSON. */
class ShutdownTest {

    private static final Duration START = Duration.ofSeconds(120);
    private static final int TERMINATED = 128 + 15;

    private final HttpClient web = HttpClient.newHttpClient();

    @TempDir
    Path home;

    private HikariDataSource database;
    private int port;

    @Test
    void a_request_under_way_is_answered_and_the_end_comes_in_time() throws Exception {
        database = (HikariDataSource) TestDatabase.create();
        port = freePort();
        var process = start();
        try {
            await().atMost(START).until(() -> status("/actuator/health/readiness") == 200);
            try (var first = database.getConnection();
                    var second = database.getConnection()) {
                hold(first, "login");
                hold(second, "calendar_address");
                var slow = ask("/sign-in", "name=nobody&password=wrong");
                var endless = web.sendAsync(
                        HttpRequest.newBuilder(at("/calendar/nobodys.ics")).build(), BodyHandlers.ofString());
                await().atMost(30, SECONDS).until(() -> waiting() == 2);

                var asked = System.nanoTime();
                process.destroy();
                await().atMost(10, SECONDS).until(this::refuses);
                assertThat(process.isAlive()).isTrue();
                first.rollback();
                assertThat(slow.get(10, SECONDS).statusCode()).isEqualTo(422);

                assertThat(process.waitFor(20, SECONDS))
                        .as("the other one waits for ever")
                        .isTrue();
                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(20));
                assertThat(process.exitValue()).isEqualTo(TERMINATED);
                assertThatThrownBy(() -> endless.get(10, SECONDS)).hasCauseInstanceOf(IOException.class);
                second.rollback();
            }
        } finally {
            process.destroyForcibly();
        }
        assertThatTheLogIsJson();
    }

    private Process start() throws IOException {
        var classpath = Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                // an empty entry would stand for the working directory, and the models would be found twice
                .filter(e -> !e.isBlank())
                .collect(Collectors.joining(System.getProperty("path.separator")));
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx600m",
                        "-cp",
                        classpath,
                        HeyiApplication.class.getName(),
                        "--server.port=" + port,
                        "--heyi.data-dir=" + home,
                        "--spring.datasource.url=" + database.getJdbcUrl(),
                        "--spring.datasource.username=" + database.getUsername(),
                        "--spring.datasource.password=" + database.getPassword(),
                        "--spring.lifecycle.timeout-per-shutdown-phase=5s",
                        "--logging.structured.format.console=ecs")
                .redirectOutput(home.resolve("out.txt").toFile())
                .redirectErrorStream(true)
                .start();
    }

    /** Whoever reads the table waits. */
    private static void hold(Connection connection, String table) throws Exception {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
    }

    private long waiting() throws Exception {
        try (var connection = database.getConnection()) {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql(
                            """
                            select count(*) from pg_stat_activity
                            where wait_event_type = 'Lock' and datname = current_database()
                            """)
                    .query(Long.class)
                    .single();
        }
    }

    /** A form without its token is refused before anything is read, so that the page is opened first. */
    private CompletableFuture<HttpResponse<String>> ask(String path, String form) throws Exception {
        var page = web.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
        var cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        var token = page.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var request = HttpRequest.newBuilder(at(path))
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&_csrf=" + token))
                .build();
        return web.sendAsync(request, BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private int status(String path) throws Exception {
        try {
            return web.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private boolean refuses() throws Exception {
        try {
            HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(at("/actuator/health")).build(), BodyHandlers.discarding());
            return false;
        } catch (ConnectException closed) {
            return true;
        } catch (IOException cutOff) {
            return false;
        }
    }

    private void assertThatTheLogIsJson() throws IOException {
        var json = new ObjectMapper();
        var lines = Files.readAllLines(home.resolve("out.txt")).stream()
                .filter(line -> line.startsWith("{"))
                .toList();
        assertThat(lines).hasSizeGreaterThan(3).allSatisfy(line -> {
            var entry = json.readTree(line);
            assertThat(entry.hasNonNull("@timestamp") && entry.hasNonNull("message"))
                    .as(line)
                    .isTrue();
        });
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
