package heyi.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Fills in the JSON of the settings and proves who sends it. */
class GatewayRequest {

    private final URI uri;
    private final JsonNode body;
    private final MessageSettings.Gateway settings;
    private final ObjectMapper json;
    private final Clock clock;

    /** @throws WrongMessageSettings if the settings are of no use */
    GatewayRequest(MessageSettings.Gateway settings, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.uri = address(settings);
        this.body = template(settings.body(), json);
        if (settings.timeout().isNegative()
                || settings.timeout().isZero()
                || settings.timeout().toMinutes() >= 5) {
            throw new WrongMessageSettings(
                    "heyi.messages.gateway.timeout must be longer than nothing and shorter than five minutes.");
        }
    }

    private static URI address(MessageSettings.Gateway settings) {
        var given = String.valueOf(settings.url());
        try {
            var uri = URI.create(given);
            if (uri.getHost() != null && "https".equals(uri.getScheme())) return uri;
            if (uri.getHost() != null && "http".equals(uri.getScheme())) {
                if (settings.plainHttp() || isHere(uri.getHost())) return uri;
                throw new WrongMessageSettings(
                        "heyi.messages.gateway.url is not encrypted: phone numbers and codes would travel in the open. Use https, or set "
                                + "heyi.messages.gateway.plain-http=true for a gateway in a network of your own.");
            }
        } catch (IllegalArgumentException e) {
            throw noAddress(given);
        }
        throw noAddress(given);
    }

    private static WrongMessageSettings noAddress(String given) {
        return new WrongMessageSettings("heyi.messages.gateway.url is no web address: '" + given + "'.");
    }

    private static boolean isHere(String host) {
        try {
            return host.equals("localhost")
                    || (host.matches("[\\d.]+|\\[.+]")
                            && InetAddress.getByName(host).isLoopbackAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static JsonNode template(String given, ObjectMapper json) {
        if (!given.contains("{text}")) {
            throw new WrongMessageSettings(
                    "heyi.messages.gateway.body lacks {text}: the message itself would be lost.");
        }
        try {
            return json.readTree(given);
        } catch (JsonProcessingException e) {
            throw new WrongMessageSettings(
                    "heyi.messages.gateway.body is no JSON. The places {id}, {phone}, {kind}, {subject}, {text} stand inside its strings.");
        }
    }

    HttpRequest of(UUID id, Map<String, String> values) {
        var text = filled(body, values).toString();
        var request = HttpRequest.newBuilder(uri)
                .timeout(settings.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", id.toString())
                .POST(HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8));
        if (isSet(settings.token())) request.header("Authorization", "Bearer " + settings.token());
        var secret = settings.hmacSecret();
        if (secret != null && isSet(secret)) {
            var at = Long.toString(clock.millis());
            request.header("X-Heyi-Timestamp", at).header("X-Heyi-Signature", signature(secret, at + "." + text));
        }
        return request.build();
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    /** Values go into whole strings of the tree, so that none can break out of its place. */
    private JsonNode filled(JsonNode node, Map<String, String> values) {
        if (node instanceof ObjectNode object) {
            var copy = json.createObjectNode();
            object.properties().forEach(p -> copy.set(p.getKey(), filled(p.getValue(), values)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var copy = json.createArrayNode();
            array.forEach(n -> copy.add(filled(n, values)));
            return copy;
        }
        return node.isTextual() ? TextNode.valueOf(filled(node.textValue(), values)) : node;
    }

    private static String filled(String text, Map<String, String> values) {
        var filled = new StringBuilder();
        var places = java.util.regex.Pattern.compile("\\{(\\w+)}").matcher(text);
        while (places.find()) {
            var value = values.getOrDefault(places.group(1), places.group());
            places.appendReplacement(filled, java.util.regex.Matcher.quoteReplacement(value));
        }
        return places.appendTail(filled).toString();
    }

    static String signature(String secret, String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
