package heyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class TimeTest {

    @Test
    void the_clock_is_the_machines_own() {
        try (var context = new AnnotationConfigApplicationContext(Time.class)) {
            assertThat(context.getBean(Clock.class)).isEqualTo(Clock.systemUTC());
        }
    }
}
