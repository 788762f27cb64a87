package heyi.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ways that are set up, in the order of the installation. */
class Channels {

    private final Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
    private final List<Channel> order;

    /** @throws WrongMessageSettings if the wished order names a way that is not set up, or one twice */
    Channels(List<Carrier> setUp, List<Channel> wished) {
        setUp.forEach(c -> carriers.put(c.channel(), c));
        order = wished.isEmpty() ? new ArrayList<>(carriers.keySet()) : List.copyOf(wished);
        if (order.stream().distinct().count() < order.size()) {
            throw new WrongMessageSettings("heyi.messages.channels names a channel twice: " + order + ".");
        }
        for (var channel : order) {
            if (!carriers.containsKey(channel)) throw new WrongMessageSettings(missing(channel));
        }
        carriers.keySet().retainAll(order);
    }

    private static String missing(Channel channel) {
        return "heyi.messages.channels names " + channel + ", but "
                + switch (channel) {
                    case GATEWAY -> "heyi.messages.gateway.url is not set.";
                    case MAIL -> "spring.mail.host is not set.";
                    case FILE -> "the file is only for installations without a gateway and without mail.";
                };
    }

    List<Carrier> carriers() {
        return List.copyOf(carriers.values());
    }

    String[] names() {
        return order.stream().map(Enum::name).toArray(String[]::new);
    }

    boolean has(Channel channel) {
        return carriers.containsKey(channel);
    }

    /** A secret belongs to the phone that we know, whatever the person likes best. */
    Optional<Channel> choose(MessageKind kind, Receiver to, @Nullable Channel preferred) {
        if (kind == MessageKind.MAIL_CODE) return only(Channel.MAIL, to);
        var likes = kind.isSecret() ? Channel.GATEWAY : preferred;
        return Optional.ofNullable(likes)
                .flatMap(c -> only(c, to))
                .or(() -> order.stream().filter(c -> reaches(c, to)).findFirst());
    }

    private Optional<Channel> only(Channel channel, Receiver to) {
        return Optional.of(channel).filter(c -> reaches(c, to));
    }

    private boolean reaches(Channel channel, Receiver to) {
        var carrier = carriers.get(channel);
        return carrier != null && carrier.reaches(to);
    }

    @Override
    public String toString() {
        return Arrays.toString(names());
    }
}
