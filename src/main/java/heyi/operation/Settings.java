package heyi.operation;

import static heyi.operation.Setting.of;
import static heyi.operation.Setting.secret;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Every setting of Heyi, and those of Spring Boot and the engine that matter here, in one table. */
@Component
public class Settings {

    private static final String GATEWAY_BODY =
            "{\"id\":\"{id}\",\"phone\":\"{phone}\",\"kind\":\"{kind}\",\"text\":\"{text}\"}";

    private static final List<Group> ALL = List.of(
            new Group(
                    "installation",
                    of("heyi.data-dir", "./data"),
                    of("heyi.address", "http://localhost:8080"),
                    of("heyi.demonstration", ""),
                    of("heyi.law.extra", ""),
                    of("heyi.schedule", "true"),
                    of("server.port", "8080"),
                    of("server.address", "127.0.0.1"),
                    of("server.forward-headers-strategy", ""),
                    of("spring.servlet.multipart.max-file-size", "20MB")),
            new Group(
                    "database",
                    secret("spring.datasource.url"),
                    of("spring.datasource.username", ""),
                    secret("spring.datasource.password"),
                    of("spring.flyway.user", ""),
                    secret("spring.flyway.password"),
                    of("spring.flyway.enabled", "true"),
                    of("spring.datasource.hikari.maximum-pool-size", "20"),
                    of("spring.datasource.hikari.connection-timeout", "5000"),
                    of("heyi.postgres", ""),
                    of("heyi.embedded.as-root", ""),
                    of("heyi.embedded.dies-with-jvm", "true")),
            new Group(
                    "safety",
                    of("heyi.second-factor", ""),
                    secret("heyi.secret-key"),
                    of("heyi.codes-per-phone", "10"),
                    of("heyi.codes-per-address", "300"),
                    of("spring.session.timeout", "4h")),
            new Group(
                    "messages",
                    of("spring.mail.host", ""),
                    of("spring.mail.port", ""),
                    of("spring.mail.username", ""),
                    secret("spring.mail.password"),
                    of("heyi.messages.from", ""),
                    of("heyi.messages.channels", ""),
                    of("heyi.messages.quiet-from", "21:00"),
                    of("heyi.messages.quiet-to", "08:00"),
                    of("heyi.messages.quiet-weekends", "false"),
                    of("heyi.messages.digest-at", "08:30"),
                    of("heyi.messages.parallel", "4"),
                    secret("heyi.messages.gateway.url"),
                    of("heyi.messages.gateway.body", GATEWAY_BODY),
                    secret("heyi.messages.gateway.token"),
                    secret("heyi.messages.gateway.hmac-secret"),
                    of("heyi.messages.gateway.connect-timeout", "3s"),
                    of("heyi.messages.gateway.timeout", "10s"),
                    of("heyi.messages.gateway.plain-http", "false")),
            new Group(
                    "operation",
                    secret("heyi.monitoring.token"),
                    of("logging.structured.format.console", ""),
                    of("logging.file.name", ""),
                    of("spring.lifecycle.timeout-per-shutdown-phase", "20s"),
                    of("camunda.bpm.job-execution.lock-time-in-millis", "60000"),
                    of("camunda.bpm.job-execution.max-pool-size", "10"),
                    of(cleanup("window-start-time"), "01:00+0800"),
                    of(cleanup("window-end-time"), "05:00+0800"),
                    of("camunda.bpm.generic-properties.properties.history-cleanup-batch-size", "200")));

    private final Environment environment;

    Settings(Environment environment) {
        this.environment = environment;
    }

    private static String cleanup(String bound) {
        return "camunda.bpm.generic-properties.properties.history-cleanup-batch-" + bound;
    }

    static List<Group> all() {
        return ALL;
    }

    /** As they stand on this node. */
    public List<Standing> standing() {
        return ALL.stream()
                .map(g -> new Standing(
                        g.key(), g.settings().stream().map(this::state).toList()))
                .toList();
    }

    private State state(Setting setting) {
        var value = value(setting.name());
        var changed = !value.isBlank() && !value.equals(setting.standard());
        return new State(setting, changed, changed && !setting.secret() ? value : null);
    }

    /** Single values, lists and maps alike. */
    private String value(String name) {
        var single = environment.getProperty(name);
        if (single != null) return single;
        var binder = Binder.get(environment);
        return binder.bind(name, Bindable.listOf(String.class))
                .map(list -> String.join(",", list))
                .orElseGet(() -> binder.bind(name, Bindable.mapOf(String.class, String.class))
                        .map(Settings::listed)
                        .orElse(""));
    }

    private static String listed(Map<String, String> map) {
        return map.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .sorted()
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    /** @param key what {@code settings.<key>} heads */
    record Group(String key, List<Setting> settings) {
        Group(String key, Setting... settings) {
            this(key, List.of(settings));
        }
    }

    public record Standing(String key, List<State> states) {}

    /** @param value null for a secret, or while the standard counts */
    public record State(Setting setting, boolean changed, @Nullable String value) {}
}
