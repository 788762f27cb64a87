package heyi.rehearsal;

import heyi.process.EngineTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Heyi without pages, under a {@link VirtualClock}. It opens no port, runs no job by itself, and gives the machine its
 * time back when it closes.
 */
public final class Backstage implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Backstage(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * A stage with a database of its own.
     *
     * @param properties of Spring Boot; they win over the application's own
     */
    public static Backstage open(Instant start, Map<String, Object> properties) {
        var all = new HashMap<>(settings());
        all.put("spring.main.log-startup-info", false);
        all.put("logging.level.root", "ERROR");
        all.putAll(properties);
        var arguments = all.entrySet().stream()
                .map(e -> "--" + e.getKey() + "=" + e.getValue())
                .toArray(String[]::new);
        var context = new SpringApplicationBuilder(Stage.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .initializers(c -> register((GenericApplicationContext) c, new VirtualClock(start)))
                .run(arguments);
        return new Backstage(context);
    }

    /** A stage on a migrated database that somebody else opened and will close. */
    public static Backstage on(DataSource database, ConfigurableEnvironment environment, Instant start) {
        var all = new HashMap<>(settings());
        all.put("spring.flyway.enabled", false);
        all.put("spring.datasource.url", "given");
        var context = new AnnotationConfigApplicationContext();
        environment.getPropertySources().forEach(context.getEnvironment().getPropertySources()::addLast);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("backstage", all));
        context.getBeanFactory().registerSingleton("dataSource", database);
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        register(context, new VirtualClock(start));
        context.register(Stage.class);
        context.refresh();
        return new Backstage(context);
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "camunda.bpm.job-execution.enabled", false,
                "heyi.schedule", false,
                "spring.main.lazy-initialization", true);
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
