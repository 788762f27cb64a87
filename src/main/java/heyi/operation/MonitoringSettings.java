package heyi.operation;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param token opens the figures to a monitoring system; null for administrators alone */
@ConfigurationProperties("heyi.monitoring")
record MonitoringSettings(@Nullable String token) {

    private static final int SHORTEST = 32;

    MonitoringSettings {
        if (token != null && token.isBlank()) token = null;
        if (token != null && token.length() < SHORTEST)
            throw new IllegalArgumentException("heyi.monitoring.token needs at least " + SHORTEST + " characters.");
    }

    @Override
    public String toString() {
        return "MonitoringSettings[]";
    }
}
