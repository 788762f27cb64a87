package heyi.operation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The word by which a monitoring system is known. */
@Component
public class MonitoringToken {

    private static final String BEARER = "Bearer ";

    private final MonitoringSettings settings;

    MonitoringToken(MonitoringSettings settings) {
        this.settings = settings;
    }

    /** @param authorization the header of that name; null if there is none */
    public boolean opens(@Nullable String authorization) {
        var token = settings.token();
        if (token == null || authorization == null || !authorization.startsWith(BEARER)) return false;
        return MessageDigest.isEqual(bytes(token), bytes(authorization.substring(BEARER.length())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
