package heyi.rehearsal;

import heyi.process.EngineTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Heyi without pages, under a {@link VirtualClock}. It opens no port, runs no job by itself, and gives the machine its
 * time back when it closes.
 */
public final class Backstage implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Backstage(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param properties of Spring Boot; they win over the application's own */
    public static Backstage open(Instant start, Map<String, Object> properties) {
        var all = new HashMap<String, Object>(Map.of(
                "camunda.bpm.job-execution.enabled", false,
                "heyi.schedule", false,
                "spring.main.lazy-initialization", true,
                "spring.main.log-startup-info", false,
                "logging.level.root", "WARN"));
        all.putAll(properties);
        var arguments = all.entrySet().stream()
                .map(e -> "--" + e.getKey() + "=" + e.getValue())
                .toArray(String[]::new);
        var clock = new VirtualClock(start);
        var context = new SpringApplicationBuilder(Stage.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .initializers(c -> register((GenericApplicationContext) c, clock))
                .run(arguments);
        context.getBean(EngineTime.class).follow(start);
        return new Backstage(context);
    }

    private static void register(GenericApplicationContext context, VirtualClock clock) {
        context.registerBean(VirtualClock.class, () -> clock);
        context.registerBean(EngineTime.class);
        context.registerBean(Props.class);
        context.registerBean(Settlement.class);
        context.registerBean(Casting.class);
        context.registerBean(Whereabouts.class);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        get(EngineTime.class).reset();
        context.close();
    }
}
