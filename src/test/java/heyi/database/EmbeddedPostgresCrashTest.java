package heyi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What earlier lives leave behind in the directory. */
class EmbeddedPostgresCrashTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void data_survive_the_killing_of_the_jvm(boolean serverDiesWithJvm) throws Exception {
        var host = startHost(serverDiesWithJvm);
        var server = server();
        assertThatThrownBy(() -> EmbeddedPostgres.start(TestHomes.in(home)))
                .hasMessageContaining("in use by another running Heyi");

        host.destroyForcibly().waitFor();
        if (serverDiesWithJvm && System.getProperty("os.name").equals("Linux"))
            server.onExit().get(20, TimeUnit.SECONDS);
        else assertThat(server.isAlive()).isTrue();

        assertThatTheRowIsThere();
        server.onExit().get(20, TimeUnit.SECONDS);
    }

    @Test
    void data_survive_the_killing_of_both_and_the_reuse_of_the_process_number() throws Exception {
        var host = startHost(false);
        var server = server();
        server.destroyForcibly();
        server.onExit().get(20, TimeUnit.SECONDS);
        host.destroyForcibly().waitFor();

        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            var file = home.resolve("pgdata/postmaster.pid");
            Files.writeString(file, Files.readString(file).replaceFirst("\\d+", "" + stranger.pid()));
            assertThatTheRowIsThere();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    private void assertThatTheRowIsThere() throws SQLException {
        try (var again = EmbeddedPostgres.start(TestHomes.in(home))) {
            assertThat(TestHomes.ask(again, "select word from kept")).isEqualTo("协商");
        }
    }

    private ProcessHandle server() throws IOException {
        var pid = Files.readAllLines(home.resolve("pgdata/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid.trim())).orElseThrow();
    }

    private Process startHost(boolean serverDiesWithJvm) throws IOException {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-D" + PostgresServer.DIES_WITH_JVM + "=" + serverDiesWithJvm,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PostgresHost.class.getName(),
                        home.toString(),
                        TestHomes.BINARIES.toString())
                .redirectErrorStream(true)
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var heard = new StringBuilder();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals("stored")) return process;
            heard.append(line).append('\n');
        }
        throw new AssertionError(heard.toString());
    }
}
