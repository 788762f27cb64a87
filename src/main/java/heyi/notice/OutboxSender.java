package heyi.notice;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands due messages to the carriers; several nodes share the work. Towards a carrier a message goes at least once, always
 * under the same id; here it is recorded exactly once.
 */
@Component
public class OutboxSender implements DisposableBean {

    private final Routing routing;
    private final List<Lane> lanes;
    private final AtomicBoolean settled = new AtomicBoolean();

    OutboxSender(Routing routing, Channels channels, Claims claims, MessageSettings settings, Clock clock) {
        this.routing = routing;
        this.lanes = channels.carriers().stream()
                .map(c -> new Lane(c, claims, clock, settings.parallel()))
                .toList();
    }

    /** Sets the channels to work and returns at once. */
    @Scheduled(fixedDelayString = "PT2S")
    public void wake() {
        route();
        lanes.forEach(Lane::wake);
    }

    /** Sends everything that is due now and returns when that is done. */
    public void sendDue() {
        route();
        lanes.forEach(Lane::drain);
    }

    private void route() {
        if (settled.compareAndSet(false, true)) routing.releaseRemoved();
        routing.routeDue();
    }

    @Override
    public void destroy() {
        lanes.forEach(Lane::close);
    }
}
