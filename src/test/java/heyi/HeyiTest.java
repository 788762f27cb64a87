package heyi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application. All classes that carry it share one context and one database, so each makes its own
 * data and counts nothing that others make. Jobs and
 * recurring work run only when the test runs them. The clock is {@link TestClock}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "heyi.schedule=false",
            "heyi.second-factor=optional",
            "heyi.secret-key=a key for tests that is long enough",
            "heyi.monitoring.token=a token for tests that is long enough"
        })
@AutoConfigureMockMvc
@AutoConfigureObservability
@ContextConfiguration(initializers = {TestDatabase.Initializer.class, TestClock.Initializer.class})
public @interface HeyiTest {}
