package heyi.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request for each message, to whatever forwards it: a text message provider, DingTalk, WeChat. The key
 * {@code Idempotency-Key} is the same at every attempt.
 */
class GatewayCarrier implements Carrier {

    private final MessageSettings.Gateway settings;
    private final GatewayRequest request;
    private final HttpClient http;

    /** @throws WrongMessageSettings if no request can be made from them */
    GatewayCarrier(MessageSettings.Gateway settings, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.request = new GatewayRequest(settings, json, clock);
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public Channel channel() {
        return Channel.GATEWAY;
    }

    @Override
    public Duration patience() {
        return settings.timeout();
    }

    @Override
    public boolean reaches(Receiver to) {
        return to.phone() != null;
    }

    @Override
    public void deliver(Message message) throws IOException {
        var phone = Objects.requireNonNull(message.to().phone());
        var values = Map.of(
                "id", message.id().toString(),
                "phone", phone,
                "kind", message.kind().name(),
                "subject", message.subject(),
                "text", message.text());
        var answer = send(request.of(message.id(), values));
        var status = answer.statusCode();
        if (status >= 200 && status < 300) return;
        var fault = "HTTP " + status;
        var mayChange = status == 408 || status == 429 || status >= 500;
        // a redirection is a wrong address: somebody must look at it
        throw mayChange ? NotDelivered.forNow(fault, retryAfter(answer)) : NotDelivered.forGood(fault);
    }

    /** The time is for the whole exchange: also one who answers a byte a minute is left. */
    private HttpResponse<Void> send(HttpRequest asked) throws IOException {
        CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(asked, HttpResponse.BodyHandlers.discarding());
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw NotDelivered.forNow("timeout", null);
        } catch (ExecutionException | CancellationException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw NotDelivered.forNow(cause.getClass().getSimpleName(), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NotDelivered.forNow("interrupted", null);
        } finally {
            answer.cancel(true);
        }
    }

    /** In seconds; a date is not understood and counts as silence. */
    private static @Nullable Duration retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(v -> v.matches("\\d{1,6}"))
                .map(v -> Duration.ofSeconds(Long.parseLong(v)))
                .orElse(null);
    }
}
