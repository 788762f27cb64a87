package heyi.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Sets up the channels that the settings name, and refuses settings that contradict themselves. */
@Configuration(proxyBeanMethods = false)
class MessageChannels {

    private static final Logger LOG = LoggerFactory.getLogger(MessageChannels.class);

    @Bean
    Channels channels(
            MessageSettings settings,
            OutboxSettings outbox,
            ObjectProvider<JavaMailSender> mail,
            ObjectMapper json,
            Clock clock) {
        var setUp = new ArrayList<Carrier>();
        if (settings.gateway().url() != null) setUp.add(new GatewayCarrier(settings.gateway(), json, clock));
        mail.ifAvailable(sender -> setUp.add(new MailCarrier(sender, settings.from())));
        if (setUp.isEmpty()) setUp.add(new FileSink(outbox, clock));
        else if (outbox.address().contains("//localhost"))
            LOG.warn("messages leave with links to {}", outbox.address());
        return new Channels(setUp, settings.channels());
    }

    @Bean
    QuietHours quietHours(MessageSettings settings) {
        return new QuietHours(settings.quietFrom(), settings.quietTo(), settings.quietWeekends());
    }
}
