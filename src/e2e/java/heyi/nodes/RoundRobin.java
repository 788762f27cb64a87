package heyi.nodes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The smallest proxy that does: each request to the next node; where nobody listens, to the other one. A request that
 * reached a node is never repeated here: whether it may be, only its sender knows.
 */
final class RoundRobin implements AutoCloseable {

    static final int NO_NODE = 503;
    static final int CUT_OFF = 502;

    private static final Set<String> OURS =
            Set.of("connection", "host", "content-length", "transfer-encoding", "expect", "upgrade", "http2-settings");

    private final List<Node> nodes;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient web = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final AtomicInteger turn = new AtomicInteger();
    final AtomicInteger passedOn = new AtomicInteger();
    final AtomicInteger cutOff = new AtomicInteger();

    RoundRobin(List<Node> nodes) throws IOException {
        this.nodes = nodes;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            int first = turn.getAndIncrement();
            for (int i = 0; i < nodes.size(); i++) {
                var node = nodes.get(Math.floorMod(first + i, nodes.size()));
                try {
                    answer(exchange, node, web.send(request(exchange, node, body), BodyHandlers.ofByteArray()));
                    return;
                } catch (ConnectException | HttpConnectTimeoutException refused) {
                    passedOn.incrementAndGet();
                } catch (IOException broken) {
                    cutOff.incrementAndGet();
                    exchange.sendResponseHeaders(CUT_OFF, -1);
                    return;
                }
            }
            exchange.sendResponseHeaders(NO_NODE, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest request(HttpExchange exchange, Node node, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port + exchange.getRequestURI()))
                .timeout(Duration.ofSeconds(60))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OURS.contains(name.toLowerCase(Locale.ROOT))) values.forEach(value -> request.header(name, value));
        });
        return request.build();
    }

    private static void answer(HttpExchange exchange, Node node, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!name.startsWith(":") && !OURS.contains(name.toLowerCase(Locale.ROOT)))
                exchange.getResponseHeaders().put(name, values);
        });
        exchange.getResponseHeaders().set("X-Node", String.valueOf(node.port));
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
