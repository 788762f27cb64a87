package heyi.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real HTTP server at the other end, which fails in each way that servers fail. */
class GatewayCarrierTest {

    private static PostOffice office;

    private final ObjectMapper json = new ObjectMapper();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeAll
    static void create_database() {
        office = PostOffice.open();
    }

    @BeforeEach
    void start() throws IOException {
        office.empty();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        letGo.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void one_that_fails_twice_gets_the_message_at_the_third_attempt_under_the_same_key() throws Exception {
        var answers = new AtomicInteger();
        server.createContext("/", each -> answer(each, answers.incrementAndGet() < 3 ? 503 : 202));
        var zhou = office.aPerson("周敏");
        office.outbox.send(zhou.id(), PostOffice.reminder("a \"quoted\"\\ {phone} thing"));
        var node = node();
        for (int minute = 0; minute < 10; minute++) {
            node.sendDue();
            office.pass(Duration.ofMinutes(1));
        }
        assertThat(asked)
                .hasSize(3)
                .extracting(Asked::key)
                .containsOnly(office.column("id::text", String.class).get(0));
        var body = asked.get(2).body();
        assertThat(body.get("phone").textValue()).isEqualTo(zhou.phone());
        assertThat(body.get("kind").textValue()).isEqualTo("REMINDER");
        assertThat(body.get("id").textValue()).isEqualTo(asked.get(2).key());
        assertThat(body.get("text").textValue())
                .startsWith("【和议】请最迟于3月6日（周五）办理")
                .doesNotContain("周敏");
        assertThat(asked.get(2).authorization()).isEqualTo("Bearer s3cret-token");
        assertThat(asked.get(2).signature()).isEqualTo(hmac(asked.get(2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 302})
    void what_it_refuses_for_good_is_a_dead_letter_at_once(int status) {
        server.createContext("/", each -> answer(each, status));
        office.outbox.send(office.aPerson("周敏").id(), PostOffice.reminder("refused"));
        node().sendDue();
        office.pass(Duration.ofHours(3));
        node().sendDue();
        assertThat(asked).hasSize(1);
        assertThat(new DeadLetters(office.sql, office.clock).givenUp(5))
                .singleElement()
                .extracting(DeadLetters.GivenUp::fault)
                .isEqualTo("HTTP " + status);
    }

    @Test
    void it_may_ask_for_patience_but_not_for_ever() {
        server.createContext("/", each -> {
            each.getResponseHeaders().set("Retry-After", "999999");
            answer(each, 429);
        });
        office.outbox.send(office.aPerson("周敏").id(), PostOffice.reminder("busy"));
        node().sendDue();
        office.pass(Duration.ofMinutes(59));
        node().sendDue();
        assertThat(asked).hasSize(1);
        office.pass(Duration.ofMinutes(1));
        node().sendDue();
        assertThat(asked).hasSize(2);
    }

    @Test
    void one_that_hangs_is_left_and_asked_again_later() {
        server.createContext("/", each -> {
            read(each);
            await();
        });
        assertLeftInTime();
    }

    @Test
    void one_that_answers_without_end_is_left_too() {
        server.createContext("/", each -> {
            read(each);
            each.sendResponseHeaders(200, 0);
            each.getResponseBody().write('.');
            each.getResponseBody().flush();
            await();
        });
        assertLeftInTime();
    }

    private void assertLeftInTime() {
        office.outbox.send(office.aPerson("周敏").id(), PostOffice.reminder("hangs"));
        var started = System.nanoTime();
        node().sendDue();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
        assertThat(office.column("fault", String.class)).containsExactly("timeout");
        assertThat(office.column("given_up_at is null and sent_at is null", Boolean.class))
                .containsExactly(true);
    }

    @Test
    void one_that_is_not_there_is_asked_again_later() {
        server.stop(0);
        office.outbox.send(office.aPerson("周敏").id(), PostOffice.reminder("gone"));
        node().sendDue();
        assertThat(office.column("fault", String.class)).containsExactly("ConnectException");
    }

    @Test
    void a_template_for_any_receiver_is_filled_in_safely() throws IOException {
        server.createContext("/", each -> answer(each, 200));
        var dingTalk = settings(
                url(),
                "{\"msgtype\":\"text\",\"text\":{\"content\":\"和议 {text}\"},\"at\":{\"atMobiles\":[\"{phone}\"]},\"n\":1}");
        var to = new Receiver(UUID.randomUUID(), "周敏", "13900000000", null);
        var nasty = "\"},\"x\":\"{phone}\n${1}";
        new GatewayCarrier(dingTalk, json, office.clock)
                .deliver(new Message(UUID.randomUUID(), MessageKind.REMINDER, to, "", nasty, nasty));
        assertThat(asked.get(0).body().at("/text/content").textValue()).isEqualTo("和议 " + nasty);
        assertThat(asked.get(0).body().at("/at/atMobiles/0").textValue()).isEqualTo("13900000000");
        assertThat(asked.get(0).body().has("x")).isFalse();
    }

    @Test
    void settings_that_cannot_work_are_refused_at_start_with_clear_words() {
        assertRefused(settings("ftp://sms.example.cn", BODY), "no web address");
        assertRefused(settings("sms.example.cn/send", BODY), "no web address");
        assertRefused(settings("http://sms.example.cn/send", BODY), "not encrypted");
        assertRefused(settings("https://sms.example.cn/send", "{\"phone\":\"{phone}\"}"), "lacks {text}");
        assertRefused(settings("https://sms.example.cn/send", "{text}"), "no JSON");
        assertThatThrownBy(() -> new Channels(List.of(Carried.by(Channel.GATEWAY)), List.of(Channel.MAIL)))
                .hasMessageContaining("spring.mail.host is not set");
        assertThatThrownBy(() -> new Address(new OutboxSettings(Path.of("."), "heyi.example.cn")))
                .hasMessageContaining("heyi.address must be");
    }

    private void assertRefused(MessageSettings.Gateway settings, String why) {
        assertThatThrownBy(() -> new GatewayCarrier(settings, json, office.clock))
                .isInstanceOf(WrongMessageSettings.class)
                .hasMessageContaining(why);
    }

    private static final String BODY = PostOffice.gateway(null).body();

    private static MessageSettings.Gateway settings(String url, String body) {
        return new MessageSettings.Gateway(url, body, null, null, Duration.ofSeconds(1), Duration.ofSeconds(5), false);
    }

    private OutboxSender node() {
        return office.node(new GatewayCarrier(PostOffice.gateway(url()), json, office.clock));
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/send";
    }

    private void answer(HttpExchange each, int status) throws IOException {
        read(each);
        each.sendResponseHeaders(status, -1);
        each.close();
    }

    private void read(HttpExchange each) throws IOException {
        var headers = each.getRequestHeaders();
        var text = new String(each.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(
                headers.getFirst("Idempotency-Key"),
                headers.getFirst("Authorization"),
                headers.getFirst("X-Heyi-Timestamp"),
                headers.getFirst("X-Heyi-Signature"),
                text,
                json.readTree(text)));
    }

    private void await() {
        try {
            letGo.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String hmac(Asked asked) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("hmac key".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signed = asked.timestamp() + "." + asked.text();
        return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private record Asked(
            String key, String authorization, String timestamp, String signature, String text, JsonNode body) {}
}
