package heyi;

import heyi.rules.LegalClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The clock of every test context: the real time, until a test stops it somewhere. Who stops it lets it go again. */
public final class TestClock extends Clock {

    private static volatile @Nullable Instant stopped;

    private TestClock() {}

    /** @param moment where the law applies */
    public static void stopAt(LocalDateTime moment) {
        stopped = moment.atZone(LegalClock.ZONE).toInstant();
    }

    public static void letGo() {
        stopped = null;
    }

    @Override
    public Instant instant() {
        var at = stopped;
        return at == null ? Clock.systemUTC().instant() : at;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    public static class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getBeanFactory().registerSingleton("clock", new TestClock());
        }
    }
}
