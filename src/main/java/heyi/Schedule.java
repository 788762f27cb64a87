package heyi;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets recurring work run by itself. Tests and rehearsals switch it off and call it when they want it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "heyi.schedule", havingValue = "true", matchIfMissing = true)
class Schedule {}
