package heyi.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import heyi.HeyiTest;
import heyi.process.EngineTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nobody can move the time of a serving application. */
@HeyiTest
class ServingClockTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping pages;

    @Test
    void nothing_of_the_rehearsal_is_there() {
        assertThat(context.getBeansOfType(VirtualClock.class)).isEmpty();
        assertThat(context.getBeansOfType(EngineTime.class)).isEmpty();
        assertThat(Arrays.stream(context.getBeanDefinitionNames())
                        .map(context::getType)
                        .filter(t -> t != null && t.getName().startsWith("heyi.rehearsal.")))
                .isEmpty();
        assertThat(pages.getHandlerMethods().values())
                .noneMatch(m -> m.getBeanType().getName().startsWith("heyi.rehearsal."));
    }
}
