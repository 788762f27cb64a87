package heyi.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/** The running server process, on a free port of the loopback address. */
final class PostgresServer {

    /** System property; {@code false} lets the server outlive a killed JVM until the next start ends it. */
    static final String DIES_WITH_JVM = "heyi.embedded.dies-with-jvm";

    /** Recovery after a power cut replays at most what two checkpoints hold; that takes seconds, not minutes. */
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private final PostgresTools tools;
    private final Path data;
    private final int port;
    private final Process process;

    private PostgresServer(PostgresTools tools, Path data, int port, Process process) {
        this.tools = tools;
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /** Returns when the server answers. */
    static PostgresServer start(PostgresTools tools, PostgresCluster cluster, Map<String, String> settings)
            throws IOException, InterruptedException {
        var port = freePort();
        var password = cluster.password();
        var words = new ArrayList<>(List.of(tools.path("postgres")));
        words.addAll(arguments(cluster.data(), port, settings));
        var process = spawn(detached(tools.user(), words), tools.log());
        var server = new PostgresServer(tools, cluster.data(), port, process);
        try {
            server.awaitAnswer(password);
        } catch (DatabaseUnavailable silent) {
            server.stop();
            throw silent;
        }
        return server;
    }

    int port() {
        return port;
    }

    void stop() throws IOException, InterruptedException {
        if (!process.isAlive()) return;
        tools.stop(data);
        if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** Ours come last and win: nobody opens the server to the network by a setting. */
    private static List<String> arguments(Path data, int port, Map<String, String> settings) {
        var all = new ArrayList<>(List.of("-D", data.toString()));
        // Values of a failed statement can be names and telephone numbers: they stay out of the log.
        set(all, "log_min_error_statement", "panic");
        set(all, "log_error_verbosity", "terse");
        // nor do those of a logged statement, should logging be turned on: casting has voter and choice among them
        set(all, "log_parameter_max_length", "0");
        set(all, "log_parameter_max_length_on_error", "0");
        set(all, "log_checkpoints", "off");
        set(all, "shared_buffers", "256MB");
        set(all, "max_connections", "100");
        settings.forEach((name, value) -> set(all, name, value));
        set(all, "listen_addresses", "127.0.0.1");
        set(all, "unix_socket_directories", "");
        set(all, "port", Integer.toString(port));
        return all;
    }

    private static void set(List<String> arguments, String name, String value) {
        arguments.add("-c");
        arguments.add(name + "=" + value);
    }

    /** In a session of its own, so that Ctrl-C ends Heyi first; where Linux allows, the kernel ends it with the JVM. */
    private static Command detached(ServerUser user, List<String> words) {
        var linux =
                user.command("setsid", "setpriv", "--pdeathsig", "INT", "true").succeeds();
        if (!linux) return user.command(words.toArray(String[]::new));
        var session = "false".equals(System.getProperty(DIES_WITH_JVM))
                ? List.of("setsid")
                : List.of("setsid", "setpriv", "--pdeathsig", "INT");
        return user.command(Stream.concat(session.stream(), words.stream()).toArray(String[]::new));
    }

    /** The kernel watches the thread that started the server, not the JVM, so that thread must live as long. */
    private static Process spawn(Command command, Path log) throws IOException, InterruptedException {
        var started = new CompletableFuture<Process>();
        var guardian = new Thread(
                () -> {
                    try {
                        var process = new ProcessBuilder(command.words())
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                                .start();
                        started.complete(process);
                        process.waitFor();
                    } catch (IOException | InterruptedException e) {
                        started.completeExceptionally(e);
                    }
                },
                "embedded-postgres");
        guardian.setDaemon(true);
        guardian.start();
        try {
            return started.get();
        } catch (ExecutionException failed) {
            throw new IOException("PostgreSQL could not be started", failed.getCause());
        }
    }

    private void awaitAnswer(String password) throws InterruptedException {
        var source = new PGSimpleDataSource();
        source.setURL(EmbeddedPostgres.url(port, "postgres"));
        source.setConnectTimeout(2);
        var deadline = System.nanoTime() + PATIENCE;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            try (var connection = source.getConnection(EmbeddedPostgres.USER, password)) {
                return;
            } catch (SQLException refused) {
                var state = String.valueOf(refused.getSQLState());
                if (state.startsWith("28"))
                    throw tools.failure("数据库密码文件与数据不符", "The password file does not fit the data");
                if (System.nanoTime() > deadline) break;
            }
        }
        throw tools.failure("数据库未能启动", "The database did not start");
    }
}
