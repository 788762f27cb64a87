package heyi.notice;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A carrier that the test holds in its hand. */
class Carried implements Carrier {

    final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Channel channel;
    private final Delivery delivery;

    Carried(Channel channel, Delivery delivery) {
        this.channel = channel;
        this.delivery = delivery;
    }

    static Carried by(Channel channel) {
        return new Carried(channel, m -> {});
    }

    static Carried doing(Delivery delivery) {
        return new Carried(Channel.GATEWAY, delivery);
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(10);
    }

    @Override
    public boolean reaches(Receiver to) {
        return channel == Channel.MAIL ? to.mail() != null : to.phone() != null;
    }

    @Override
    public void deliver(Message message) throws IOException {
        delivery.deliver(message);
        messages.add(message);
    }

    interface Delivery {
        void deliver(Message message) throws IOException;
    }
}
